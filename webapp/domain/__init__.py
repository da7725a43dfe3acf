"""What the finder speaks of: services, places, categories, the plan. Standard library only."""
