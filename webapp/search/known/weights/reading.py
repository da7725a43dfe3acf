"""How words are read: from which length on, and how many."""

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

SHORTEST_OWN_NAME = 3
"""Characters of a name, or a part of one, that can mean one entry: 首博 is known by a list."""

MOST_CALLED_SO = 3
"""Where more entries carry what was said in their names, none of them was named."""

NEARLY_ALL = 0.75
"""Share of the pairs of characters that were said which the name of the entry that is meant holds:
婚姻登记处 is 婚姻登记服务中心."""

LEAST_SAID_INSIDE = 3
"""Syllables of a time or a fact in pinyin that may stand inside a longer word: shangwu is also a
part of 商务局."""

MOST_SAID = 6
"""Syllables of the longest of them: menpiao duoshao qian, ji dian guan men."""

MOST_BEHIND_NAME = 4
"""Characters by which the name of a venue may be longer than that of the place it begins with."""

LONG_OWN_NAME = 6
"""Characters from which a name that is also a word for a kind means the one entry called so."""

FEW_OF_A_KIND = 5
"""Entries of a kind among which the only one that knows a fact answers for it."""

MOST_LOST = 0.5
"""Share of the words: where more of them is dropped, what was found is no more than chance."""

LONG_SOUND = 7
"""Letters of pinyin, more of which are meant even where a kind of service is named beside them."""
