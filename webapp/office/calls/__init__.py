"""`/calls`: what is due, and asking about it by telephone."""
