"""Points of sheets: made WGS-84, and looked at together for a datum that was not declared."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.imports.mapping import Datum
from webapp.domain.imports.rows import Shifted
from webapp.domain.problems import Severity
from webapp.geo.points.datum import wgs84_from_bd09, wgs84_from_gcj02
from webapp.geo.shift import shift_alike
from webapp.intake.reading.against import Against
from webapp.intake.reading.given import Given
from webapp.sentence import Sentence

ENOUGH = 5
"""Points of ours that a sheet must have before anything is said of its datum."""

LEAST_M = 200.0
_AGREEING = 0.8
_FINE = 5
"""Decimals of a degree that name a building; a point with less is only roughly meant."""

_TO_WGS84: Mapping[Datum, Callable[[Coordinates], Coordinates]] = {
    Datum.WGS84: lambda point: point,
    Datum.GCJ02: wgs84_from_gcj02,
    Datum.BD09: wgs84_from_bd09,
}
_NAMES = {Datum.WGS84: "WGS-84", Datum.GCJ02: "GCJ-02", Datum.BD09: "BD-09"}
_PLACE = ("lat", "lon", "coordinate_precision")

Pair = tuple[Coordinates, Coordinates]
"""A point as the sheet has it, and where the entry is."""


def take_point(given: Given, datum: Datum, now: Against) -> Coordinates | None:
    """Put the point of a row into WGS-84; the point as the sheet has it. What cannot be a point of
    the district is named with what it may have meant; without a known datum no point is taken."""
    said = tuple(given.values.get(name, "") for name in ("lat", "lon"))
    if datum is Datum.UNKNOWN or not any(said):
        for name in _PLACE:
            given.values.pop(name, None)
        return None
    point = _number(said)
    if point is None:
        return None  # the rules name it
    there = _TO_WGS84[datum](point)
    if not now.known.box.contains(there):
        _name_outside(given, point, datum, now)
        return None
    decimals = min(len(each.partition(".")[2]) for each in said)
    precision = Precision.VENUE if decimals >= _FINE else Precision.APPROXIMATE
    given.values |= {"lat": f"{there.lat:.6f}", "lon": f"{there.lon:.6f}"}
    given.values.setdefault("coordinate_precision", precision)
    return point


def shifted(pairs: Sequence[Pair], datum: Datum) -> Shifted | None:
    """Whether the points lie beside our own by one and the same way, and in which datum they would
    not."""
    if len(pairs) < ENOUGH or datum is Datum.UNKNOWN:
        return None
    now = _apart(pairs, datum)
    best = min(_TO_WGS84, key=lambda each: median(_apart(pairs, each)))
    so = _apart(pairs, best)
    nearer = sum(one < other for one, other in zip(so, now, strict=True))
    is_better = median(now) >= LEAST_M and median(so) <= median(now) / 2
    if best is not datum and is_better and nearer >= _AGREEING * len(pairs):
        return Shifted(_NAMES[best], len(pairs), nearer, round(median(now)), round(median(so)))
    read = [(_TO_WGS84[datum](given), there) for given, there in pairs]
    alike = shift_alike(read, ENOUGH)
    if alike is None:
        return None
    return Shifted("", alike.count, alike.agreeing, round(alike.metres), round(alike.metres))


def _apart(pairs: Sequence[Pair], datum: Datum) -> list[float]:
    return [distance_m(_TO_WGS84[datum](given), there) for given, there in pairs]


def _number(said: tuple[str, ...]) -> Coordinates | None:
    try:
        lat, lon = map(float, said)
    except ValueError:
        return None
    return Coordinates(lat, lon)


def _name_outside(given: Given, point: Coordinates, datum: Datum, now: Against) -> None:
    lat, lon = (given.values.pop(name) for name in ("lat", "lon"))
    given.values.pop("coordinate_precision", None)
    swapped = Coordinates(point.lon, point.lat)
    if point == Coordinates(0, 0):
        message = Sentence("0, 0 is no point: leave it empty")
        given.problem("lat", message, Severity.WARNING)
    elif now.known.box.contains(_TO_WGS84[datum](swapped)):
        message = Sentence("latitude and longitude look swapped")
        given.problem("lat", message, proposed=(lon,))
        given.problem("lon", message, proposed=(lat,))
    else:
        message = Sentence("%(lat)s, %(lon)s lies outside the district", lat=lat, lon=lon)
        given.problem("lat", message)
