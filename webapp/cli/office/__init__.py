"""`jiamenkou office`."""
