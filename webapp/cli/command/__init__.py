"""What every command is made of: its words, its progress, how it fails."""
