"""Lines without the points that nobody would miss."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from math import cos, hypot, radians

from webapp.domain.coordinates import Coordinates

TOLERANCE_M = 2.0
"""A point is left out where the line without it passes so near: a third of a lane's width."""

METRES_PER_DEGREE = 111_195.0
"""Of latitude."""


def simplified(line: Sequence[Coordinates], keep: Collection[int] = ()) -> list[Coordinates]:
    """Without the points between which nothing bends by more than ``TOLERANCE_M`` (Douglas and
    Peucker, 1973); the ends stay, and those at the places to ``keep``."""
    kept = {0, len(line) - 1, *keep}
    fixed = sorted(kept)
    open_ = list(pairwise(fixed))
    while open_:
        first, last = open_.pop()
        away, at = max(
            ((_off(line[n], line[first], line[last]), n) for n in range(first + 1, last)),
            default=(0.0, first),
        )
        if away > TOLERANCE_M:
            kept.add(at)
            open_ += [(first, at), (at, last)]
    return [line[n] for n in sorted(kept)]


def _off(point: Coordinates, one: Coordinates, other: Coordinates) -> float:
    """Metres from a point to the way between two others."""
    (x, y), (across, up) = _from(one, point), _from(one, other)
    square = across * across + up * up
    share = min(1.0, max(0.0, (x * across + y * up) / square)) if square else 0.0
    return hypot(x - share * across, y - share * up)


def _from(one: Coordinates, other: Coordinates) -> tuple[float, float]:
    east = (other.lon - one.lon) * cos(radians(one.lat))
    return east * METRES_PER_DEGREE, (other.lat - one.lat) * METRES_PER_DEGREE
