"""Gathers what the gazetteer's rows say about each road."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.geo.roads.numbers import HouseNumber, first_number, listed_numbers
from webapp.geo.roads.road import NumberedPoint, Road, Told
from webapp.geo.roads.writing import Writing

STRAY_M = 1_200.0
"""An unnumbered point this far from all others of its road is a slip of the list: a dormitory at
真武庙 stands in it under 西直门外大街, four kilometres away."""

MOST_NUMBERS = 12
"""A list of more numbers than this describes a whole road, not one point."""

_NUMBER_IN_NAME = re.compile(r"^(.{3,}?)\(?([甲乙丙丁]?\d{1,4})号")
_NO_ADDRESS = frozenset({"compound", "address", "lane", "road", "community", "street"})


@dataclass
class RoadDraft:
    """A road while its evidence is being gathered."""

    name: str
    numbered: dict[NumberedPoint, None] = field(default_factory=dict)
    points: dict[Coordinates, None] = field(default_factory=dict)
    record: GazetteerPlace | None = None

    @property
    def all_points(self) -> list[Coordinates]:
        """Every known point, or the record's own where there is no other."""
        points = [known.point for known in self.numbered] + list(self.points)
        return points or ([self.record.point] if self.record else [])

    def finished(self) -> Road:
        """The road, without unnumbered points that cannot belong to it."""
        taken = {known.point for known in self.numbered}
        everything = taken | set(self.points)
        points = tuple(
            point
            for point in self.points
            if point not in taken and not _is_stray(point, everything)
        )
        return Road(self.name, tuple(self.numbered), points, self.record)


def drafts_of(places: Iterable[GazetteerPlace], writing: Writing) -> dict[str, RoadDraft]:
    """Every road that a place lies on, by its usual spelling."""
    drafts: dict[str, RoadDraft] = {}

    def draft(name: str) -> RoadDraft:
        key = writing.roads.usual(name)
        return drafts.setdefault(key, RoadDraft(key))

    for place in places:
        if place.kind == "road":
            draft(place.name_zh).record = place
            continue
        if place.kind == "lane":
            draft(place.road).points[place.point] = None
        for road, number, told in _numbers_of(place, writing):
            draft(road).numbered[NumberedPoint(number, place.point, told)] = None
    return drafts


def merged(drafts: dict[str, RoadDraft], filed_under: Mapping[str, str]) -> dict[str, Road]:
    """Finished roads, each with the evidence of all names filed under it."""
    roads: dict[str, RoadDraft] = {}
    for name, draft in drafts.items():
        target = roads.setdefault(filed_under[name], RoadDraft(filed_under[name]))
        target.numbered |= draft.numbered
        target.points |= draft.points
        if filed_under[name] == name or target.record is None:
            target.record = draft.record or target.record
    return {name: draft.finished() for name, draft in roads.items()}


def _is_stray(point: Coordinates, everything: set[Coordinates]) -> bool:
    """True when at least two other points are known and none of them is near."""
    others = everything - {point}
    return len(others) > 1 and min(distance_m(point, o) for o in others) > STRAY_M


def _numbers_of(place: GazetteerPlace, writing: Writing) -> list[tuple[str, HouseNumber, Told]]:
    """(road, number, told by what) for every house number that a place stands at."""
    if place.number:
        return _listed(place.road, place.number, place.address_zh, writing)
    if place.kind == "lane":
        match = _NUMBER_IN_NAME.match(place.name_zh)
        number = first_number(match.group(2)) if match else None
        return [(match.group(1), number, Told.BY_NAME)] if match and number else []
    if place.address_zh and place.kind not in _NO_ADDRESS:
        address = writing.addresses.read(place.address_zh)
        return [(address.way, address.number, Told.BY_ADDRESS)] if address.number else []
    return []


def _listed(
    road: str, number: str, address: str, writing: Writing
) -> list[tuple[str, HouseNumber, Told]]:
    first = first_number(number)
    if first is None:
        return []
    way = writing.addresses.read(address).way
    tail = address.split(way, 1)[-1] if way else ""
    others = listed_numbers(tail) - {first}
    found = [(road, first, Told.BY_LIST)]
    if len(others) < MOST_NUMBERS:
        found += [(road, other, Told.BY_NAME) for other in sorted(others)]
    return found
