"""What every page a test visits must keep; each check returns the problems it finds."""
