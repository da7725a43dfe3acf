"""Metres east and north of the middle of the district, where distances are plain lengths."""

from math import cos, radians

from webapp.domain.coordinates import EARTH_RADIUS_M, Coordinates

ORIGIN = Coordinates(39.91, 116.36)
METRES_PER_DEGREE = radians(EARTH_RADIUS_M)

Vector = tuple[float, float]
"""Metres (east, north)."""

_EAST_M = METRES_PER_DEGREE * cos(radians(ORIGIN.lat))


def to_plane(point: Coordinates) -> Vector:
    """Metres east and north of ``ORIGIN``; within 0.1 % of the great circle in the district."""
    return (point.lon - ORIGIN.lon) * _EAST_M, (point.lat - ORIGIN.lat) * METRES_PER_DEGREE


def from_plane(vector: Vector) -> Coordinates:
    """The inverse of ``to_plane``, rounded to a tenth of a metre (6 decimals)."""
    east, north = vector
    return Coordinates(
        round(ORIGIN.lat + north / METRES_PER_DEGREE, 6),
        round(ORIGIN.lon + east / _EAST_M, 6),
    )
