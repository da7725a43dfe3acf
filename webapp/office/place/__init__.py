"""Where an entry is, picked on our own map: a tap is a form, and needs no script."""
