"""Addresses, roads and house numbers as they are written."""
