"""One row of a sheet: what its cells say, what is wrong with them, and what they would change."""
