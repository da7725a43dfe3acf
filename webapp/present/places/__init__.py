"""`/places`: one community on one page."""
