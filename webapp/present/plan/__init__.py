"""`/plan`: what was promised, what is there, and how streets are covered."""
