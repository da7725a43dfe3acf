"""Where a house number is: exactly, estimated, or by its community."""
