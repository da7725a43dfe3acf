"""``jiamenkou mcp``."""
