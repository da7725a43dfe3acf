"""`/changes`: what waits for a second person."""
