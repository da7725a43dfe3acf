"""What is offered while somebody types."""

SUGGESTED_WHEN_MEANT = 0.9
"""Phrases of the vocabulary are offered that mean their kind this surely."""

SUGGESTION_PLACES = {
    ("name", True): 0,
    ("name", False): 1,
    ("phrase", True): 2,
    ("phrase", False): 3,
    ("entry", True): 4,
    ("entry", False): 5,
}
"""The order of what is offered: the names of kinds, core ones first, then phrases for them, then
entries, last those that are only expected."""

MOST_SUGGESTIONS_READ = 400
"""Keys read for one letter: enough that the first ten are the best of each kind."""

MOST_SUGGESTED_KINDS = 4
MOST_SUGGESTED_PLACES = 4
"""Of ten that are shown, so that entries have room."""
