"""Third floor: which entries fit a reading, in which order."""
