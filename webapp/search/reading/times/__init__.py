"""Times in words: which day and hour a search speaks of, and which moment that is."""
