"""``jiamenkou streets``."""
