"""What the gazetteer knows about each road: house numbers, unnumbered points, a record.

One road is filed under one name; ``RoadBook.resolve`` finds it under every name it goes by.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.geo.address import parse_address
from webapp.geo.numbers import HouseNumber, first_number, listed_numbers
from webapp.geo.spelling import GATES, usual_road

SAME_ROAD_M = 600.0
"""佟麟阁 and 佟麟阁路 are one road when their known points come this close; 北线阁 and 北线阁街,
850 m apart, are left alone."""

STRAY_M = 1_200.0
"""An unnumbered point this far from all others of its road is a slip of the list: a dormitory at
真武庙 stands in it under 西直门外大街, four kilometres away."""

MOST_NUMBERS = 12
"""A list of more numbers than this describes a whole road, not one point."""

_ROAD_ENDS = ("大街", "街", "路", "胡同", "巷", "条", "道", "里", "区", "夹道", "湾", "沿", "弯")
_TRIED_ENDS = ("街", "胡同", "路", "大街")
_ENDS_LIKE_A_ROAD = re.compile(r"(?:街|路|胡同|巷|条|里|门|门外|门内|单|口)$")
_VAGUE = re.compile(r"^[东西南北中前后上下大小新老横头内外]")
_NUMBER_IN_NAME = re.compile(r"^(.{3,}?)\(?([甲乙丙丁]?\d{1,4})号")
_NO_ADDRESS = frozenset({"compound", "address", "lane", "road", "community", "street"})
_GATE_NAMES = frozenset(GATES.values()) | {gate[:-1] for gate in GATES.values()}


class Told(Enum):
    """What tells a house number: the lists of house numbers, the address of a school or hospital
    (large sites, some of them moved), or only a name or a range (三里河一区(5号院), 6-10号)."""

    BY_LIST = 1
    BY_ADDRESS = 2
    BY_NAME = 3


@dataclass(frozen=True, slots=True)
class NumberedPoint:
    """A house number whose place is known, and by what."""

    number: HouseNumber
    point: Coordinates
    told: Told = Told.BY_LIST


@dataclass(frozen=True, slots=True)
class Road:
    """A road and everything known of it; ``points`` lie on it but have no number."""

    name: str
    numbered: tuple[NumberedPoint, ...] = ()
    points: tuple[Coordinates, ...] = ()
    record: GazetteerPlace | None = None

    @property
    def all_points(self) -> tuple[Coordinates, ...]:
        """Every known point once, numbered ones first."""
        return tuple(dict.fromkeys([known.point for known in self.numbered] + [*self.points]))

    @property
    def extent_m(self) -> float:
        """The greatest distance between two known points, in metres."""
        points = self.all_points
        return max((distance_m(a, b) for a, b in combinations(points, 2)), default=0.0)


@dataclass
class _Draft:
    name: str
    numbered: dict[NumberedPoint, None] = field(default_factory=dict)
    points: dict[Coordinates, None] = field(default_factory=dict)
    record: GazetteerPlace | None = None

    def finished(self) -> Road:
        taken = {known.point for known in self.numbered}
        everything = taken | set(self.points)
        points = tuple(
            point
            for point in self.points
            if point not in taken and not _is_stray(point, everything)
        )
        return Road(self.name, tuple(self.numbered), points, self.record)


class RoadBook:
    """Every road of the gazetteer, built once from its places."""

    def __init__(self, places: Iterable[GazetteerPlace], other_names: Iterable[str] = ()) -> None:
        """``other_names`` are names of roads that only the community list knows."""
        places = [place for place in places if not place.alias_of]
        drafts = _drafts(places)
        for name in other_names:
            drafts.setdefault(usual_road(name), _Draft(usual_road(name)))
        self._filed_under = _one_name_each(drafts, _stations(places))
        self._roads = _merged(drafts, self._filed_under)
        self._known_at = _by_point(self._roads.values())

    def without(self, points: frozenset[Coordinates], *, records: bool) -> "RoadBook":
        """The same book with nothing known at ``points``; with ``records`` the lists' own points
        of roads go too where they are among them."""
        book = copy(self)
        book._roads = dict(self._roads)
        for name in {name for point in points for name in self._known_at.get(point, ())}:
            road = self._roads[name]
            is_derived = records and road.record is not None and road.record.point in points
            book._roads[name] = Road(
                name,
                tuple(known for known in road.numbered if known.point not in points),
                tuple(point for point in road.points if point not in points),
                None if is_derived else road.record,
            )
        return book

    @property
    def roads(self) -> Mapping[str, Road]:
        """Every road by the name it is filed under."""
        return self._roads

    def named(self, text: str) -> Road | None:
        """The road called exactly ``text``, in any of its spellings."""
        key = usual_road(text)
        for candidate in (key, key + "胡同", key.removesuffix("胡同"), key.removesuffix("小区")):
            road = self._filed_under.get(candidate)
            if road is not None:
                return self._roads[road]
        return None

    @staticmethod
    def is_gate(text: str) -> bool:
        """True for 广安门外, 广外, 德胜门, …: a quarter, written before a road's name."""
        return text in _GATE_NAMES or text in GATES

    def resolve(self, way: str) -> tuple[Road, str] | None:
        """The road that ``way`` ends in, and what stands before it.

        >>> book.resolve("菜市口南大街儒福里")  # doctest: +SKIP
        (Road(name='儒福里', …), '菜市口南大街')
        """
        whole = self.named(way)
        if whole is not None:
            return whole, ""
        key = usual_road(way)
        for start in range(1, len(key) - 1):
            road = self._filed_under.get(key[start:])
            if road is not None and not _is_vague(key[start:]):
                return self._roads[road], key[:start]
        return None


