"""Where two roads meet, as far as their known points tell."""

from dataclasses import dataclass
from itertools import product

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.roads.road import Road

CORNER_M = 100.0
"""What two known points at a corner are off the corner itself."""


@dataclass(frozen=True, slots=True)
class Corner:
    """The middle between the closest points of two roads, with the error to be expected."""

    middle: Coordinates
    error_m: float


def nearest_pair(one: Road, other: Road) -> Corner | None:
    """The corner of two roads, or ``None`` when a road has no known point."""
    pairs = list(product(one.all_points, other.all_points))
    if not pairs:
        return None
    a, b = min(pairs, key=lambda pair: distance_m(*pair))
    middle = Coordinates((a.lat + b.lat) / 2, (a.lon + b.lon) / 2)
    return Corner(middle, CORNER_M + distance_m(a, b) / 2)
