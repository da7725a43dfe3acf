"""Pages made into PDF. Knows HTML and bytes, and nothing of services or requests."""
