"""How many entries somebody confirmed of late: the same figures for the office and the public."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

LATELY = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Looked:
    """One entry that is not closed, in which street and of which kind; ``confirmed_on`` is the day
    on which it was, while it is."""

    street: str
    kind: str
    confirmed_on: date | None


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    confirmed: int
    entries: int


@dataclass(frozen=True, slots=True)
class Lately:
    """The share of all, of each street and of each kind; entries of no street are under ``""``."""

    whole: Share
    streets: Mapping[str, Share]
    kinds: Mapping[str, Share]


def confirmed_lately(entries: Iterable[Looked], today: date) -> Lately:
    """What was confirmed within ``LATELY``, on that day."""
    all_of_them = tuple(entries)
    streets = {each.street for each in all_of_them}
    kinds = {each.kind for each in all_of_them}
    return Lately(
        _share(all_of_them, today),
        {one: _share([e for e in all_of_them if e.street == one], today) for one in streets},
        {one: _share([e for e in all_of_them if e.kind == one], today) for one in kinds},
    )


def _share(entries: Iterable[Looked], today: date) -> Share:
    counted = [each.confirmed_on for each in entries]
    return Share(sum(day is not None and today - day <= LATELY for day in counted), len(counted))
