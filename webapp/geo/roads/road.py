"""A road as far as the gazetteer knows it: numbered points, unnumbered ones, the list's record."""

from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.geo.roads.numbers import HouseNumber


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
