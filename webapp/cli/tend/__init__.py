"""`jiamenkou tend`."""
