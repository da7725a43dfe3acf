"""`jiamenkou data`."""
