"""Names and words whose traditional form no dictionary knows: reviewed lists that come before it.

A dictionary reads 里 in 三义里 as *inside* and takes 余家 for what is left over. ``names.csv`` has
what names are made of, ``words.csv`` the words of sentences, ``interface.csv`` what Taiwan and Hong
Kong say where the mainland has another word, ``wrong.csv`` what must never be read; all are beside
the translations.
"""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from webapp import paths

FOLDER = paths.TRANSLATIONS / "traditional"
NAMES, WORDS, INTERFACE, WRONG = "names.csv", "words.csv", "interface.csv", "wrong.csv"


@dataclass(frozen=True)
class Phrases:
    """Simplified phrases and what they become. A single character stands for itself in every name;
    in a sentence it is a question (``unsettled``)."""

    forms: dict[str, str]

    def apply(self, text: str, convert: Callable[[str], str]) -> str:
        """The text with every phrase put in its place, the longest first, and ``convert`` for
        what stands between them.

        >>> Phrases({"里": "里", "家里": "家裡"}).apply("平原里的家里", lambda rest: rest)
        '平原里的家裡'
        """
        pieces = self._pattern.split(text)
        return "".join(
            self.forms[piece] if odd else convert(piece) if piece else ""
            for odd, piece in ((at % 2, piece) for at, piece in enumerate(pieces))
        )

    def unsettled(self, text: str) -> Iterator[str]:
        """Where a character stands alone that is read as a name's: what is around it."""
        for match in self._pattern.finditer(text):
            if len(match[0]) == 1:
                yield text[max(match.start() - 3, 0) : match.end() + 2]

    @property
    def _pattern(self) -> "re.Pattern[str]":
        return _pattern_of(tuple(self.forms))


@cache
def _pattern_of(phrases: tuple[str, ...]) -> "re.Pattern[str]":
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})")


@cache
def reviewed_phrases(folder: Path = FOLDER) -> Phrases:
    """Those of names and sentences."""
    return _phrases(folder, NAMES, WORDS)


@cache
def interface_phrases(folder: Path = FOLDER) -> Phrases:
    """Those, and the words of the site's own messages. Names and sources keep their own words."""
    return _phrases(folder, NAMES, WORDS, INTERFACE)


def _phrases(folder: Path, *lists: str) -> Phrases:
    rows = [row for name in lists for row in _rows(folder / name)]
    return Phrases({row["simplified"]: row["traditional"] for row in rows})


def wrong_forms(traditional_text: str) -> list[str]:
    """What stands in a traditional text and is wrong wherever it stands."""
    return [form for form in _wrong() if form in traditional_text]


@cache
def _wrong(folder: Path = FOLDER) -> tuple[str, ...]:
    return tuple(row["form"] for row in _rows(folder / WRONG))


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
