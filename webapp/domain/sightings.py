"""What visitors say of a place with one tap: entry, fact, answer and day, and nothing about whoever
tapped. It changes no entry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from webapp.domain.categories import Category
from webapp.domain.service import Service

THERE = "there"
"""The fact that comes first: the place is there at all. All others are features."""

HOURS, PHONE = "hours", "phone"
"""What else somebody at a door can compare; named as the groups of facts are."""

HARD_TO_SEE = frozenset({"men-welcome"})
"""Features of which one can come back without knowing."""

MOST_AT_THE_DOOR = 3

KEPT_DAYS = 30
"""So many days before today are counted; what is older is deleted."""

LEAST_DAYS = 3
"""On so many days visitors must have said the same before it is shown."""


class Glimpse(StrEnum):
    """What a visitor saw of a fact."""

    YES = "yes"
    NO = "no"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One tap."""

    service_id: str
    fact: str
    glimpse: Glimpse


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each was said of one fact, and on how many days."""

    times: Mapping[Glimpse, int]
    days: Mapping[Glimpse, int]

    def with_more(self, said: Glimpse, times: int, days: int) -> "Tally":
        """The tally with what was said so often, on so many days."""
        return Tally({**self.times, said: times}, {**self.days, said: days})

    @property
    def agreed(self) -> Glimpse | None:
        """What visitors agree on: said more often than the other, on days enough."""
        yes, no = self.times.get(Glimpse.YES, 0), self.times.get(Glimpse.NO, 0)
        ahead = Glimpse.YES if yes > no else Glimpse.NO
        return ahead if yes != no and self.days.get(ahead, 0) >= LEAST_DAYS else None

    @property
    def told(self) -> int:
        """How often it was said at all; whoever could not tell has not said it."""
        return self.times.get(Glimpse.YES, 0) + self.times.get(Glimpse.NO, 0)


Tallies = Mapping[str, Tally]
"""The tally of each fact of one entry."""


@dataclass(frozen=True, slots=True)
class ToldOnDay:
    """How often visitors said the same of one fact of an entry on one day."""

    fact: str
    glimpse: Glimpse
    day: date
    times: int


def tallies_of(told: Iterable[ToldOnDay]) -> Tallies:
    """The tally of each fact; ``told`` has each fact, answer and day once."""
    found: dict[str, Tally] = {}
    for each in told:
        tally = found.get(each.fact, Tally({}, {}))
        times = tally.times.get(each.glimpse, 0) + each.times
        days = tally.days.get(each.glimpse, 0) + 1
        found[each.fact] = tally.with_more(each.glimpse, times, days)
    return found


def facts_seen(service: Service, kind: Category) -> tuple[str, ...]:
    """What may be said of an entry; nothing where nobody may be seen to look, or nobody goes."""
    if not kind.seen or kind.sensitive or service.is_quiet or service.is_telephone:
        return ()
    return THERE, *kind.seen


def facts_at_the_door(service: Service, kind: Category) -> tuple[str, ...]:
    """What a code at a door asks, three things at most; nothing where none may hang."""
    if kind.sensitive or service.is_quiet or service.is_telephone:
        return ()
    has_hours = bool(service.hours or service.hours_note_zh)
    known = (HOURS,) * has_hours + (PHONE,) * bool(service.phones)
    plain = (each for each in kind.seen if each not in HARD_TO_SEE)
    return (THERE, *known, *plain)[:MOST_AT_THE_DOOR]


def glimpses_of(fact: str) -> tuple[Glimpse, ...]:
    """What may be answered."""
    return tuple(each for each in Glimpse if each is not Glimpse.UNSEEN or fact in HARD_TO_SEE)
