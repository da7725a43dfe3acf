"""Dated events of services, as pages and calendars tell of them."""
