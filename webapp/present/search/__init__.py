"""`/search`: the list of results, its filters, notices and cards."""
