"""The schematic layer as a map draws it: numbers for its lines, and the names along them."""

from collections.abc import Iterable
from itertools import pairwise
from math import cos, radians
from typing import Any

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import DECIMALS, Coordinates, distance_m
from webapp.domain.nearness import KnownPremises
from webapp.domain.sketch import MainRoad

ROAD, ROAD_DOWN, METRO = "road", "road-down", "metro"
"""Kinds of names: of a road across, of one from north to south, of a line of the metro."""

NAMED_EVERY_M = 1300
"""A road bears its name as often as a phone shows of it."""

GREEN = ("park", "attraction")
GREEN_SHARE = 0.6
"""A circle of a park's whole extent would lie on the roads round it: nobody knows its shape."""

Name = tuple[str, Coordinates, str, str]
"""A kind, a point, the Chinese name and the English one."""


def sketch_lines(catalogue: Catalogue) -> dict[str, Any]:
    """``roads`` by their width, ``metro`` by number of line, each a list of lines of
    ``[lat, lon]``; ``parks`` as ``[lat, lon, radius in metres]``."""
    roads: dict[str, list[Any]] = {}
    for road in catalogue.sketch.roads:
        roads.setdefault(str(road.width), []).append(_pairs(road.line))
    metro: dict[str, list[Any]] = {}
    for number, line in _metro(catalogue):
        metro.setdefault(number, []).append(_pairs(line))
    return {"roads": roads, "metro": metro, "parks": list(_parks(catalogue))}


def sketch_names(catalogue: Catalogue) -> Iterable[Name]:
    """The names of main roads along them, the widest first, and of lines of the metro."""
    for road in sorted(catalogue.sketch.roads, key=lambda road: road.width):
        yield from _road_names(road)
    yield from metro_names(catalogue)


def metro_names(catalogue: Catalogue) -> Iterable[Name]:
    """The names of lines of the metro, between each two of their stations."""
    names = {line.number: (line.zh, line.en) for line in catalogue.sketch.metro}
    for number, points in _metro(catalogue):
        for one, other in pairwise(points):
            yield METRO, _between(one, other, 0.5), *names[number]


def _road_names(road: MainRoad) -> Iterable[Name]:
    whole = sum(_lengths(road.line))
    times = max(1, round(whole / NAMED_EVERY_M))
    for n in range(times):
        yield *name_along(road.line, whole * (n + 0.5) / times), road.zh, ""


def name_along(line: tuple[Coordinates, ...], metres: float) -> tuple[str, Coordinates]:
    """The kind of a name so far along a line, and the point. Raises ``ValueError`` for a line
    without two points."""
    legs = list(zip(line, line[1:], _lengths(line), strict=False))
    for one, other, length in legs:
        if metres <= length or (one, other, length) == legs[-1]:
            kind = ROAD_DOWN if _is_down(one, other) else ROAD
            return kind, _between(one, other, min(1.0, metres / (length or 1)))
        metres -= length
    raise ValueError("a line has two points")


def _metro(catalogue: Catalogue) -> Iterable[tuple[str, tuple[Coordinates, ...]]]:
    at = {place.name_zh: place.point for place in catalogue.places if not place.alias_of}
    for line in catalogue.sketch.metro:
        points = tuple(at[name] for name in line.stations if name in at)
        if len(points) > 1:
            yield line.number, points


def _parks(catalogue: Catalogue) -> Iterable[list[float]]:
    for place in catalogue.places:
        if place.kind in GREEN and not place.alias_of:
            radius = _extent(catalogue.premises, place.name_zh)
            if radius:
                yield [*_pair(place.point), round(radius * GREEN_SHARE)]


def _extent(premises: KnownPremises, name_zh: str) -> int:
    """Metres; 0 where the extent is not known."""
    return next((one.within_m for one in premises.extents if one.name_zh == name_zh), 0)


def _lengths(line: tuple[Coordinates, ...]) -> list[float]:
    return [distance_m(one, other) for one, other in pairwise(line)]


def _between(one: Coordinates, other: Coordinates, share: float) -> Coordinates:
    return Coordinates(
        one.lat + share * (other.lat - one.lat), one.lon + share * (other.lon - one.lon)
    )


def _is_down(one: Coordinates, other: Coordinates) -> bool:
    across = (other.lon - one.lon) * cos(radians(one.lat))
    return abs(other.lat - one.lat) > abs(across)


def _pairs(line: tuple[Coordinates, ...]) -> list[list[float]]:
    return [_pair(point) for point in line]


def _pair(point: Coordinates) -> list[float]:
    return [round(point.lat, DECIMALS), round(point.lon, DECIMALS)]
