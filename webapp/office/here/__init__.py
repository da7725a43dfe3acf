"""What every page of the office has: its parts, who is here, its frame."""
