"""Computes the coverage of an edition: entries by street, and homes that have one within a walk.

``data/README.md`` says the same in words, so that anybody can compute it from the published files.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from webapp.domain.categories import Taxonomy
from webapp.domain.coordinates import (
    NEAR_DETOUR,
    WALKING_METRES_PER_MINUTE,
    Coordinates,
    distance_m,
)
from webapp.domain.coverage import (
    DISTRICT,
    LONG_WALK,
    SHORT_WALK,
    Coverage,
    CoverageRow,
    Population,
    Reach,
    tally_of,
)
from webapp.domain.district import GazetteerPlace, Street
from webapp.domain.plan import Plan
from webapp.domain.service import Service, Status, Visibility
from webapp.geo.footways import Footways

COMPOUND, ADDRESS = "compound", "address"
PUBLISHED_DECIMALS = 6
"""Coordinates are taken as ``entries.csv`` publishes them, so that the figures can be repeated."""

SHORT_M = SHORT_WALK * WALKING_METRES_PER_MINUTE
LONG_M = LONG_WALK * WALKING_METRES_PER_MINUTE
"""Metres walked, not as the crow flies."""

NEAR_DEGREES = 0.01
"""Of latitude: 1.1 km. Whatever is further north or south is out of reach of a long walk."""

Points = Sequence[Coordinates]
Homes = Mapping[tuple[str, str], Points]
"""The points of a street by street and kind."""


def coverage_of(
    services: Iterable[Service],
    taxonomy: Taxonomy,
    streets: Sequence[Street],
    places: Iterable[GazetteerPlace],
    populations: tuple[Population, ...] = (),
    footways: Footways | None = None,
) -> Coverage:
    """The coverage of every kind of service, for the district first and then for each street.

    Closed entries count nowhere; confidential ones in the district's numbers only, never in a
    street's and never by place. Homes are as far off as the imported streets lead; where none
    were imported, or none leads, by the usual detour.
    """
    by_category: defaultdict[str, list[Service]] = defaultdict(list)
    for service in services:
        if service.status is not Status.CLOSED:
            by_category[service.category].append(service)
    homes = homes_of(places)
    names = [street.id for street in streets]
    return Coverage(
        rows=tuple(
            row
            for category in taxonomy.categories
            for row in _rows(category.id, by_category[category.id], names, homes, footways)
        ),
        populations=populations,
    )


def homes_of(places: Iterable[GazetteerPlace]) -> Homes:
    """Every row of ``compounds.csv`` and ``address_points.csv`` by its street; other names of a
    place are not counted again."""
    homes: defaultdict[tuple[str, str], list[Coordinates]] = defaultdict(list)
    for place in places:
        if place.kind in (COMPOUND, ADDRESS) and not place.alias_of:
            homes[place.street, place.kind].append(place.point)
    return homes


def population_of(plan: Plan) -> tuple[Population, ...]:
    """The children of the district as the plan's own file counts them."""
    if plan.children_0_14 is None or plan.census is None:
        return ()
    return (Population(DISTRICT, plan.children_0_14, plan.census, plan.title_zh),)


def _rows(
    category: str,
    services: Sequence[Service],
    streets: Sequence[str],
    homes: Homes,
    footways: Footways | None,
) -> tuple[CoverageRow, ...]:
    open_ones = [each for each in services if each.visibility is not Visibility.CONFIDENTIAL]
    pins = [_published(each.pin) for each in open_ones if each.pin]
    known = [_published(each.pin) for each in open_ones if each.pin and _is_known(each)]
    walks = Walks.to(pins, homes, footways), Walks.to(known, homes, footways)
    rows = [
        CoverageRow(
            category=category,
            street=street,
            tally=tally_of(each.status for each in open_ones if each.street == street),
            placed=tally_of(e.status for e in open_ones if e.street == street and e.pin),
            compounds=reach_of(homes.get((street, COMPOUND), ()), *walks),
            addresses=reach_of(homes.get((street, ADDRESS), ()), *walks),
        )
        for street in streets
    ]
    whole = CoverageRow(
        category=category,
        street=DISTRICT,
        tally=tally_of(each.status for each in services),
        placed=tally_of(each.status for each in open_ones if each.pin),
        compounds=sum((row.compounds for row in rows), Reach()),
        addresses=sum((row.addresses for row in rows), Reach()),
    )
    return (whole, *rows)


@dataclass(frozen=True)
class Walks:
    """The metres walked from homes to the nearest of some pins: along the streets, where they
    lead to both."""

    pins: Points
    along: Mapping[Coordinates, float]
    aside: Points

    @classmethod
    def to(cls, pins: Points, homes: Homes, footways: Footways | None) -> "Walks":
        if footways is None or not pins:
            return cls(pins, {}, pins)
        all_homes = [home for each in homes.values() for home in each if footways.leads_to(home)]
        metres = footways.nearest(all_homes, pins, LONG_M)
        aside = [pin for pin in pins if not footways.leads_to(pin)]
        return cls(pins, dict(zip(all_homes, metres, strict=True)), aside)

    def metres(self, home: Coordinates) -> float:
        along = self.along.get(home)
        if along is None:
            return NEAR_DETOUR * _nearest_m(home, self.pins)
        return min(along, NEAR_DETOUR * _nearest_m(home, self.aside))


def reach_of(points: Points, any_pin: Walks, known: Walks) -> Reach:
    """How many of the points lie within a short and a long walk of one of the pins."""
    to_any = [any_pin.metres(point) for point in points]
    to_known = [known.metres(point) for point in points]
    return Reach(
        points=len(points),
        short=sum(metres <= SHORT_M for metres in to_any),
        long=sum(metres <= LONG_M for metres in to_any),
        known_short=sum(metres <= SHORT_M for metres in to_known),
        known_long=sum(metres <= LONG_M for metres in to_known),
    )


def _nearest_m(point: Coordinates, pins: Points) -> float:
    """Metres to the nearest pin; endless where none is anywhere near."""
    near = (distance_m(point, pin) for pin in pins if abs(pin.lat - point.lat) < NEAR_DEGREES)
    return min(near, default=inf)


def _is_known(service: Service) -> bool:
    return service.status in (Status.CONFIRMED, Status.SOURCED)


def _published(point: Coordinates) -> Coordinates:
    return Coordinates(round(point.lat, PUBLISHED_DECIMALS), round(point.lon, PUBLISHED_DECIMALS))
