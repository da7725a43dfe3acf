"""`/services/<id>/report` and `/reports`: telling a mistake and what became of it."""
