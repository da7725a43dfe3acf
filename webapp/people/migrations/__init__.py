"""How the tables of the people came to be what they are: one file a revision, never changed."""
