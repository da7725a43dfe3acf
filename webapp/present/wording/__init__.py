"""Words in the page's language: sentences, numbers, days, features, opening lines."""
