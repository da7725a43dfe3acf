"""Dated events of a service: a session of a parent school, an activity, a free legal hour."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from webapp.domain.datatypes import DAY, NO, YES
from webapp.domain.service import Source

LONGEST = timedelta(days=31)
"""One that lasts longer is several, or no event at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One dated event of the entry with the id ``entry``.

    ``starts`` and ``ends`` are aware, in whole minutes. Empty text and ``None`` mean *not known*.
    Ages are those of the child, in months. ``places_left`` is what was left on
    ``places_left_on``. A cancelled one does not take place.
    """

    id: str
    entry: str
    title_zh: str
    starts: datetime
    ends: datetime
    sign_up_zh: str = ""
    age_min_months: int | None = None
    age_max_months: int | None = None
    places_left: int | None = None
    places_left_on: date | None = None
    cancelled: bool = False
    source: Source = field(default_factory=Source)

    def is_to_come(self, now: datetime) -> bool:
        """Whether it is still told of: until it ends, and a cancelled one until it would begin."""
        return now < (self.starts if self.cancelled else self.ends)

    def places_left_at(self, today: date, days: int) -> int | None:
        """The places left, where that was looked at within ``days``; ``None`` where it is older:
        what was free then says nothing of today."""
        if self.places_left_on is None or not holds_still(self.places_left_on, today, days):
            return None
        return self.places_left


def holds_still(told_on: date, today: date, days: int) -> bool:
    """Whether what was told on a day that is not to come still holds, ``days`` later at most."""
    return told_on <= today <= told_on + timedelta(days=days)


def to_come(occasions: Iterable[Occasion], now: datetime) -> tuple[Occasion, ...]:
    """Those that are still told of, the next first."""
    told = (each for each in occasions if each.is_to_come(now))
    return tuple(sorted(told, key=lambda each: (each.starts, each.id)))


OCCASION_COLUMNS = (
    "id",
    "entry",
    "title_zh",
    "starts",
    "ends",
    "sign_up_zh",
    "age_min_months",
    "age_max_months",
    "places_left",
    "places_left_on",
    "cancelled",
    "source_title_zh",
    "source_url",
    "source_date",
)


def minute_written(moment: datetime) -> str:
    """A moment as the cell of a file holds it, in its own zone: ``2026-12-05 09:30``."""
    return f"{moment:%Y-%m-%d %H:%M}"


def occasion_cells(occasion: Occasion) -> dict[str, str]:
    """The cells of its row, by column in their order."""
    counted = (occasion.age_min_months, occasion.age_max_months, occasion.places_left)
    youngest, oldest, left = ("" if number is None else str(number) for number in counted)
    return {
        "id": occasion.id,
        "entry": occasion.entry,
        "title_zh": occasion.title_zh,
        "starts": minute_written(occasion.starts),
        "ends": minute_written(occasion.ends),
        "sign_up_zh": occasion.sign_up_zh,
        "age_min_months": youngest,
        "age_max_months": oldest,
        "places_left": left,
        "places_left_on": DAY.written(occasion.places_left_on),
        "cancelled": YES if occasion.cancelled else NO,
        "source_title_zh": occasion.source.title_zh,
        "source_url": occasion.source.url,
        "source_date": occasion.source.date,
    }
