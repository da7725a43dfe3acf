"""`/about`, `/accessibility`, `/privacy`, `/data`, and the words of error pages."""
