"""What is measured, beside other engines; imported by commands only."""
