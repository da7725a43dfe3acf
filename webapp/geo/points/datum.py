"""The three Chinese datums: WGS-84 (ours), GCJ-02 (AMap, Tencent, Apple) and BD-09 (Baidu).

The formulas are the ones every open implementation shares (eviltransform, gcoord, prcoords);
GCJ-02 itself is unpublished, so vendors' own answers differ from them by up to 1.5e-5 degrees.
"""

from math import atan2, cos, pi, radians, sin, sqrt

from webapp.domain.coordinates import BoundingBox, Coordinates

KRASOVSKY_AXIS_M = 6_378_245.0
KRASOVSKY_ECCENTRICITY_SQUARED = 0.00669342162296594323
BAIDU_ANGLE = pi * 3000.0 / 180.0
MAINLAND = BoundingBox(south=0.8293, west=72.004, north=55.8271, east=137.8347)
"""The box inside which GCJ-02 applies; outside it coordinates are handed back unchanged."""

_INVERSE_STEPS = 6
"""Each fixed-point step shrinks the error about a thousandfold; three reach a micrometre."""


def gcj02_from_wgs84(point: Coordinates) -> Coordinates:
    """The GCJ-02 pair of a WGS-84 point, some hundred metres away.

    >>> gcj = gcj02_from_wgs84(Coordinates(39.911954, 116.377817))
    >>> round(gcj.lat, 6), round(gcj.lon, 6)
    (39.913345, 116.384047)
    """
    if not MAINLAND.contains(point):
        return point
    lat, lon = _gcj02_shift(point)
    return Coordinates(point.lat + lat, point.lon + lon)


def wgs84_from_gcj02(point: Coordinates) -> Coordinates:
    """The WGS-84 point of a GCJ-02 pair, by fixed-point iteration (round trip below 1 mm)."""
    if not MAINLAND.contains(point):
        return point
    guess = point
    for _ in range(_INVERSE_STEPS):
        lat, lon = _gcj02_shift(guess)
        guess = Coordinates(point.lat - lat, point.lon - lon)
    return guess


def bd09_from_gcj02(point: Coordinates) -> Coordinates:
    """The BD-09 pair of a GCJ-02 pair, a further 900 m or so away."""
    radius = sqrt(point.lon**2 + point.lat**2) + 0.00002 * sin(point.lat * BAIDU_ANGLE)
    angle = atan2(point.lat, point.lon) + 0.000003 * cos(point.lon * BAIDU_ANGLE)
    return Coordinates(radius * sin(angle) + 0.006, radius * cos(angle) + 0.0065)


def gcj02_from_bd09(point: Coordinates) -> Coordinates:
    """The GCJ-02 pair of a BD-09 pair, by fixed-point iteration like ``wgs84_from_gcj02``."""
    guess = Coordinates(point.lat - 0.006, point.lon - 0.0065)
    for _ in range(_INVERSE_STEPS):
        there = bd09_from_gcj02(guess)
        guess = Coordinates(
            guess.lat + point.lat - there.lat,
            guess.lon + point.lon - there.lon,
        )
    return guess


def wgs84_from_bd09(point: Coordinates) -> Coordinates:
    """The WGS-84 point of a BD-09 pair."""
    return wgs84_from_gcj02(gcj02_from_bd09(point))


def _gcj02_shift(point: Coordinates) -> tuple[float, float]:
    """Degrees of latitude and longitude by which GCJ-02 lies beside WGS-84 at ``point``."""
    x, y = point.lon - 105.0, point.lat - 35.0
    lat_m = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    lat_m += _waves(x) + _swell(y, 160.0, 320.0, 30.0)
    lon_m = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    lon_m += _waves(x) + _swell(x, 150.0, 300.0, 30.0)
    flat = 1 - KRASOVSKY_ECCENTRICITY_SQUARED * sin(radians(point.lat)) ** 2
    meridian = KRASOVSKY_AXIS_M * (1 - KRASOVSKY_ECCENTRICITY_SQUARED) / (flat * sqrt(flat))
    parallel = KRASOVSKY_AXIS_M / sqrt(flat) * cos(radians(point.lat))
    return lat_m * 180.0 / (meridian * pi), lon_m * 180.0 / (parallel * pi)


def _waves(x: float) -> float:
    return (20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)) * 2.0 / 3.0


def _swell(value: float, amplitude: float, long_amplitude: float, long_divisor: float) -> float:
    short = 20.0 * sin(value * pi) + 40.0 * sin(value / 3.0 * pi)
    long = amplitude * sin(value / 12.0 * pi) + long_amplitude * sin(value * pi / long_divisor)
    return (short + long) * 2.0 / 3.0
