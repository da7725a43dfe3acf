"""`/offline`: what is kept for when there is no signal."""