def _by_point(roads: Iterable[Road]) -> dict[Coordinates, set[str]]:
    """Names of the roads that have something at a point, their own record included."""
    names: defaultdict[Coordinates, set[str]] = defaultdict(set)
    for road in roads:
        for point in (*road.all_points, *([road.record.point] if road.record else [])):
            names[point].add(road.name)
    return dict(names)


def _is_stray(point: Coordinates, everything: set[Coordinates]) -> bool:
    """True when at least two other points are known and none of them is near."""
    others = everything - {point}
    return len(others) > 1 and min(distance_m(point, o) for o in others) > STRAY_M


def _is_vague(name: str, shorter_than: int = 3) -> bool:
    """True for names like 南街, which many roads end in."""
    return len(name) < shorter_than and bool(_VAGUE.match(name))


def _drafts(places: list[GazetteerPlace]) -> dict[str, _Draft]:
    drafts: dict[str, _Draft] = {}

    def draft(name: str) -> _Draft:
        key = usual_road(name)
        return drafts.setdefault(key, _Draft(key))

    for place in places:
        if place.kind == "road":
            draft(place.name_zh).record = place
            continue
        if place.kind == "lane":
            draft(place.road).points[place.point] = None
        for road, number, told in _numbers_of(place):
            draft(road).numbered[NumberedPoint(number, place.point, told)] = None
    return drafts


def _numbers_of(place: GazetteerPlace) -> list[tuple[str, HouseNumber, Told]]:
    """(road, number, told by what) for every house number that a place stands at."""
    if place.number:
        return _listed(place.road, place.number, place.address_zh)
    if place.kind == "lane":
        match = _NUMBER_IN_NAME.match(place.name_zh)
        number = first_number(match.group(2)) if match else None
        return [(match.group(1), number, Told.BY_NAME)] if match and number else []
    if place.address_zh and place.kind not in _NO_ADDRESS:
        address = parse_address(place.address_zh)
        return [(address.way, address.number, Told.BY_ADDRESS)] if address.number else []
    return []


def _listed(road: str, number: str, address: str) -> list[tuple[str, HouseNumber, Told]]:
    first = first_number(number)
    if first is None:
        return []
    way = parse_address(address).way
    tail = address.split(way, 1)[-1] if way else ""
    others = listed_numbers(tail) - {first}
    found = [(road, first, Told.BY_LIST)]
    if len(others) < MOST_NUMBERS:
        found += [(road, other, Told.BY_NAME) for other in sorted(others)]
    return found


def _stations(places: Iterable[GazetteerPlace]) -> frozenset[str]:
    return frozenset(
        usual_road(place.name_zh.removesuffix("站"))
        for place in places
        if place.kind == "metro_station"
    )


def _one_name_each(drafts: dict[str, _Draft], stations: frozenset[str]) -> dict[str, str]:
    """Every known spelling → the name under which that road is filed."""
    names = {name: name for name in drafts}
    for name in drafts:
        shorter = _road_inside(name, drafts, stations)
        if shorter is not None and _is_vague(shorter, 4):
            names[shorter] = name
        elif shorter is not None:
            names[name] = shorter
    for name in drafts:
        if names[name] == name and not name.endswith(_ROAD_ENDS):
            longer = [name + end for end in _TRIED_ENDS if name + end in drafts]
            if len(longer) == 1 and _close(drafts[name], drafts[longer[0]]):
                names[name] = names[longer[0]]
    return names


def _road_inside(name: str, drafts: Mapping[str, _Draft], stations: frozenset[str]) -> str | None:
    """广安门外红莲中里 is 红莲中里: a lane named after a road, a gate or a station beside it."""
    for start in range(2, len(name) - 2):
        before, rest = name[:start], name[start:]
        if rest in drafts and (before in _GATE_NAMES or before in stations or before in drafts):
            return rest if before in stations or _ENDS_LIKE_A_ROAD.search(before) else None
    return None


def _close(one: _Draft, other: _Draft) -> bool:
    ones, others = _points(one), _points(other)
    return (
        not ones
        or not others
        or min(distance_m(a, b) for a in ones for b in others) <= (SAME_ROAD_M)
    )


def _points(draft: _Draft) -> list[Coordinates]:
    points = [known.point for known in draft.numbered] + list(draft.points)
    return points or ([draft.record.point] if draft.record else [])


def _merged(drafts: dict[str, _Draft], filed_under: Mapping[str, str]) -> dict[str, Road]:
    merged: dict[str, _Draft] = {}
    for name, draft in drafts.items():
        target = merged.setdefault(filed_under[name], _Draft(filed_under[name]))
        target.numbered |= draft.numbered
        target.points |= draft.points
        if filed_under[name] == name or target.record is None:
            target.record = draft.record or target.record
    return {name: draft.finished() for name, draft in merged.items()}
