"""What stands around every page: title, navigation, languages, urgent numbers, addresses."""
