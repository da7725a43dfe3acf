"""Top floor: from a question to one result page, with what must be told."""
