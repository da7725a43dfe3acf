"""What visitors report, and what they say with one tap: the queue, entry by entry."""
