"""The imported streets as a map draws them: packed lines by kind, and the names along them."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.network import BUILDING, NAMELESS, Lines, Network
from webapp.domain.packed_line import unpacked
from webapp.geo.extract.simplifying import simplified
from webapp.present.map.sketch import NAMED_EVERY_M, ROAD, Name, name_along
from webapp.present.map.weaving import woven

NAMED_KINDS = ("1", "2", "3")
LANES = ("4",)
"""Their names are for a map seen from near."""

LANE, LANE_DOWN = "lane", "lane-down"
"""Kinds of names: of a lane across, of one from north to south."""

LANE_NAMED_EVERY_M = 250
"""What a phone shows of a lane from near."""

Line = tuple[Coordinates, ...]


def network_lines(network: Network) -> dict[str, str]:
    """All lines of a kind in one text, for a script to draw; buildings are apart, being many."""
    return {kind: _drawn(lines) for kind, lines in network.kinds.items() if kind != BUILDING}


def building_lines(network: Network) -> dict[str, str]:
    """Outlines of buildings alone, for a map seen from near."""
    lines = network.kinds.get(BUILDING)
    return {BUILDING: _drawn(lines)} if lines else {}


def _drawn(lines: Lines) -> str:
    """Crossings are of no use to the eye: a point where nothing bends goes."""
    return woven(tuple(simplified(unpacked(text))) for text in lines.points)


def network_names(network: Network) -> Iterable[Name]:
    """The names of streets along them, the widest first: on the longest pieces of each, not
    nearer to one another than a phone shows."""
    return _names_along(network, NAMED_KINDS, NAMED_EVERY_M)


def lane_names(network: Network) -> Iterable[Name]:
    """The names of lanes along their lines."""
    for direction, point, zh, en in _names_along(network, LANES, LANE_NAMED_EVERY_M):
        yield LANE if direction == ROAD else LANE_DOWN, point, zh, en


def _names_along(network: Network, kinds: Iterable[str], apart_m: int) -> Iterable[Name]:
    for kind in kinds:
        for name, pieces in _named(network, kind).items():
            zh, en = network.names[name]
            for direction, point in _spread(pieces, apart_m):
                yield direction, point, zh, en


def _named(network: Network, kind: str) -> dict[int, list[Line]]:
    """The pieces of each name, the longest first."""
    pieces: dict[int, list[Line]] = defaultdict(list)
    lines = network.kinds.get(kind)
    for text, name in zip(lines.points, lines.names, strict=True) if lines else ():
        if name != NAMELESS:
            pieces[name].append(unpacked(text))
    return {name: sorted(found, key=_length, reverse=True) for name, found in pieces.items()}


def _spread(pieces: Iterable[Line], apart_m: int) -> Iterable[tuple[str, Coordinates]]:
    taken: list[Coordinates] = []
    for piece in pieces:
        direction, middle = name_along(piece, _length(piece) / 2)
        if all(distance_m(middle, other) > apart_m for other in taken):
            taken.append(middle)
            yield direction, middle


def _length(line: Line) -> float:
    return sum(distance_m(one, other) for one, other in pairwise(line))
