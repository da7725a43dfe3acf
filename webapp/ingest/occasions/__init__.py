"""Dated events of services, as files and forms hold them."""
