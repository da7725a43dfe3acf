"""`/services/<id>`: one entry with its facts, sources, hours and ways."""
