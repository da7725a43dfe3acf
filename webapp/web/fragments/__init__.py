"""Components rendered once, with slots for the words that change, and filled for each request."""
