"""`/visits`: what somebody looks at on the spot, with or without a signal."""
