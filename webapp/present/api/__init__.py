"""`/api/v1`: answers as JSON and their published description."""
