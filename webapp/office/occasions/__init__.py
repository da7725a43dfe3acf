"""`/entries/<id>/occasions`: the dated events of an entry."""
