"""Feeds: what is new in the edition."""
