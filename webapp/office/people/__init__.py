"""`/people`."""
