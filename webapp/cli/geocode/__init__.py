"""`jiamenkou geocode`."""
