"""`/entries`: what the register says, and changes of it."""
