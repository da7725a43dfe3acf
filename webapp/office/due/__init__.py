"""What of the entries is to be looked at again."""
