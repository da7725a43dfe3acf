"""Which steps of the guides answer what is asked."""

GUIDE_FIELDS = {
    "asked": 1.0,  # a reviewed way of asking for the step
    "title": 0.9,
    "choice": 0.7,  # the answer that leads to it
    "guide": 0.45,  # true of all steps of the guide
    "fact": 0.4,  # a sentence says it, but names much else
}
"""What a term of the question is worth by where the step holds it."""

SOUNDS_SO = 0.5
STANDS_BESIDE = 0.5
"""Pairs of syllables beside those of characters (育而补帖), pairs of English words beside words."""

MOST_WAYS = 2
"""Ways in which typed pinyin is taken apart for the guides: the shortest is nearly always meant."""

LIKE_A_PHRASE = 0.5
"""Share of the likest way of asking in a step's worth; the rest is the share that it holds."""

GUIDE_ABSENT = 1.5
"""What a term is worth that no guide holds: a third of a rare one, for people say much besides."""

SAME_KIND = 0.15
"""Added where the guide is about a kind of service that the words usually mean."""

ANSWERS = 0.3
ANSWERS_QUIETLY = 0.45
"""The worth from which on a step is shown where nothing else explains the question, and one that
makes the page quiet: nobody is to be shown a divorce by chance."""

ANSWERS_BESIDE_KINDS = 0.58
ANSWERS_BESIDE_OTHER_KINDS = 0.65
ANSWERS_QUIETLY_BESIDE_OTHER_KINDS = 0.85
"""The same where the question is nothing but kinds of service, places and names: then places are
meant, most of all where the step is about none of these kinds."""

TELLS_DANGER = 0.8
"""The worth from which on a step that is read in danger makes the answer say 110 first."""

WHOLLY_HELD = 0.95
SAID_ENOUGH = 0.5
SAID_ENOUGH_QUIETLY = 0.7
"""A text of which a step holds nearly everything must say at least this share of a way of asking
for it: 孩子 and 医院 stand in many a question and ask for none of them."""

ANSWERS_NEARLY = 0.45
"""Share of the best step's worth that the others must have."""

MOST_GUIDE_STEPS = 3
"""Steps that are shown: they stand above the entries on a phone."""
