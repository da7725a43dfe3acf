"""WGS-84 points, distances between them, and what a distance means on foot."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, floor, radians, sin, sqrt

EARTH_RADIUS_M = 6_371_008.8
"""IUGG mean radius; within 0.3 % of the ellipsoid inside the district."""

WALKING_DETOUR = 1.3
"""Walked metres for one metre as the crow flies; usual figure for a dense street grid."""

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


def walk_minutes(metres: float) -> int:
    """About how many minutes on foot, at least 1; half a minute counts as a whole one.

    >>> walk_minutes(412)
    8
    """
    return max(1, floor(metres * WALKING_DETOUR / WALKING_METRES_PER_MINUTE + 0.5))
