"""`/shortlist` and `/compare`: the visitor's own list, side by side."""
