"""Where things are: datums, streets' outlines, the offline gazetteer, addresses, benchmark."""
