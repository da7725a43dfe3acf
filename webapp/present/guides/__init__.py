"""`/guides`: questions that lead to an answer, one at a time."""
