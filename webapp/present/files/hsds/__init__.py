"""`/data/hsds.zip`: the edition as a package of the Human Services Data Specification."""
