"""`jiamenkou serve`."""
