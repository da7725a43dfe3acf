"""`/about`, `/accessibility`, `/privacy` and the page of `/data`."""
