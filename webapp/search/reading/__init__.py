"""Second floor: what the words of a question mean."""
