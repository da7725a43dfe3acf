"""`jiamenkou translate`."""
