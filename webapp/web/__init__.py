"""Flask's room: read the question, call one function, show the answer."""
