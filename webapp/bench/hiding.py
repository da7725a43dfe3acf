"""Ways to hide known addresses from the geocoder before they are asked, so that what it answers
can be measured."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import GazetteerPlace
from webapp.geo.roads.address import AddressReader
from webapp.geo.roads.numbers import HouseNumber, first_number
from webapp.geo.roads.spelling import plain
from webapp.geo.roads.writing import Writing

SEED = 20_261_124
DRAWS = 5
SHARES = {"a tenth": 0.1, "a fifth": 0.2, "half": 0.5}

HOMES = frozenset({"address", "compound"})
"""Kinds that have house numbers of their own; other kinds with an address are landmarks."""

Address = tuple[str, HouseNumber]
Spelling = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Draw:
    """What is asked, and the points that are hidden while a place is asked."""

    asked: tuple[GazetteerPlace, ...]
    hidden: Callable[[GazetteerPlace], frozenset[Coordinates]]


@dataclass(frozen=True, slots=True)
class Hiding:
    """A way to hide: one draw or several that are measured together. With ``records`` the middles
    of roads and communities that lie on hidden points are hidden too."""

    name: str
    draws: tuple[Draw, ...]
    records: bool = False


def hidings(places: Iterable[GazetteerPlace], writing: Writing) -> tuple[Hiding, ...]:
    """Six ways to hide.

    *leave one out*: all that stands at the same road and number, as written, in every file with
    house numbers. *strict*: the same under every spelling of the road, and middles of roads and
    communities that were derived from the hidden point alone. *a tenth*, *a fifth*, *half*: that
    share of all addresses at once, in ``DRAWS`` draws with fixed seeds. *schools and sights*: a
    place of the landmarks with an address of its own, every other row of its name, and all that
    stands at the same road and number, with what was derived from them.
    """
    places = tuple(places)
    asked = tuple(p for p in places if p.kind == "address" and first_number(p.number))
    usual = writing.roads.usual
    as_written = points_by_address(places, plain, writing.addresses)
    as_usual = points_by_address(places, usual, writing.addresses)
    one = Draw(asked, lambda place: as_written[_address(place, plain)])
    strict = Draw(asked, lambda place: as_usual[_address(place, usual)])
    together = (
        Hiding(name, tuple(_draw(asked, as_written, share, SEED + n) for n in range(DRAWS)))
        for name, share in SHARES.items()
    )
    return (
        Hiding("leave one out", (one,)),
        Hiding("strict", (strict,), records=True),
        *together,
        Hiding("schools and sights", (_landmarks(places, as_usual, writing),), records=True),
    )


def _landmarks(
    places: tuple[GazetteerPlace, ...],
    points: Mapping[Address, frozenset[Coordinates]],
    writing: Writing,
) -> Draw:
    named: defaultdict[str, set[Coordinates]] = defaultdict(set)
    for place in places:
        named[place.name_zh].add(place.point)

    def hidden(place: GazetteerPlace) -> frozenset[Coordinates]:
        written = writing.addresses.read(place.address_zh)
        road = writing.roads.usual(written.way)
        at = points.get((road, written.number)) if written.number else None
        return frozenset({place.point}) | named[place.name_zh] | (at or frozenset())

    asked = (p for p in places if p.address_zh and not p.alias_of and p.kind not in HOMES)
    return Draw(tuple(asked), hidden)


def points_by_address(
    places: Iterable[GazetteerPlace], spelling: Spelling, addresses: AddressReader
) -> Mapping[Address, frozenset[Coordinates]]:
    """Every point that any file has for an address, by road (spelt so) and number."""
    points: defaultdict[Address, set[Coordinates]] = defaultdict(set)
    for place in places:
        written = addresses.read(place.address_zh)
        for road, number in (
            (place.road, first_number(place.number)),
            (written.way, written.number),
        ):
            if road and number:
                points[spelling(road), number].add(place.point)
    return {address: frozenset(found) for address, found in points.items()}


def _address(place: GazetteerPlace, spelling: Spelling) -> Address:
    number = first_number(place.number)
    if number is None:
        raise ValueError(f"{place.name_zh} has no house number")
    return spelling(place.road), number


def _draw(
    asked: tuple[GazetteerPlace, ...],
    points: Mapping[Address, frozenset[Coordinates]],
    share: float,
    seed: int,
) -> Draw:
    """A share of all addresses, hidden together."""
    addresses = sorted({_address(place, plain) for place in asked})
    drawn = set(random.Random(seed).sample(addresses, round(len(addresses) * share)))  # noqa: S311
    hidden = frozenset(point for address in drawn for point in points[address])
    return Draw(
        tuple(place for place in asked if _address(place, plain) in drawn), lambda _: hidden
    )
