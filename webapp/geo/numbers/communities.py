"""Which community (社区) a house number or a compound belongs to, and where that community is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from statistics import median, median_high

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.district import AddressRange, Community, GazetteerPlace
from webapp.geo.numbers.clues import Listed
from webapp.geo.roads.book import RoadBook
from webapp.geo.roads.numbers import HouseNumber, listed_roads
from webapp.geo.roads.road import Road
from webapp.geo.roads.spelling import plain

_BODY = re.compile(r"(?:社区)?(?:居民委员会|居委会)$|社区$")
NEAR_M = 150.0
NEXT_NUMBERS = 4
AGREEING = 3
"""A community is told from a point only when its nearest three members, all within 150 m, are of
one community: in 9 of 10 left-out members that is the right one."""


class CommunityBook:
    """The list of addresses by community, joined with the points the gazetteer has for them."""

    def __init__(
        self,
        ranges: Iterable[AddressRange],
        communities: Iterable[Community],
        roads: RoadBook,
        places: Iterable[GazetteerPlace] = (),
    ) -> None:
        self._known = {community.code: community for community in communities}
        self._listed = _listed(ranges, roads)
        self._called: defaultdict[str, list[str]] = defaultdict(list)
        for community in self._known.values():
            self._called[plain(_BODY.sub("", community.name_zh))].append(community.code)
        self._members = self._find_members(roads, places)
        self._all = [(point, code) for code, points in self._members.items() for point in points]

    def without(self, points: frozenset[Coordinates], *, records: bool) -> "CommunityBook":
        """The same book with no member at ``points``; with ``records`` the communities whose own
        point is among them are unknown too."""
        book = copy(self)
        book._members = dict(self._members)
        for code in {code for point, code in self._all if point in points}:
            book._members[code] = tuple(p for p in self._members[code] if p not in points)
        if records:
            book._known = {c: one for c, one in self._known.items() if one.point not in points}
        return book

    def of_number(self, road: str, number: HouseNumber) -> tuple[str, ...]:
        """Codes of the communities that list ``number`` on the road filed as ``road``; if none
        does, of those that list it with another mark (甲, 乙)."""
        rows = self._listed.get(road, ())
        exact = {code for numbers, code in rows if number in numbers}
        loose = {code for numbers, code in rows if any(n.value == number.value for n in numbers)}
        return tuple(sorted(exact or loose))

    def likely_of_number(self, road: str, number: HouseNumber) -> tuple[str, ...]:
        """Like ``of_number``; for a number that no list has, the community of both its listed
        neighbours on the same side, or of one that is at most four numbers away."""
        codes = self.of_number(road, number)
        return codes or _of_neighbours(self._listed.get(road, ()), number)

    def round_number(self, road: str, number: HouseNumber) -> tuple[str, ...]:
        """Like ``of_number``; for a number that no list has, the community of both its listed
        neighbours on the same side."""
        codes = self.of_number(road, number)
        return codes or _of_neighbours(self._listed.get(road, ()), number, farthest=0)

    def called(self, name: str) -> str:
        """The code of the community whose own name this is, without what it is (社区居委会);
        empty where none is, or several are."""
        codes = self._called.get(name, ())
        return codes[0] if len(codes) == 1 else ""

    def of_side(self, road: str, number: HouseNumber) -> tuple[str, ...]:
        """Codes of every community that lists numbers on this side of the road, or the road
        without numbers."""
        rows = self._listed.get(road, ())
        return tuple(
            sorted(
                {
                    code
                    for numbers, code in rows
                    if not numbers or any(n.is_odd == number.is_odd for n in numbers)
                }
            )
        )

    def of_road(self, road: str) -> tuple[str, ...]:
        """Codes of every community that lists any part of the road."""
        return tuple(sorted({code for _, code in self._listed.get(road, ())}))

    def middle(self, codes: Iterable[str]) -> Coordinates | None:
        """The median of the known members of ``codes``, or ``None`` when none is known."""
        points = [point for code in codes for point in self._members.get(code, ())]
        if not points:
            return None
        return Coordinates(median(p.lat for p in points), median(p.lon for p in points))

    def along(self, road: str, besides: tuple[str, ...] = ()) -> Iterator[Listed]:
        """The communities but ``besides`` that list numbers of the road, where their middle is
        known: each with the middle one of the numbers that it lists."""
        values: defaultdict[str, list[int]] = defaultdict(list)
        for numbers, code in self._listed.get(road, ()):
            values[code] += [number.value for number in numbers]
        for code, listed in values.items():
            middle = self.middle([code]) if listed and code not in besides else None
            if middle is not None:
                yield Listed(median_high(listed), middle)

    def community(self, code: str) -> Community | None:
        return self._known.get(code)

    def at(self, point: Coordinates) -> str:
        """The community whose members lie all round ``point``, or ``""`` where that is unsure."""
        nearest = sorted((distance_m(point, member), code) for member, code in self._all)
        nearest = nearest[:AGREEING]
        codes = {code for _, code in nearest}
        if len(nearest) < AGREEING or len(codes) > 1 or nearest[-1][0] > NEAR_M:
            return ""
        return codes.pop()

    def _find_members(
        self, roads: RoadBook, places: Iterable[GazetteerPlace]
    ) -> Mapping[str, tuple[Coordinates, ...]]:
        members: defaultdict[str, dict[Coordinates, None]] = defaultdict(dict)
        for road in roads.roads.values():
            for code, point in self._members_on(road):
                members[code][point] = None
        for place in places:
            if place.kind in ("compound", "lane"):
                codes = self.of_road(roads.spelling.usual(place.name_zh))
                for code in codes if len(codes) == 1 else ():
                    members[code][place.point] = None
        return {code: tuple(points) for code, points in members.items()}

    def _members_on(self, road: Road) -> Iterable[tuple[str, Coordinates]]:
        for known in road.numbered:
            codes = self.of_number(road.name, known.number)
            if len(codes) == 1:
                yield codes[0], known.point
        codes = self.of_road(road.name)
        if len(codes) == 1:
            for point in road.points:
                yield codes[0], point


def _of_neighbours(
    rows: Iterable[tuple[frozenset[HouseNumber], str]],
    number: HouseNumber,
    farthest: int = NEXT_NUMBERS,
) -> tuple[str, ...]:
    """The one community round ``number``, as a tuple; empty where that is not clear. That of one
    neighbour counts where it is no farther than so many numbers."""
    values: defaultdict[int, set[str]] = defaultdict(set)
    for numbers, code in rows:
        for listed in numbers:
            if listed.is_odd == number.is_odd:
                values[listed.value].add(code)
    below = max((v for v in values if v < number.value), default=None)
    above = min((v for v in values if v > number.value), default=None)
    if below is not None and above is not None and values[below] == values[above]:
        return tuple(values[below]) if len(values[below]) == 1 else ()
    near = [v for v in (below, above) if v is not None and abs(v - number.value) <= farthest]
    nearest = min(near, key=lambda v: abs(v - number.value), default=None)
    return tuple(values[nearest]) if nearest is not None and len(values[nearest]) == 1 else ()


def _listed(
    ranges: Iterable[AddressRange], roads: RoadBook
) -> dict[str, list[tuple[frozenset[HouseNumber], str]]]:
    listed: defaultdict[str, list[tuple[frozenset[HouseNumber], str]]] = defaultdict(list)
    for row in ranges:
        for name, numbers in listed_roads(row.road, row.numbers):
            road = roads.named(name)
            key = road.name if road else roads.spelling.usual(name)
            listed[key].append((numbers, row.community_code))
    return dict(listed)
