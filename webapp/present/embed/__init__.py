"""Lists for other people's pages: one kind of service, perhaps of one street."""
