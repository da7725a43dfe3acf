"""Ways on foot along the imported streets: how many metres from a place to each of several."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, floor, hypot, inf, radians

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.network import ROADS, Network
from webapp.domain.packed_line import unpacked

FARTHEST_M = 4000.0
"""An hour on foot: nobody asks for the minutes beyond."""

TO_THE_STREET_M = 250.0
"""From a point to the street it stands at: the middle of a large compound lies so far in."""

CELL_DEGREES = 0.0025
"""The side of a cell in which streets are looked for: at least ``TO_THE_STREET_M`` across."""

METRES_PER_DEGREE = 111_195.0

MOST_DETOUR = 6.0
"""Of the straight line to the farthest target: beyond it nothing is looked for."""

_Piece = tuple[Coordinates, Coordinates, int, int, float]
"""Two points of a street, the numbers of their corners, and the metres between."""


@dataclass(frozen=True, slots=True)
class _Door:
    """Where a point comes out on a street: the corners at both ends, the metres to each, and how
    many of them lead to the street."""

    corners: tuple[int, int]
    metres: tuple[float, float]
    gap: float

    def along(self, other: "_Door") -> float:
        """Metres to another door of the same piece of street; infinite to one elsewhere."""
        if self.corners != other.corners:
            return inf
        between = (self.metres[0] - self.gap) - (other.metres[0] - other.gap)
        return self.gap + abs(between) + other.gap


class Footways:
    """Streets as a graph: points of lines are its corners, by number; what lies between two of
    them is an edge."""

    def __init__(self, network: Network) -> None:
        self._numbers: dict[Coordinates, int] = {}
        self._edges: list[list[tuple[int, float]]] = []
        self._cells: dict[tuple[int, int], list[_Piece]] = defaultdict(list)
        self._doors: dict[Coordinates, _Door | None] = {}
        for one, other in _pieces(network):
            self._add(one, other)

    def metres(self, start: Coordinates, targets: Sequence[Coordinates]) -> list[float]:
        """Metres on foot to each target; infinite where a point stands at no street, or where the
        way is longer than ``FARTHEST_M`` or many times the straight line."""
        door = self._door(start)
        straight = [distance_m(start, target) for target in targets]
        if door is None:
            return [inf] * len(targets)
        reached = self._reached(door, min(FARTHEST_M, MOST_DETOUR * max(straight, default=0.0)))
        return [
            max(metres, self._way_to(target, door, reached))
            for target, metres in zip(targets, straight, strict=True)
        ]

    def _add(self, one: Coordinates, other: Coordinates) -> None:
        first, second = self._number(one), self._number(other)
        length = distance_m(one, other)
        self._edges[first].append((second, length))
        self._edges[second].append((first, length))
        for cell in {_cell(one), _cell(other), _cell(_middle(one, other))}:
            self._cells[cell].append((one, other, first, second, length))

    def _number(self, point: Coordinates) -> int:
        number = self._numbers.setdefault(point, len(self._edges))
        if number == len(self._edges):
            self._edges.append([])
        return number

    def _way_to(self, target: Coordinates, start: _Door, reached: dict[int, float]) -> float:
        """The doors of entries are kept: there are as many as there are entries."""
        if target not in self._doors:
            self._doors[target] = self._door(target)
        door = self._doors[target]
        if door is None:
            return inf
        ways = zip(door.corners, door.metres, strict=True)
        round_the_corner = min(reached.get(corner, inf) + metres for corner, metres in ways)
        return min(round_the_corner, start.along(door))

    def _reached(self, door: _Door, most: float) -> dict[int, float]:
        """Dijkstra (1959), cut off: the metres to every corner that is near enough."""
        reached: dict[int, float] = {}
        waiting = list(zip(door.metres, door.corners, strict=True))
        heapq.heapify(waiting)
        while waiting:
            metres, here = heapq.heappop(waiting)
            if here in reached or metres > most:
                continue
            reached[here] = metres
            for other, length in self._edges[here]:
                if other not in reached:
                    heapq.heappush(waiting, (metres + length, other))
        return reached

    def _door(self, point: Coordinates) -> _Door | None:
        """The nearest place on a street."""
        nearest: _Door | None = None
        least = TO_THE_STREET_M
        for one, other, first, second, length in self._around(point):
            gap, share = _foot(point, one, other)
            if gap <= least:
                least, ways = gap, (gap + share * length, gap + (1 - share) * length)
                nearest = _Door((first, second), ways, gap)
        return nearest

    def _around(self, point: Coordinates) -> Iterator[_Piece]:
        row, column = _cell(point)
        for down in (-1, 0, 1):
            for across in (-1, 0, 1):
                yield from self._cells.get((row + down, column + across), ())


def _pieces(network: Network) -> Iterable[tuple[Coordinates, Coordinates]]:
    for kind in ROADS:
        lines = network.kinds.get(kind)
        for text in lines.points if lines else ():
            yield from pairwise(unpacked(text))


def _cell(point: Coordinates) -> tuple[int, int]:
    return floor(point.lat / CELL_DEGREES), floor(point.lon / CELL_DEGREES)


def _middle(one: Coordinates, other: Coordinates) -> Coordinates:
    return Coordinates((one.lat + other.lat) / 2, (one.lon + other.lon) / 2)


def _foot(point: Coordinates, one: Coordinates, other: Coordinates) -> tuple[float, float]:
    """Metres from a point to a piece of street, and which share of it lies before that place."""
    narrow = cos(radians(one.lat))
    across, up = (other.lon - one.lon) * narrow, other.lat - one.lat
    x, y = (point.lon - one.lon) * narrow, point.lat - one.lat
    square = across * across + up * up
    share = min(1.0, max(0.0, (x * across + y * up) / square)) if square else 0.0
    return hypot(x - share * across, y - share * up) * METRES_PER_DEGREE, share
