"""Names of places and how they are found in a sentence."""
