"""The terms by which a step of a guide is found: pairs of characters, pairs of syllables, English
stems. Both the guides and what is asked are turned into them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from webapp.search.known.same_words import SameWords
from webapp.search.known.weights.guides import MOST_WAYS, SOUNDS_SO, STANDS_BESIDE
from webapp.text.english import english_words, stem
from webapp.text.pinyin import syllables
from webapp.text.readings import ways_to_read
from webapp.text.script import fold
from webapp.text.tokens import bigrams, runs

Terms = Mapping[str, float]
"""Terms with how much each counts, from 0 to 1."""


@dataclass(frozen=True)
class GuideWords:
    """Turns texts into terms. Words of one group (孩子, 娃) are the same word, and words without
    meaning in English are left out."""

    same: SameWords
    stop_stems: frozenset[str]

    def terms(self, text: str) -> Terms:
        """The terms of a text of the guides, or of what was asked.

        >>> words = GuideWords(SameWords.of(()), frozenset({"the"}))
        >>> sorted(words.terms("产假"))
        ["chan'jia", '产假']
        >>> sorted(words.terms("the maternity leave"))
        ['leav', 'maternity', 'maternity leav']
        """
        plain = self._plain(fold(text))
        found: dict[str, float] = {}
        for run in runs(plain):
            if run.kind == "han":
                found |= dict.fromkeys(_pairs(syllables(run.text)), SOUNDS_SO)
                found |= dict.fromkeys(bigrams(run.text), 1.0)
            elif run.kind == "digits":
                found[run.text] = 1.0
        stems = [self.same.head(stem(word)) for word in english_words(plain)]
        telling = [each for each in stems if each not in self.stop_stems]
        found |= {f"{one} {two}": STANDS_BESIDE for one, two in pairwise(telling)}
        return found | dict.fromkeys(telling, 1.0)

    def spelled(self, text: str) -> tuple[Terms, ...]:
        """For each way to read Latin letters as pinyin its syllable pairs, with or without spaces
        between the syllables: ``yu er bu tie``. None where there is anything else in the text."""
        found = runs(fold(text))
        if any(run.kind != "latin" for run in found):
            return ()
        ways = ways_to_read("".join(run.text for run in found))[:MOST_WAYS]
        return tuple(dict.fromkeys(_pairs(way), SOUNDS_SO) for way in ways)

    def _plain(self, folded: str) -> str:
        """The text with each word of a group as the first of the group."""
        marked, _ = self.same.marked(folded)
        return "".join(self.same.firsts.get(mark, mark) for mark in marked)


def _pairs(said: Iterable[str]) -> list[str]:
    return [f"{one}'{two}" for one, two in pairwise(said)]
