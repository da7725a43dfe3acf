"""How much of a question is read for danger, and how surely it must be said."""

MOST_READ = 300
"""Characters: more than anybody types in need; a longer text is not read to its end."""

LEAST_COMPOSED = 3
"""Syllables of pinyin that a pattern of several words must hold: da ren is also a grown-up."""

SHORTEST_MENDED = 6
"""Letters of a word in which one may be wrong: shorter ones are too like others."""

LEAST_OF_A_NAME, LONGEST_NAME = 3, 16
"""Syllables of a name in pinyin that is known not to speak of danger: fewer may be any words."""
