"""The revisions, each with its way back."""
