"""`/guides`."""
