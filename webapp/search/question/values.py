"""The kinds of value that a parameter of a search can hold: how each is read from an address and
written back, how it stands in JSON, and its published schema. Odd texts never fail: they become the
nearest sensible value, with what was wrong."""

import math
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import Coordinates
from webapp.search.question.patterns import OPEN, YEARS, numbers_to
from webapp.text.script import clean

_NORMAL_FORM_GROWTH = 8
_DECIMALS = 6
_PAIR = re.compile(r"^([-+]?\d{1,3}(?:\.\d{1,12})?)\s*[,，]\s*([-+]?\d{1,3}(?:\.\d{1,12})?)$")
_LOOKS_LIKE_PAIR = re.compile(r"^[-+\d.eE\s]+[,，][-+\d.eE\s]+$")
_SPAN = re.compile(r"^(\d{1,9})\s*[-~–]\s*(\d{1,9})$")
_BAD_MOMENT = "must be now, a local time like 2026-10-01T10:30, or two with / between"
MOMENT_FORM, RANGE_SIGN = "%Y-%m-%dT%H:%M", "/"
LONGEST_STRETCH = timedelta(days=14)
"""Of a time that is asked about: every day of it is worked out for every entry."""


Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """``value`` is ``None`` where nothing sensible can be made of the text; ``message`` says
    what was wrong, empty if nothing; ``used`` is the value as text where it is another one. What
    was changed without a ``message``, or ``cut``, is told and refused by nobody."""

    value: Any = None
    used: str = ""
    message: str = ""
    cut: bool = False


class Datatype(ABC):
    """A kind of value of a parameter that counts once."""

    json: Any = str
    """The type of its value in JSON."""

    @abstractmethod
    def read(self, text: str) -> Read:
        """The value that a text means."""

    @abstractmethod
    def schema(self) -> Schema:
        """What may stand in an address, as JSON Schema."""

    def written(self, value: Any) -> tuple[str, ...]:
        """The texts that stand for a value in an address."""
        return (str(value),)

    def plain(self, value: Any) -> Any:
        """The value as JSON holds it; ``None`` where it was not given."""
        return value or None


@dataclass(frozen=True)
class Ids(Datatype):
    """Sorted ids of a parameter that may be repeated: one of them is enough. ``known`` are those
    that an edition knows; ``repeated`` says in the published description what several mean."""

    known: Callable[[Catalogue], Iterable[str]]
    repeated: str = "Repeat for several: one of them is enough."
    json = list[str]

    def read(self, text: str) -> Read:
        return Read((text,))

    def schema(self) -> Schema:
        return {"type": "array", "items": {"type": "string"}}

    def written(self, value: tuple[str, ...]) -> tuple[str, ...]:
        return value

    def plain(self, value: tuple[str, ...]) -> list[str]:
        return list(value)


@dataclass(frozen=True)
class Words(Datatype):
    """Words as they were typed, cleaned; what is past ``most`` characters is cut."""

    most: int

    def read(self, text: str) -> Read:
        words = clean(text[: self.most * _NORMAL_FORM_GROWTH])
        return Read(words[: self.most].strip(), cut=len(words) > self.most)

    def schema(self) -> Schema:
        return {"type": "string"}

    def plain(self, value: str) -> str:
        return value


@dataclass(frozen=True)
class Place(Datatype):
    """A name, of which ``most`` characters count, or a WGS-84 pair rounded to six decimals (0.1 m).
    Longitude first is put right where only that order makes sense: no latitude reaches 116."""

    most: int

    def read(self, text: str) -> Read:
        match = _PAIR.match(text)
        if match is None:
            return self._name(text)
        one, two = float(match[1]), float(match[2])
        if abs(one) <= 90 and abs(two) <= 180:
            return Read(_pair(one, two))
        if abs(one) <= 180 and abs(two) <= 90:
            swapped = _pair(two, one)
            return Read(swapped, swapped, "gives the longitude first; write lat,lon")
        return Read(message="is not a point on the globe")

    def _name(self, text: str) -> Read:
        if _LOOKS_LIKE_PAIR.match(text):
            return Read(message="is not a point on the globe")
        name = clean(text[: self.most * _NORMAL_FORM_GROWTH])
        if len(name) <= self.most:
            return Read(name or None)
        name = name[: self.most].strip()
        return Read(name, name)

    def schema(self) -> Schema:
        return {"type": "string"}


@dataclass(frozen=True)
class WholeNumber(Datatype):
    """A whole number from ``lowest`` to ``highest``."""

    lowest: int
    highest: int
    json = int

    def read(self, text: str) -> Read:
        try:
            number = float(text)
        except ValueError:
            return Read(message="is not a number")
        if math.isnan(number):
            return Read(message="is not a number")
        nearest = round(min(max(number, self.lowest), self.highest))
        if nearest == number:
            return Read(nearest)
        bounds = f"must be a whole number from {self.lowest} to {self.highest}"
        return Read(nearest, str(nearest), bounds)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.lowest, "maximum": self.highest}

    def plain(self, value: int | None) -> int | None:
        return value


