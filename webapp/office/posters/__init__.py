"""`/posters`: sheets for doors, by whose code visitors say what is so."""
