"""`/services/<id>/report` and `/reports`."""
