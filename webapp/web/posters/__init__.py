"""`/c/<code>`: three questions at a door."""
