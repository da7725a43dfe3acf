"""Finds the names of places inside a search text, fast enough for every keystroke."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from webapp.domain.lookup import PlaceAnswer
from webapp.geo.places.latin import LatinNames, reading
from webapp.geo.places.names import NameBook

MOST_LATIN_WORDS = 6
SHORTEST_LATIN = 4
_LATIN_WORD = re.compile(r"[a-z]+")
_ENGLISH_TAIL = frozenset({"station", "metro", "subway", "stop", "subdistrict", "street"})
_HAN = re.compile(r"[\u3400-\u9fff〇]")


@dataclass(frozen=True, slots=True)
class NameFound:
    """A place name inside a text: ``text[start:end]`` and what it means."""

    start: int
    end: int
    text: str
    answer: PlaceAnswer


class NameSpotter:
    """Looks for the longest names from left to right; found names do not overlap."""

    def __init__(
        self,
        names: NameBook,
        latin: LatinNames,
        answer_han: Callable[[str], PlaceAnswer],
        answer_latin: Callable[[str], PlaceAnswer],
        everyday: Iterable[str] = (),
    ) -> None:
        """``everyday`` are names that are words too, or mean nothing without a road: alone they
        are found by ``Gazetteer.find``, inside a sentence they stay words."""
        words = frozenset(everyday)
        self._lengths = _lengths_by_pair(names, words)
        spotted = {key for key in latin if _is_spotted(latin, key)}
        self._latin = spotted - {reading(name) for name in words}
        self._answer_han, self._answer_latin = answer_han, answer_latin

    def names_in(self, folded: str) -> tuple[NameFound, ...]:
        """Every place name in a folded text; offsets count its characters."""
        found = [*self._han(folded), *self._latin_names(folded)]
        return tuple(sorted(found, key=lambda name: name.start))

    def _han(self, text: str) -> Iterator[NameFound]:
        start = 0
        while start < len(text) - 1:
            lengths = self._lengths.get(text[start : start + 2], ())
            length = next((n for n, names in lengths if text[start : start + n] in names), 0)
            if length:
                end = start + length
                yield NameFound(start, end, text[start:end], self._answer_han(text[start:end]))
            start += length or 1

    def _latin_names(self, text: str) -> Iterator[NameFound]:
        words = [(m.start(), m.end(), m.group()) for m in _LATIN_WORD.finditer(text)]
        first = 0
        while first < len(words):
            last = self._longest(words, first)
            if last is None:
                first += 1
                continue
            key = "".join(word for _, _, word in words[first:last])
            while last < len(words) and words[last][2] in _ENGLISH_TAIL:
                last += 1
            start, end = words[first][0], words[last - 1][1]
            yield NameFound(start, end, text[start:end], self._answer_latin(key))
            first = last

    def _longest(self, words: list[tuple[int, int, str]], first: int) -> int | None:
        """One past the last word of the longest name that begins with word ``first``."""
        for last in range(min(first + MOST_LATIN_WORDS, len(words)), first, -1):
            if "".join(word for _, _, word in words[first:last]) in self._latin:
                return last
        return None


def _is_spotted(latin: LatinNames, key: str) -> bool:
    filed = latin.find(key)
    return len(key) >= SHORTEST_LATIN and not filed[0].is_weak and key.isalpha()


def _lengths_by_pair(
    names: NameBook, words: frozenset[str]
) -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    """First two characters → (length, names of that length), longest first."""
    found: dict[str, dict[int, set[str]]] = {}
    for name in _spotted(names, words):
        found.setdefault(name[:2], {}).setdefault(len(name), set()).add(name)
    return {
        pair: tuple((n, frozenset(lengths[n])) for n in sorted(lengths, reverse=True))
        for pair, lengths in found.items()
    }


def _spotted(names: NameBook, words: frozenset[str]) -> Iterable[str]:
    for name in names:
        strong = any(not filed.is_weak for filed in names.find(name))
        if strong and name not in words and _HAN.match(name):
            yield name
