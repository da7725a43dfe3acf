"""Every number that ranks, in one place, each with its reason. Change one only with the figures
of ``jiamenkou index benchmark`` before and after."""

FIELD_WEIGHTS: dict[str, float] = {
    "name": 4.0,  # what the entry is called
    "phone": 4.0,  # a number is as good as a name: people know 12338 by heart
    "host": 3.0,  # the venue: 汉光百货 for its room
    "english": 3.0,  # the name again, in English
    "kind": 2.0,  # official name of the category: true of the entry, shared by many
    "features": 2.0,  # what is there: a changing table, a lift
    "address": 1.5,
    "area": 1.5,  # street and community: where, not what
    "notes": 0.5,  # warnings and advice name much that is not offered here
}
"""BM25F: weight of one occurrence of a term in a field. Fields have no length norm: names are
short, and the bonus for a whole name does what the norm would do."""

BM25_K1 = 1.2
"""Saturation of repeated terms; the usual value, and names hardly repeat."""

STRONG_FIELDS = frozenset({"name", "phone", "host", "english", "kind"})
MIDDLE_FIELDS = frozenset({"features", "address", "area"})

STRONG, MIDDLE, WEAK = 3, 2, 1
"""How good the evidence of a match is: it is called so; it is there; a note mentions it. Notes
alone count only when nothing better is found: many warn of what is *not* offered (a mediator's
note says 家庭暴力, a park's says 母婴室), and since sourced entries stand before expected ones
a weak match would push real answers from the first page."""

EXACT_NAME = 40.0
"""Added where the whole search is a name of the entry or its host: the one that was meant."""

WHOLE_IN_NAME = 12.0
"""Added where the whole search stands inside the name."""

CATEGORY = 20.0
"""Times the vocabulary's weight (0 to 1). Above what literal words reach together (about 15),
so that 婚检 leads to the check itself before a hospital whose name shares two characters."""

CALLED_SO = 0.7
"""Sureness of an entry of another kind whose name holds a phrase that means a kind: a school for
parents at a kindergarten is less sure to be meant by 幼儿园 than a kindergarten, but a room in a
library is meant by 图书馆 母婴室."""

USUALLY_MEANS = 0.5
"""Below this weight a phrase only *may* mean a category: evidence as weak as a note's."""

ENOUGH = 5
"""Kinds that a phrase means less surely join only while the surer ones have fewer entries than
this: half of a phone's first screen of results."""

BONUS_SHARE = 0.3
"""Share of a literal score that words which do not restrict still add to the rank."""

PLACE_IN_NAME = 8.0
"""Added where the place that was understood is part of the entry's name or host."""

SENSITIVE_FIRST = 1.0
"""Added for safety services among equals: where two kinds fit, help comes before forms."""

HALF_THE_WORDS = 0.5
"""The last step of relaxing keeps entries that hold at least this share of the words' worth."""

INITIALS = 0.9
PREFIX = 0.8
"""Readings that are not typed out are a little less sure than the words themselves."""

MOST_WORDS = 12
"""Words used of one search (DESIGN decision 5)."""

ONE_NUMBER = 6.0
"""Added, divided by the count of its numbers, where a phone number fits: the line that has only
this number is the line itself; others merely refer to it."""
