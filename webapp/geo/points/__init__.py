"""Ground floor: coordinates, datums, outlines, distances."""
