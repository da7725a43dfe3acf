"""WGS-84 points, distances between them, and what a distance means on foot."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, floor, radians, sin, sqrt

EARTH_RADIUS_M = 6_371_008.8
"""IUGG mean radius; within 0.3 % of the ellipsoid inside the district."""

DECIMALS = 5
"""Of a degree, on a map: one metre."""

NEAR_DETOUR, FAR_DETOUR, NEAR_M = 1.49, 1.37, 1200.0
"""Walked metres for one metre as the crow flies, up to ``NEAR_M`` and beyond: the middle of what
ways along OpenStreetMap's lines measure from the district's compounds to entries, 200 to 1,200 m
off and farther (nine of ten of the near ones stay below 2.0). Gates and crossings are not in it."""

WALKING_METRES_PER_MINUTE = 67.0
"""4 km/h: an adult with a pram or a small child by the hand."""


class Precision(StrEnum):
    """How closely a coordinate is known; decides what may be drawn on a map."""

    VENUE = "venue"
    ROAD = "road"
    APPROXIMATE = "approximate"
    COMMUNITY = "community"
    STREET = "street"
    NONE = "none"

    @property
    def is_drawable(self) -> bool:
        """True where a pin is honest; coarser points count in their street's bubble."""
        return self in (Precision.VENUE, Precision.ROAD, Precision.APPROXIMATE)


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point in WGS-84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class BoundingBox:
    """South, west, north, east in WGS-84 degrees, edges included."""

    south: float
    west: float
    north: float
    east: float

    def contains(self, point: Coordinates) -> bool:
        return self.south <= point.lat <= self.north and self.west <= point.lon <= self.east


def distance_m(one: Coordinates, other: Coordinates) -> float:
    """Metres along the great circle (haversine formula)."""
    lat1, lat2 = radians(one.lat), radians(other.lat)
    half_lat = sin((lat2 - lat1) / 2)
    half_lon = sin(radians(other.lon - one.lon) / 2)
    return 2 * EARTH_RADIUS_M * asin(sqrt(half_lat**2 + cos(lat1) * cos(lat2) * half_lon**2))


def walked_m(metres: float) -> float:
    """About how many metres are walked for that many as the crow flies; to a farther place never
    fewer than to a nearer one.

    >>> round(walked_m(1000)), round(walked_m(1250)), round(walked_m(2000))
    (1490, 1788, 2740)
    """
    return max(NEAR_DETOUR * min(metres, NEAR_M), FAR_DETOUR * metres)


def as_crow_flies_m(walked: float) -> float:
    """For how many metres as the crow flies so many are usually walked; the fewest, where
    ``walked_m`` says the same of several.

    >>> round(as_crow_flies_m(1490)), round(as_crow_flies_m(2740))
    (1000, 2000)
    """
    return walked / NEAR_DETOUR if walked <= NEAR_DETOUR * NEAR_M else walked / FAR_DETOUR


def walk_minutes(metres: float) -> int:
    """About how many minutes on foot, at least 1; half a minute counts as a whole one.

    >>> walk_minutes(412)
    9
    """
    return minutes_of(walked_m(metres))


def minutes_of(walked: float) -> int:
    """The same for metres along the way itself.

    >>> minutes_of(670)
    10
    """
    return max(1, floor(walked / WALKING_METRES_PER_MINUTE + 0.5))
