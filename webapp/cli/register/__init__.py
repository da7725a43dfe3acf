"""`jiamenkou register`."""
