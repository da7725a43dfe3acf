"""Whether two descriptions are of one and the same service: for rows of sheets, new entries and
entries that are there twice."""
