"""From finished values to HTML: the localized edition, templates, pre-rendered fragments."""
