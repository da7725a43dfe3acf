"""What the public does not see yet, and when it will."""
