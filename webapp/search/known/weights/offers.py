"""What is offered while somebody types."""

SUGGESTED_WHEN_MEANT = 0.9
"""Phrases of the vocabulary are offered that mean their kind this surely."""

SUGGESTION_PLACES = {
    ("name", True): 0,
    ("name", False): 1,
    ("phrase", True): 2,
    ("phrase", False): 3,
    ("line", True): 4,
    ("entry", True): 5,
    ("line", False): 6,
    ("entry", False): 7,
}
"""The order of what is offered: the names of kinds, core ones first, then phrases for them, then
phone lines by a short number and entries, last those that are only expected."""

SHORT_NUMBER = 6
"""Digits of a number that people know by heart: 12345, 110; longer ones belong to one house."""

MOST_SUGGESTED_KINDS = 4
MOST_SUGGESTED_PLACES = 4
"""Of ten that are shown, so that entries have room."""

MOST_SUGGESTED_AT_PLACES = 4
"""Kinds that are offered at the place which was typed before them, or after."""

SHORTEST_PLACE_TYPED = 2
"""Characters of a place's name before which a kind may follow."""
