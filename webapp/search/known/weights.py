"""Every number that ranks or decides how words are read, in one place, each with its reason. Change
one only with the figures of ``jiamenkou index benchmark`` before and after."""

# What a match is worth.

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
    "inexact": 0.97,
}
"""Between readings of the same stretch: what is wanted, how, where, a word of names. A stop span
here is a grown-up's age; other words of no meaning are taken from what is left."""

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

# How words are read: from which length on, and how many.

SHORTEST_NAME = 2
"""Characters of a search that may be (part of) a name: a single one stands in hundreds."""

SHORTEST_TOLD = 2
"""Single characters left over between phrases (看, 去) are dropped without a word."""

MOST_CHARACTERS_INSIDE = 3
"""Characters that are looked for inside known phrases: 奶, 疫苗本. More stand in hardly any."""

MOST_GUESSED_LETTERS = 4
"""Letters whose guessed meaning goes where they stand beside Chinese that means nothing; more are
hardly the first letters of something else by chance."""

SHORTEST_PLACE_HAN, SHORTEST_PLACE_LATIN = 3, 6
"""Shorter words that fit nothing begin too many names."""

MOST_LEFT = 3
"""Words that fit nothing which are taken for a place one after another: each is a reading more."""

MOST_RELATED = 12
"""Terms of related words for one phrase; those that come later say ever less about it."""

MOST_KINDS_WITH_TERM = 2
"""Terms in the names of more kinds than this (家庭, 服务, 儿童) tell none from the others."""

MOST_PREFIXED = 64
"""Terms that begin alike and are read for one character or the start of a number."""

SHORTEST_READING = 3
"""Letters that may be pinyin when no entry holds them as a word: two are initials at best."""

SHORTEST_SPELLED = 5
"""Letters of a single word taken for pinyin before English is tried: no shorter one is safe."""

SHORTEST_INITIALS = 2
"""Letters that may be the first ones of a phrase or a name: one begins everything."""

MOST_SYLLABLES = 8
MOST_JOINED = 8
"""Words that are joined to one phrase or name in pinyin; of 5,400 phrases 40 have more
syllables."""

MOST_MEANINGS = 24
"""Phrases that one reading may stand for, so that a few letters cost no more than a word."""

MOST_WORDINGS = 3
"""Of these the first are looked for as words too; more would let any text of theirs count."""

NEARLY = 0.1
"""Meanings of one reading whose weights differ by no more than this are meant alike."""

SHORTEST_UNSPACED = 6
SHORTEST_PART = 3
"""Letters typed without a space that may be two words, and each of the two: shorter ones are
found in anything."""

# What a slip may have been.

SURE_ENOUGH_TO_GUESS = 0.8
"""Only official and everyday phrases that say this surely what is wanted are guessed at: in the
sentences of feelings and situations one other character is another meaning."""

LONGEST_GUESSED = 10
"""Characters of a phrase that is guessed at; longer ones are sentences."""

SHORTEST_WITH_HOLE = 3
SHORTEST_WITHIN = 3
"""Characters that must be there for one to be put right: of two, the other fits too much."""

LONGEST_NAMED_RUN = 7
"""Any one character is put right only in runs up to this length: names and kinds are short; in
longer runs, sentences, one other character is another meaning."""

SHORTEST_LATIN = 4
LETTERS_PER_SLIP = 7
"""One slip in words from SHORTEST_LATIN letters up to this length, two in longer ones."""

MOSTLY_ALIKE = 0.6
"""Share of the characters that must agree in a guess at what was meant: two of three."""

# Which steps of the guides answer what is asked.

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

# What is offered while somebody types.

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
