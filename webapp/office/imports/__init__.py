"""`/imports`: sheets that somebody sends, step by step until they hold, and back."""
