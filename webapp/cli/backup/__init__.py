"""`jiamenkou backup` and `jiamenkou restore`."""
