"""`/stages`: a stage of life, and the nearest of each kind that helps in it."""
