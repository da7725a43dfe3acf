"""What holds for every request to the office: who may ask at all, and how failures are told."""
