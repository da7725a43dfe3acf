"""`/services/<id>`."""
