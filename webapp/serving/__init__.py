"""The Flask plumbing that every site of ours shares: headers, bodies, static files, templates."""
