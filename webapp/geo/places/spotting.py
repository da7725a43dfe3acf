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
        han: Iterable[str],
        latin: Iterable[str],
        answer_han: Callable[[str], PlaceAnswer],
        answer_latin: Callable[[str], PlaceAnswer],
    ) -> None:
        """``han`` and ``latin`` are the plain names that are looked for."""
        self._lengths = _lengths_by_pair(name for name in han if _HAN.match(name))
        self._latin = {key for key in latin if len(key) >= SHORTEST_LATIN and key.isalpha()}
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


def spotted_names(
    names: NameBook, latin: LatinNames, everyday: Iterable[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The names that count inside a sentence, in Chinese and in Latin letters. ``everyday`` are
    names that are words too, or mean nothing without a road: alone they are found by
    ``Gazetteer.find``, inside a sentence they stay words."""
    words = frozenset(everyday)
    strong = (name for name in names if any(not filed.is_weak for filed in names.find(name)))
    spoken = (key for key in latin if not latin.find(key)[0].is_weak)
    return frozenset(strong) - words, frozenset(spoken) - {reading(name) for name in words}


def longest_of(found: Iterable[NameFound], others: Iterable[NameFound]) -> tuple[NameFound, ...]:
    """The names of both in the order of the text, of those that overlap the longest; of two as
    long the one found first."""
    kept: list[NameFound] = []
    for name in sorted([*found, *others], key=lambda name: name.start - name.end):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: name.start))


def _lengths_by_pair(names: Iterable[str]) -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    """First two characters → (length, names of that length), longest first."""
    found: dict[str, dict[int, set[str]]] = {}
    for name in names:
        found.setdefault(name[:2], {}).setdefault(len(name), set()).add(name)
    return {
        pair: tuple((n, frozenset(lengths[n])) for n in sorted(lengths, reverse=True))
        for pair, lengths in found.items()
    }
