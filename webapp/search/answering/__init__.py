"""What is said of what was found: the result page, with all that must be told."""
