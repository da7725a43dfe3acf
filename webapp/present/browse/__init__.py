"""`/`, `/categories` and `/streets`: ways in for whoever types nothing."""
