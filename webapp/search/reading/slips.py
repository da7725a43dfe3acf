"""Latin words with one slip in them, put right where that may save somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

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
    first = _same_at_start(typed, word)
    most = min(len(typed), len(word)) - first
    last = min(_same_at_start(typed[::-1], word[::-1]), most)
    one, other = typed[first : len(typed) - last], word[first : len(word) - last]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


def _same_at_start(one: str, other: str) -> int:
    pairs = enumerate(zip_longest(one, other))
    return next((place for place, (a, b) in pairs if a != b), len(one))
