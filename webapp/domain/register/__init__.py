"""What the register speaks of: entries with their versions, changes to them, and the audit."""
