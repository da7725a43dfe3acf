"""A sheet that somebody sends, on its way into the register: what stands in it, which column is
what, and what each row would do."""
