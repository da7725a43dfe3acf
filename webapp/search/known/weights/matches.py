"""What a match is worth."""

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

BM25_SMOOTHING = 0.5
"""Added to both counts of which the rarity of a term is made; the usual value."""

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
"""Times how surely the kind is meant (0 to 1). Above what literal words reach together (about
15), so that 婚检 leads to the check itself before a hospital whose name shares two characters."""

CALLED_SO = 0.7
"""Sureness of an entry of another kind whose name holds a phrase that means a kind: a school for
parents at a kindergarten is less sure to be meant by 幼儿园 than a kindergarten, but a room in a
library is meant by 图书馆 母婴室."""

USUALLY_MEANS = 0.5
"""Below this weight a phrase is a hint: it brings a kind in only where nothing stronger does,
and adds to kinds that are in already (the vocabulary's own rule, data/vocabulary.md)."""

RELATED_SHARE = 0.15
"""The same for terms of related words: those that stand for a word inside the phrase, and the
names of the kinds it leads to, by which hotlines are told apart."""

SURELY_MEANS = 0.85
"""From this weight on a phrase is a need of its own beside another that no word parts from it."""

NEARLY_SUREST = 0.1
"""Kinds of one phrase whose weights are no further below its surest are what it asks for; two
phrases that ask for none in common ask for two things."""

LEADS_THERE = 0.75
"""From this weight on a phrase says where it leads; entries should satisfy every one of them."""

ENOUGH = 5
"""Kinds that a phrase means less surely join only while the surer ones have fewer entries than
this: half of a phone's first screen of results."""

BONUS_SHARE = 0.3
"""Share of the worth of its terms that a phrase gives where only some of them are held: of two
hotlines the one with 心理 in its name is the better answer to 心理咨询."""

PLACE_IN_NAME = 8.0
"""Added where the place that was understood is part of the entry's name or host."""

SENSITIVE_FIRST = 0.5
"""Added for safety services among equals: where two kinds fit, help comes before forms."""

HALF_THE_WORDS = 0.5
"""The last step of relaxing keeps entries that hold at least this share of the words' worth."""

INITIALS = 0.9
PREFIX = 0.8
INSIDE = 0.7
"""Readings that are not typed out are a little less sure than the words themselves."""

MOST_WORDS = 12
"""Words used of one search: nobody says more, and a pasted page must not cost more."""

ONE_NUMBER = 6.0
"""Added, divided by the count of its numbers, where a phone number fits: the line that has only
this number is the line itself; others merely refer to it."""

HOTLINE_NUMBER = 2.0
"""Hotlines, which are nothing but their number, count this many times."""

STANDS_FIRST = 1.5
"""Added where an entry carries what the vocabulary prefers for a phrase, divided by its place in
that list. For a hotline it counts HOTLINE_NUMBER times, and that is what parts kinds which are
meant alike (CATEGORY times 1 - ALIKE): it orders entries of one kind and lifts none above a
surer one."""

LONGER_WINS = 1.4
"""A stretch of text read as one phrase is worth its length to this power: above 1, so that the
longest match wins; not much above, so that two phrases which explain everything beat a longer
one that leaves a piece over."""

SPAN_WORTH = {
    "category": 1.0,
    "filter": 0.98,
    "place": 0.96,
    "same": 0.9,
    "stop": 0.97,
    "around": 0.97,
    "inexact": 0.97,
    "placed": 1.1,
}
"""Between readings of the same stretch: what is wanted, how, where, a word of names, what is said
around a place; times the last one for a place beside which something of the kind is said: 天文馆
is a kind of venue too, 天文馆附近 is not. A stop span here is a grown-up's age; other words of no
meaning are taken from what is left."""

THROUGH_SAME_WORD = 0.95
"""A phrase that fits only with one word put for another is a little less sure."""

LONGER_PHRASE = 0.25
"""Added to a phrase's vote for each character beyond two: what is said more fully is surer."""

ONLY_THE_MEANS = 0.7
"""Share of the vote of a phrase that asks only for a phone line beside one that says what about:
in 奶水不够打电话问谁 the milk comes first."""

ALIKE = 0.85
"""Kinds whose votes reach this share of the best are meant alike; less sure kinds join only
while there are not yet ENOUGH entries."""

ANY_VOTE = 1e-9
"""A kind that nobody votes for is not invited, even where all phrases only hint."""

HEARD = 6.0
"""Worth of a name that fits typed pinyin or initials: about that of two telling terms."""

ABSENT_WORTH = 6.0
"""What a term that no entry holds would be worth: as much as one that a single entry holds."""

SHORTEST_NUMBER = 4
"""Digits from which on the begin of a phone number is looked for."""

AREA_ONLY_M = 1e8
"""Added to the metres of entries known only by area: after every pin, nearest area first."""

MOST_NEEDS = 4
"""Needs of one search that are shown: more would leave each but a hit or two on the first
screens."""

FIRST_SEEN = 10
"""Hits that people look at before they give up: each of several needs begins among them."""

DOUBT_M = 1_000.0
"""With a place, an entry that is only expected stands as if it were so much farther away: a quarter
of an hour on foot is what a vain walk costs. One at 149 m comes before a sourced one at 4 km, and
behind a sourced one at 900 m."""

NAMED_WITHIN_M = 300.0
"""A pin so far from a place that carries its name is still that place: parks and hospitals are
large. Farther off it only shares a word: 北海北站 is not 北海公园."""

WIDE_M = 1_500.0
"""Where what serves the whole district and stands nowhere is put in a list by distance: behind what
is in the place, before what is across the district. Streets are about two kilometres wide."""

OWN_STREET_M = 1_000.0
"""The same of what serves the people of the street that the place is in: no street reaches farther
from its middle."""

OTHER_STREET_M = 5_000.0
"""How much farther away what serves only the people of another street counts: behind everything
that would serve who asks."""
