"""Roads named after the same thing: 马连道东街 lies near 马连道南街, 马连道胡同 and 马连道路.

Used for roads that no list knows, and only when at least two relatives lie close together.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.roads.book import RoadBook

FEWEST_RELATIVES = 2
FARTHEST_M = 500.0
"""Relatives that do not all lie within this distance of their middle tell nothing."""

_ENDS = re.compile(
    r"(?:[东西南北中前后内外上下]?(?:[一二三四五六七八九十头]+[条巷里区]|大街|小街|街|路|胡同|巷|里|条|区|小区|桥|口))+$"
)


@dataclass(frozen=True, slots=True)
class Kin:
    """The middle of the related roads and how far they spread from it."""

    middle: Coordinates
    error_m: float


class Relatives:
    """The roads of a book by the thing they are named after."""

    def __init__(self, roads: RoadBook) -> None:
        self._spelling = roads.spelling
        families: defaultdict[str, list[Coordinates]] = defaultdict(list)
        for road in roads.roads.values():
            if road.all_points:
                families[_stem(road.name)].append(road.all_points[0])
        self._families = dict(families)

    def around(self, way: str) -> Kin | None:
        """The neighbourhood that ``way`` is named after, or ``None`` when that is not clear."""
        points = self._families.get(_stem(self._spelling.usual(way)), [])
        if len(points) < FEWEST_RELATIVES:
            return None
        middle = Coordinates(median(p.lat for p in points), median(p.lon for p in points))
        spread = max(distance_m(middle, point) for point in points)
        return Kin(middle, FARTHEST_M) if spread <= FARTHEST_M else None


def _stem(name: str) -> str:
    stem = _ENDS.sub("", name)
    return stem if len(stem) > 1 else name
