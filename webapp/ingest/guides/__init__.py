"""The guides and the help page from their files: sources, sentences, steps."""
