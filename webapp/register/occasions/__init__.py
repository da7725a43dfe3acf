"""Dated events of entries: every version of each, for ever."""
