"""Roads named after the same thing: 马连道东街 lies near 马连道南街, 马连道胡同 and 马连道路;
西四北四条 lies between 西四北三条 and 西四北五条.

Used for roads and compounds that no list knows, and only where their relatives lie close together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from statistics import median

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.roads.book import RoadBook

FEWEST_RELATIVES = 2
"""One alone tells enough only of another part of the same area: 中新佳园一区 of 中新佳园二区."""

FARTHEST_M = 500.0
"""Relatives that do not all lie within this distance of their middle tell nothing."""

_ENDS = re.compile(
    r"(?:[东西南北中前后内外上下]?(?:[一二三四五六七八九十头]+[条巷里区]|大街|小街|街|路|胡同|巷|里|条|区|小区|桥|口))+$"
)
_PART = re.compile(r"([一二三四五六七八九十头])([条巷里区])$")
_ORDER = {han: value for value, han in enumerate("一二三四五六七八九十", 1)} | {"头": 1}


Family = dict[Coordinates, str]
"""The names that have one stem, by the point of each."""


@dataclass(frozen=True, slots=True)
class Kin:
    """The middle of the related roads and how far they spread from it."""

    middle: Coordinates
    error_m: float


class Relatives:
    """Roads and compounds by the thing they are named after."""

    def __init__(self, roads: RoadBook, named: Iterable[tuple[str, Coordinates]] = ()) -> None:
        """``named`` are compounds and communities with their points."""
        self._book = roads
        self._usual = roads.spelling.usual
        self._hidden: frozenset[Coordinates] = frozenset()
        self._roads: defaultdict[str, list[str]] = defaultdict(list)
        self._areas: defaultdict[str, list[tuple[str, Coordinates]]] = defaultdict(list)
        for key, road in roads.roads.items():
            self._roads[_stem(road.name)].append(key)
        for name, point in named:
            usual = self._usual(name)
            self._areas[_stem(usual)].append((usual, point))

    def without(self, roads: RoadBook, points: frozenset[Coordinates]) -> "Relatives":
        """The same names by another book of their roads, with no area at ``points``."""
        fewer = copy(self)
        fewer._book, fewer._hidden = roads, points
        return fewer

    def around(self, way: str) -> Kin | None:
        """The neighbourhood that ``way`` is named after, or ``None`` when that is not clear."""
        way = self._usual(way)
        roads, areas = self._related_roads(_stem(way)), self._related_areas(_stem(way))
        return _kin(way, roads) or _kin(way, areas | roads)

    def _related_roads(self, stem: str) -> Family:
        named = (self._book.roads[key] for key in self._roads.get(stem, ()))
        return _family((road.name, road.all_points[0]) for road in named if road.all_points)

    def _related_areas(self, stem: str) -> Family:
        return _family(
            (name, point) for name, point in self._areas.get(stem, ()) if point not in self._hidden
        )


def _family(named: Iterable[tuple[str, Coordinates]]) -> Family:
    family: Family = {}
    for name, point in named:
        family.setdefault(point, name)
    return family


def _kin(way: str, family: Family) -> Kin | None:
    points = _next_to(way, family) or list(family)
    if len(points) < FEWEST_RELATIVES and not (points and _PART.search(way)):
        return None
    middle = Coordinates(median(p.lat for p in points), median(p.lon for p in points))
    spread = max(distance_m(middle, point) for point in points)
    return Kin(middle, FARTHEST_M) if spread <= FARTHEST_M else None


def _next_to(way: str, family: Family) -> list[Coordinates]:
    """The parts of the same area with the next numbers below and above."""
    own = _place_in_order(way)
    if own is None:
        return []
    others = {
        place[1]: point
        for point, name in family.items()
        if (place := _place_in_order(name)) and place[0] == own[0]
    }
    below = max((n for n in others if n < own[1]), default=None)
    above = min((n for n in others if n > own[1]), default=None)
    return [others[n] for n in (below, above) if n is not None]


def _place_in_order(name: str) -> tuple[str, int] | None:
    """``西四北四条`` → ``("西四北条", 4)``."""
    match = _PART.search(name)
    return (name[: match.start()] + match[2], _ORDER[match[1]]) if match else None


def _stem(name: str) -> str:
    stem = _ENDS.sub("", name)
    return stem if len(stem) > 1 else name
