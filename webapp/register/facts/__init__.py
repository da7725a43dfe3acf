"""What the register knows of facts: their sources, the checks, and what holds of them."""
