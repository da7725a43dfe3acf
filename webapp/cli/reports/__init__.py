"""`jiamenkou reports`."""
