"""The asking walk: a question in, one ResultPage out. Pure but for what it is handed."""
