"""Commands: each parses, calls one function of another room, and prints a report."""
