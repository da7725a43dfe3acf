"""`/c/<code>`: what a code at a door asks."""
