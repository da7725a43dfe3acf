"""`/shortlist` and `/compare`."""
