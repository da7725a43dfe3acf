"""What a query finds: an edition opened, the readings to try, what each finds, in which order."""
