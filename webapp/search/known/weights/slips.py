"""What a slip may have been."""

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
