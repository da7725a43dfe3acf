"""The kinds of value that a field of an entry can hold: how each stands in a cell of an entry file,
in a database and in JSON, and what a cell may not say. An empty cell is *not known*, never *no*."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from webapp.sentence import Sentence

YES, NO, UNKNOWN = "yes", "no", "unknown"
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,6})?", re.ASCII)


class Datatype(ABC):
    """A kind of value. ``read`` is asked only for cells in which there is no trouble."""

    has_words = False
    """Whether people's own words stand in it: these are searched, checked for personal data and
    marked as Chinese."""

    @abstractmethod
    def read(self, cell: str) -> Any:
        """The value that stands in a cell."""

    def written(self, value: Any) -> str:
        """The cell that holds a value; ``""`` where it is not known."""
        return "" if value is None else str(value)

    def plain(self, value: Any) -> Any:
        """The value as JSON holds it: ``None`` where it is not known."""
        return value

    def trouble(self, cell: str) -> Sentence | None:
        """What is wrong with a cell; ``None`` where nothing is."""
        return None


class Code(Datatype):
    """A text that programs read: an id, an address of the web, opening hours."""

    def read(self, cell: str) -> str:
        return cell

    def plain(self, value: str) -> str | None:
        return value or None


class Content(Code):
    """Chinese words of the source, shown as they were typed."""

    has_words = True


class Codes(Datatype):
    """Several codes, with ``;`` between them in a cell."""

    def read(self, cell: str) -> tuple[str, ...]:
        return listed(cell)

    def written(self, value: tuple[str, ...]) -> str:
        return ";".join(value)

    def plain(self, value: tuple[str, ...]) -> list[str]:
        return list(value)


class ContentList(Codes):
    """Several things in Chinese words, with ``;`` between them in a cell."""

    has_words = True


class Pairs(Datatype):
    """Sorted (key, value) pairs, ``key=value;key=value`` in a cell."""

    def read(self, cell: str) -> tuple[tuple[str, str], ...]:
        return pairs(cell)

    def written(self, value: tuple[tuple[str, str], ...]) -> str:
        return ";".join(f"{key}={one}" for key, one in value)

    def plain(self, value: tuple[tuple[str, str], ...]) -> dict[str, str]:
        return dict(value)


class Day(Datatype):
    """A day, written as ``2026-11-24``."""

    def read(self, cell: str) -> date | None:
        return day_of(cell)

    def written(self, value: date | None) -> str:
        return value.isoformat() if value else ""

    def plain(self, value: date | None) -> str | None:
        return self.written(value) or None

    def trouble(self, cell: str) -> Sentence | None:
        if not cell or day_of(cell):
            return None
        return Sentence("%(cell)r is not a date like 2026-11-24", cell=cell)


@dataclass(frozen=True)
class YesNo(Datatype):
    """``yes`` or ``no``; an empty cell and ``unknown`` are ``None``. Of a ``thing`` Chinese says
    that it is there (有) or not (没有), of the rest that it is so (是) or not (否)."""

    thing: bool = False

    def read(self, cell: str) -> bool | None:
        return {YES: True, NO: False}.get(cell)

    def written(self, value: bool | None) -> str:
        return "" if value is None else (YES if value else NO)

    def trouble(self, cell: str) -> Sentence | None:
        if cell in ("", YES, NO, UNKNOWN):
            return None
        return Sentence("must be yes, no or unknown, not %(cell)r", cell=cell)


@dataclass(frozen=True)
class Count(Datatype):
    """A whole number of something, from 0 to ``most``."""

    unit: Sentence
    most: int = 999_999

    def read(self, cell: str) -> int | None:
        is_number = cell.isascii() and cell.isdecimal() and len(cell) <= len(str(self.most))
        return int(cell) if is_number and int(cell) <= self.most else None

    def trouble(self, cell: str) -> Sentence | None:
        if not cell or self.read(cell) is not None:
            return None
        gaps = {"cell": cell, "unit": self.unit, "most": self.most}
        return Sentence("%(cell)r is not a whole number of %(unit)s up to %(most)s", **gaps)


@dataclass(frozen=True)
class Measure(Datatype):
    """A number of units that may be broken: ``12.5``."""

    unit: Sentence

    def read(self, cell: str) -> float | None:
        return float(cell) if _NUMBER.fullmatch(cell) else None

    def written(self, value: float | None) -> str:
        return "" if value is None else f"{value:.10g}"

    def trouble(self, cell: str) -> Sentence | None:
        if not cell or self.read(cell) is not None:
            return None
        return Sentence("%(cell)r is not a number of %(unit)s like 12.5", cell=cell, unit=self.unit)


class Degrees(Datatype):
    """A coordinate; what is wrong with one is said of both together (``ingest.place_rules``)."""

    def read(self, cell: str) -> float | None:
        return float(cell) if cell else None

    def written(self, value: float | None) -> str:
        """With six decimals (0.1 m)."""
        return "" if value is None else f"{value:.6f}"


@dataclass(frozen=True)
class Choice(Datatype):
    """One of a list of values. ``words`` are marked messages by value, needed where a page says
    it; an ``optional`` one may be ``None``."""

    values: type[StrEnum]
    words: Mapping[StrEnum, str] = field(default_factory=dict)
    optional: bool = False

    def read(self, cell: str) -> StrEnum | None:
        return None if self.optional and not cell else self.values(cell)

    def plain(self, value: StrEnum | None) -> str | None:
        return None if value is None else value.value

    def trouble(self, cell: str) -> Sentence | None:
        if cell in list(self.values) or (self.optional and not cell):
            return None
        return Sentence("%(cell)r is none of %(all)s", cell=cell, all=", ".join(self.values))


def listed(text: str) -> tuple[str, ...]:
    """The parts of a ``;``-separated cell.

    >>> listed("W7.5; C5.2")
    ('W7.5', 'C5.2')
    """
    return tuple(part.strip() for part in text.split(";") if part.strip())


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """``key=value;key=value`` as sorted pairs, each of them once.

    >>> pairs("step-free=yes; floor=3")
    (('floor', '3'), ('step-free', 'yes'))
    """
    parts = (part.partition("=") for part in listed(text))
    return tuple(sorted({(key.strip(), value.strip()) for key, _, value in parts}))


def day_of(text: str) -> date | None:
    """A day written as ``2026-11-24``, or ``None``."""
    try:
        return date.fromisoformat(text) if _ISO_DATE.fullmatch(text) else None
    except ValueError:
        return None


CODE, CONTENT, CODES, CONTENT_LIST = Code(), Content(), Codes(), ContentList()
PAIRS, DAY, DEGREES = Pairs(), Day(), Degrees()
MONTHS = Count(Sentence("months"), 1_200)
"""Of a child's age."""