@dataclass(frozen=True)
class Choice(Datatype):
    """One of the values of a list; anything else leaves the default."""

    values: tuple[str, ...]

    def read(self, text: str) -> Read:
        if text in self.values:
            return Read(text)
        return Read(message=f"must be one of {', '.join(self.values)}")

    def schema(self) -> Schema:
        return {"type": "string", "enum": list(self.values)}


class Moment(Datatype):
    """``now``, a local time such as ``2026-10-01T10:30``, or two of them with a ``/`` between: a
    stretch in which it may be any time, of ``LONGEST_STRETCH`` at most, from its earlier end on.
    Seconds and zones are not known."""

    def read(self, text: str) -> Read:
        if text == "now":
            return Read(text)
        try:
            moments = [datetime.fromisoformat(part.replace(" ", "T")) for part in text.split("/")]
        except ValueError:
            return Read(message=_BAD_MOMENT)
        if not _is_time(moments):
            return Read(message=_BAD_MOMENT)
        ends = [min(moment, min(moments) + LONGEST_STRETCH) for moment in sorted(moments)]
        minutes = RANGE_SIGN.join(moment.strftime(MOMENT_FORM) for moment in ends)
        if minutes == text:
            return Read(minutes)
        message = "must be written to the minute, like 2026-10-01T10:30"
        return Read(minutes, minutes, "" if re.fullmatch(OPEN, text, re.ASCII) else message)

    def schema(self) -> Schema:
        return {
            "type": "string",
            "pattern": OPEN,
            "examples": ["now", "2026-10-01T10:30", "2026-10-01T08:00/2026-10-01T12:00"],
        }


def _is_time(moments: list[datetime]) -> bool:
    known = all(m.tzinfo is None and YEARS[0] <= m.year <= YEARS[1] for m in moments)
    return known and len(moments) <= 2


def moments_in(text: str) -> tuple[datetime, ...]:
    """The moment, or the first and the last one, that a value of ``open`` names; none for now."""
    if text in ("", "now"):
        return ()
    return tuple(datetime.fromisoformat(part) for part in text.split(RANGE_SIGN))


class Months(Datatype):
    """A number of months, or the first and the last of a span: ``27``, ``0-36``."""

    json = int | str

    def __init__(self, lowest: int, highest: int) -> None:
        self._one = WholeNumber(lowest, highest)
        number = numbers_to(highest)
        self._pattern = f"^{number}-{number}$"

    def read(self, text: str) -> Read:
        span = _SPAN.match(text)
        if span is None:
            return self._one.read(text)
        ends = [self._one.read(each) for each in span.groups()]
        lower, higher = sorted(end.value for end in ends)
        value = lower if lower == higher else (lower, higher)
        used = self.written(value)[0]
        if re.fullmatch(self._pattern, text, re.ASCII):
            return Read(value, used if ends[0].value > ends[1].value else "")
        wrong = next((end.message for end in ends if end.message), "must be written like 0-36")
        return Read(value, used, wrong)

    def schema(self) -> Schema:
        span = {"type": "string", "pattern": self._pattern, "examples": ["0-36"]}
        return {"oneOf": [self._one.schema(), span]}

    def written(self, value: int | tuple[int, int]) -> tuple[str, ...]:
        return ("-".join(map(str, value)) if isinstance(value, tuple) else str(value),)

    def plain(self, value: int | tuple[int, int] | None) -> int | str | None:
        return self.written(value)[0] if isinstance(value, tuple) else value


class Flag(Datatype):
    """``1`` for yes; ``0`` for no."""

    json = bool

    def read(self, text: str) -> Read:
        if text in ("0", "1"):
            return Read(text == "1")
        return Read(message="must be 0 or 1")

    def schema(self) -> Schema:
        return {"type": "integer", "enum": [0, 1]}

    def written(self, value: bool) -> tuple[str, ...]:
        return (str(int(value)),)


def coordinates_in(near: str) -> Coordinates | None:
    """The point that a ``near`` value gives as ``lat,lon``; ``None`` if it is a name."""
    match = _PAIR.match(near)
    if match is None:
        return None
    lat, lon = float(match[1]), float(match[2])
    return Coordinates(lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None


def _pair(lat: float, lon: float) -> str:
    return f"{_decimals(lat)},{_decimals(lon)}"


def _decimals(value: float) -> str:
    return f"{round(value, _DECIMALS):.6f}".rstrip("0").rstrip(".")
