"""A child's age in words: how many months, or from how many to how many."""
