"""`/embed/…`: lists for other people's pages."""
