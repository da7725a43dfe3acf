"""First floor: what can be asked and answered: query, parameters, result page."""
