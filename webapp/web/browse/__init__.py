"""`/categories` and `/streets`."""
