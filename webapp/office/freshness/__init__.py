"""`/freshness`: how much was confirmed of late."""
