"""A check: somebody looked whether facts of an entry are still so, and how that changes them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from webapp.domain.facts import Method
from webapp.domain.service import Source


class Answer(StrEnum):
    """What somebody found. ``UNKNOWN``: they asked and were not told."""

    AS_WRITTEN = "as-written"
    DIFFERENT = "different"
    NOT_THERE = "not-there"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Looked:
    """Facts that somebody looked at: their group, its fields, and how many days that holds."""

    group: str
    fields: tuple[str, ...]
    days: int
    method: Method


@dataclass(frozen=True, slots=True)
class NewCheck:
    """A check as it is told. ``version`` is the one that was looked at. ``by`` says who looked, and
    ``on`` which day; ``source`` is what shows it, where that is another than the entry's, and
    ``holder`` whoever keeps it. What has a mark ``once`` is kept once, however often it is sent."""

    entry: str
    version: int
    looked: Looked
    answer: Answer
    by: str
    on: date
    at: datetime
    source: Source = field(default_factory=Source)
    holder: str = ""
    once: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A check that is kept."""

    number: int
    entry: str
    version: int
    group: str
    answer: Answer
    method: Method
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class KeptFact:
    """What the register knows of one field beside its value. ``checked_by`` and the days are there
    together or not at all; ``holder`` is whoever keeps what the source is."""

    entry: str
    field: str
    source: Source
    holder: str
    method: Method | None
    checked_by: str
    checked_on: date | None
    expires_on: date | None
