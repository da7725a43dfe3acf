"""`/help`: urgent numbers and safety."""
