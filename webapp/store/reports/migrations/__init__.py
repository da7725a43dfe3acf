"""How the tables of the reports came to be what they are: one file a revision, never changed."""
