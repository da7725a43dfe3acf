"""What visitors say of an entry since somebody looked at it last, for whoever plans calls and
visits. It changes nothing by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from webapp.domain.facts import STANDING, Freshness
from webapp.domain.register.checks import KeptFact
from webapp.domain.sightings import HOURS, PHONE, THERE, Glimpse, ToldOnDay

LEAST_DAYS = 2
"""On so many days visitors must have said the same before somebody may confirm by it."""


@dataclass(frozen=True, slots=True)
class Said:
    """``against``: something is said to be otherwise; ``gone``: it is said not to be there;
    ``agreed`` are the groups of facts of which all say the same, on days enough."""

    against: bool = False
    gone: bool = False
    agreed: tuple[str, ...] = ()


NOTHING_SAID = Said()


def said_of(told: Iterable[ToldOnDay], kept: Iterable[KeptFact], freshness: Freshness) -> Said:
    """What is said since somebody looked last."""
    looked = max((each.checked_on for each in kept if each.checked_on), default=date.min)
    new = tuple(each for each in told if each.day >= looked)
    against = frozenset(each.fact for each in new if each.glimpse is Glimpse.NO)
    return Said(bool(against), THERE in against, tuple(_agreed(new, against, freshness)))


def _agreed(
    told: tuple[ToldOnDay, ...], against: frozenset[str], freshness: Freshness
) -> Iterator[str]:
    for group in freshness.groups:
        fact = THERE if STANDING in group.fields else group.id
        if fact not in (THERE, HOURS, PHONE) or fact in against:
            continue
        days = {each.day for each in told if (each.fact, each.glimpse) == (fact, Glimpse.YES)}
        if len(days) >= LEAST_DAYS:
            yield group.id
