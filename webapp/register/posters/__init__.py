"""Posters at doors: which code asks about which entry."""
