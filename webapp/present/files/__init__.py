"""`/data` and `/sitemap.xml`: the whole edition as files."""
