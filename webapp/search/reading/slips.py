"""Latin words with one slip in them, put right where that may save somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from webapp.search.known.weights.danger import SHORTEST_MENDED


@dataclass(frozen=True)
class SlipReader:
    """``spelled`` are the words that are looked for, ``ordinary`` those that are none of them."""

    spelled: tuple[str, ...]
    ordinary: tuple[str, ...]

    def mended(self, word: str) -> str:
        """The word that it is one slip from, else the word itself. The first letter is seldom
        wrong and is believed."""
        if len(word) < SHORTEST_MENDED or word in self._known:
            return word
        near = (one for one in self._by_letter.get(word[0], ()) if is_one_slip(word, one))
        return next(near, word)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset((*self.ordinary, *self.spelled))

    @cached_property
    def _by_letter(self) -> Mapping[str, list[str]]:
        words: dict[str, list[str]] = {}
        for word in self.spelled:
            words.setdefault(word[0], []).append(word)
        return words


def is_one_slip(typed: str, word: str) -> bool:
    """Whether one letter is wrong, missing or too much, or two neighbours are swapped.

    >>> is_one_slip("chocking", "choking"), is_one_slip("siezure", "seizure")
    (True, True)
    """
    return OSA.distance(typed, word) <= 1
