"""Sets of changes that hold, wait and are taken back as a whole."""
