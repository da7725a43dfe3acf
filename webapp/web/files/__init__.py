"""`/data/…`, `/robots.txt` and `/sitemap.xml`."""
