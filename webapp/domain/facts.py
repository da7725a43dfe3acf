"""Facts with a life of their own: from whom each field of an entry is, who looked, until when.

A fact that nothing is said of has the source of its entry, and nobody ever looked.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from webapp.domain.datatypes import DAY, pairs
from webapp.domain.service import Source, Status

STANDING = "status"
"""The field that says that the service is there: while it is confirmed, its entry is."""

FEATURES_COLUMN = "features"

NO_FACTS = frozenset(
    (
        "id",
        "category",
        "visibility",
        "commitments",
        "source_title_zh",
        "source_url",
        "source_date",
        "confidence",
        "checked_on",
        "editor_note_zh",
    )
)
"""Columns that say something of the entry's row, not of what it is about."""


class Method(StrEnum):
    """How somebody found out."""

    PHONE = "phone"
    VISIT = "visit"
    DOCUMENT = "document"
    VISITORS = "visitors"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Fields that are asked about together, and the days that an answer holds; of an entry that is
    sensitive, ``sensitive_days``. A field is a column, or ``features.key`` for one feature."""

    id: str
    zh: str
    en: str
    fields: tuple[str, ...]
    days: int
    sensitive_days: int

    def lasting(self, sensitive: bool) -> int:
        """The days that an answer holds."""
        return self.sensitive_days if sensitive else self.days


@dataclass(frozen=True, slots=True)
class Freshness:
    """How long what somebody found out holds: every group of facts, by what can be asked."""

    groups: tuple[FactGroup, ...] = ()

    def group(self, id_: str) -> FactGroup | None:
        """The group of that id."""
        return next((each for each in self.groups if each.id == id_), None)

    def days_of(self, field: str, sensitive: bool) -> int:
        """The days that what is said of a field holds; 0 where nobody says."""
        of_it = (each for each in self.groups if field in each.fields)
        return next((each.lasting(sensitive) for each in of_it), 0)


@dataclass(frozen=True, slots=True)
class Fact:
    """What the public may know of one field of an entry beside its value. ``source`` is empty where
    it is that of the entry; ``method`` where nobody looked, or nobody may know how."""

    entry: str
    field: str
    source: Source = dataclasses.field(default_factory=Source)
    checked_on: date | None = None
    method: Method | None = None
    expires_on: date | None = None

    def holds(self, today: date) -> bool:
        """Whether somebody looked, and that has not run out yet."""
        return self.expires_on is not None and self.expires_on >= today


def cell_of(cells: Mapping[str, str], name: str, apart: Iterable[str] = ()) -> str:
    """What the cells of an entry say of a field: a column, or one feature of it. Features that are
    fields of their own (``apart``) are left out of the column.

    >>> cell_of({"features": "floor=3;places_free=2"}, "features.places_free")
    '2'
    >>> cell_of({"features": "floor=3;places_free=2"}, "features", ["features.places_free"])
    'floor=3'
    """
    column, _, key = name.partition(".")
    if column != FEATURES_COLUMN:
        return cells.get(column, "")
    said = pairs(cells.get(FEATURES_COLUMN, ""))
    if key:
        return dict(said).get(key, "")
    others = {each.partition(".")[2] for each in apart}
    return ";".join(f"{one}={value}" for one, value in said if one not in others)


def standing(
    status: Status, source: Source, fact: Fact | None, today: date
) -> tuple[Status, date | None]:
    """What an entry is for the public on that day, and when somebody last looked: confirmed while
    the fact that it is there holds, afterwards what its source makes of it."""
    if status is Status.CLOSED:
        return status, fact.checked_on if fact else None
    if fact and fact.holds(today):
        return Status.CONFIRMED, fact.checked_on
    if status is Status.CONFIRMED:
        status = Status.SOURCED if source.title_zh or source.url else Status.EXPECTED
    return status, fact.checked_on if fact and status is Status.SOURCED else None


FACT_COLUMNS = (
    "id",
    "field",
    "source",
    "source_url",
    "source_date",
    "checked_on",
    "method",
    "expires_on",
)


def fact_cells(fact: Fact) -> list[str]:
    """The cells of a fact's row, in order of the columns."""
    return [
        fact.entry,
        fact.field,
        fact.source.title_zh,
        fact.source.url,
        fact.source.date,
        DAY.written(fact.checked_on),
        str(fact.method or ""),
        DAY.written(fact.expires_on),
    ]
