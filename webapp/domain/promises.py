"""What became of a commitment as far as the entries tell: promised, found, confirmed."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from webapp.domain.coverage import Tally, tally_of
from webapp.domain.plan import Commitment, Target
from webapp.domain.service import Service, Status

UNIT_OF = {"street": "street", "community": "community_code"}
"""Scopes whose units are listed, and the field of an entry that says in which it is."""


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a target is reached, three times: counting every entry (``promised``), those that
    are sourced or confirmed (``known``), and those that are ``confirmed``.

    For targets over units these are units that have enough entries, of ``units`` in all; for
    counts they are entries and ``units`` is ``None``. ``silent`` are entries that do not say
    whether they have the attribute that the target asks for.
    """

    promised: int
    known: int
    confirmed: int
    units: int | None = None
    silent: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What the entries that name a clause say of it. ``years`` are the first and last year of
    their sources, ``checked_on`` the last day on which the office confirmed one; ``reached`` is
    ``None`` where the entries cannot tell how far the target is reached."""

    tally: Tally
    years: tuple[int, int] | None
    checked_on: date | None
    reached: Reached | None


def standing_of(
    commitment: Commitment,
    services: Iterable[Service],
    streets: Sequence[str],
    communities: Sequence[str],
) -> Standing:
    """The standing of one commitment; ``streets`` and ``communities`` are all there are, by id."""
    listed = [service for service in services if service.status is not Status.CLOSED]
    naming = [service for service in listed if commitment.id in service.commitments]
    target = commitment.target
    units = {"street": streets, "community": communities}
    return Standing(
        tally=tally_of(service.status for service in naming),
        years=_years(naming),
        checked_on=max((s.checked_on for s in naming if s.checked_on), default=None),
        reached=_reached(target, _asked_about(target, listed, naming), units) if target else None,
    )


def _asked_about(
    target: Target, listed: Sequence[Service], naming: Sequence[Service]
) -> Sequence[Service]:
    """The entries that a target is about: all of its category, or those that name the clause."""
    return [s for s in listed if s.category == target.category] if target.category else naming


def _reached(
    target: Target, services: Sequence[Service], units: dict[str, Sequence[str]]
) -> Reached | None:
    if target.kind in ("count", "presence"):
        return Reached(*_thrice(services, len))
    if target.kind == "share" and target.attribute:
        return _with_attribute(target.attribute, services)
    if target.kind in ("each", "share") and target.scope in UNIT_OF:
        return _over_units(target, services, units[target.scope])
    return None


def _over_units(target: Target, services: Sequence[Service], units: Sequence[str]) -> Reached:
    field, wanted = UNIT_OF[target.scope], frozenset(units)
    enough = target.value if target.kind == "each" and target.value else 1

    def served(some: Sequence[Service]) -> int:
        counts = Counter(getattr(service, field) for service in some)
        return sum(count >= enough for unit, count in counts.items() if unit in wanted)

    return Reached(*_thrice(services, served), units=len(units))


def _with_attribute(attribute: str, services: Sequence[Service]) -> Reached:
    def having(some: Sequence[Service]) -> int:
        return sum(service.feature(attribute) == "yes" for service in some)

    silent = sum(service.feature(attribute) == "unknown" for service in services)
    return Reached(*_thrice(services, having), units=len(services), silent=silent)


def _thrice(
    services: Sequence[Service], count: Callable[[Sequence[Service]], int]
) -> tuple[int, int, int]:
    """Counted over all, over those that are sourced or confirmed, over those confirmed."""
    confirmed = [s for s in services if s.status is Status.CONFIRMED]
    known = [s for s in services if s.status in (Status.CONFIRMED, Status.SOURCED)]
    return count(services), count(known), count(confirmed)


def _years(services: Iterable[Service]) -> tuple[int, int] | None:
    """First and last year that sources begin with; dates in words are left out."""
    years = sorted(
        int(service.source.date[:4])
        for service in services
        if service.source.date[:4].isascii() and service.source.date[:4].isdecimal()
    )
    return (years[0], years[-1]) if years else None
