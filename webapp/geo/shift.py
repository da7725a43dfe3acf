"""Whether the points of a list all lie beside where they should by one and the same way, as points
of a map app do in a file that says WGS-84."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from statistics import median

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.points.plane import Vector, to_plane
from webapp.geo.points.readings import READINGS

LEAST_M = 200.0
"""Nothing is said of a smaller shift: no datum explains it."""

MOST_AGREE = 0.8
"""Of the points, how many must lie nearer when they are read in another datum."""

ALIKE_M = 60.0
"""So close together lie the ends of shifts that are one and the same."""

Pair = tuple[Coordinates, Coordinates]
"""A point as it is given, and where it should be."""


@dataclass(frozen=True, slots=True)
class Shift:
    """``agreeing`` of ``count`` points lie ``metres`` to one side. ``datum`` is in what they seem
    to be given, ``metres_so`` how far off they would lie then; empty where no datum explains it."""

    count: int
    agreeing: int
    metres: float
    datum: str = ""
    metres_so: float = 0.0


def shift_by_datum(pairs: Sequence[Pair], enough: int) -> Shift | None:
    """The datum that brings most of the points near to where they should be, if there is one.
    Places that are only roughly known will do: each is off by another way."""
    if len(pairs) < enough:
        return None
    east, north = _middle(pairs)
    found = [_read_as(datum, pairs, hypot(east, north)) for datum in READINGS]
    best = min(found, key=lambda shift: shift.metres_so)
    is_shifted = best.metres >= LEAST_M and best.metres_so <= best.metres / 2
    return best if is_shifted and best.agreeing >= MOST_AGREE * best.count else None


def shift_alike(pairs: Sequence[Pair], enough: int) -> Shift | None:
    """A shift that most of the points share to the width of a street, whatever explains it: for
    places that are known exactly."""
    if len(pairs) < enough:
        return None
    east, north = middle = _middle(pairs)
    agreeing = sum(_apart(_shift(*pair), middle) <= ALIKE_M for pair in pairs)
    is_shifted = hypot(east, north) >= LEAST_M and agreeing >= MOST_AGREE * len(pairs)
    return Shift(len(pairs), agreeing, hypot(east, north)) if is_shifted else None


def _read_as(datum: str, pairs: Sequence[Pair], metres: float) -> Shift:
    so = [(distance_m(READINGS[datum](given), there), given, there) for given, there in pairs]
    nearer = sum(metres_so < distance_m(given, there) for metres_so, given, there in so)
    return Shift(len(pairs), nearer, metres, datum, median(metres_so for metres_so, *_ in so))


def _middle(pairs: Sequence[Pair]) -> Vector:
    shifts = [_shift(given, there) for given, there in pairs]
    return median(east for east, _ in shifts), median(north for _, north in shifts)


def _shift(given: Coordinates, there: Coordinates) -> Vector:
    (east, north), (east_there, north_there) = to_plane(given), to_plane(there)
    return east - east_there, north - north_there


def _apart(one: Vector, other: Vector) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])
