"""`jiamenkou index`."""
