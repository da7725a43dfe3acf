"""Ways on foot along the imported streets: how many metres from a place to each of several."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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

ROADSIDE = -1
"""In place of the corner before, where a way begins."""

_Piece = tuple[Coordinates, Coordinates, int, int, float]
"""Two points of a street, the numbers of their corners, and the metres between."""


@dataclass(frozen=True, slots=True)
class _Door:
    """Where a point comes out on a street: the corners at both ends, the metres to each, and how
    many of them lead to the street."""

    corners: tuple[int, int]
    metres: tuple[float, float]
    gap: float
    foot: Coordinates

    def along(self, other: "_Door") -> float:
        """Metres to another door of the same piece of street; infinite to one elsewhere."""
        if self.corners != other.corners:
            return inf
        between = (self.metres[0] - self.gap) - (other.metres[0] - other.gap)
        return self.gap + abs(between) + other.gap


class Footways:
    """Streets as a graph: points of lines are its corners, by number; what lies between two of
    them is an edge."""

    def __init__(self, network: Network, targets: Iterable[Coordinates] = ()) -> None:
        """``targets`` are points that will be asked for: where they come out is found at once."""
        self._numbers: dict[Coordinates, int] = {}
        self._edges: list[list[tuple[int, float]]] = []
        self._cells: dict[tuple[int, int], list[_Piece]] = defaultdict(list)
        self._doors: dict[Coordinates, _Door | None] = {}
        for one, other in _pieces(network):
            self._add(one, other)
        for target in targets:
            self._kept_door(target)

    def metres(self, start: Coordinates, targets: Sequence[Coordinates]) -> list[float]:
        """Metres on foot to each target; infinite where a point stands at no street, or where the
        way is longer than ``FARTHEST_M`` or many times the straight line."""
        door = self._door(start)
        straight = [distance_m(start, target) for target in targets]
        if door is None:
            return [inf] * len(targets)
        reached = self._reached([door], min(FARTHEST_M, MOST_DETOUR * max(straight, default=0.0)))
        return [
            max(metres, self._way_to(target, door, reached))
            for target, metres in zip(targets, straight, strict=True)
        ]

    def leads_to(self, point: Coordinates) -> bool:
        """Whether a point stands at a street."""
        return self._kept_door(point) is not None

    def nearest(
        self, points: Sequence[Coordinates], targets: Sequence[Coordinates], most: float
    ) -> list[float]:
        """Metres on foot from each point to the nearest of the targets; infinite where it is
        farther than ``most``, or where no street leads."""
        doors = [door for door in map(self._kept_door, targets) if door]
        reached = self._reached(doors, most)
        across: dict[tuple[int, int], list[_Door]] = defaultdict(list)
        for door in doors:
            across[door.corners].append(door)
        return [self._nearest(self._kept_door(point), reached, across) for point in points]

    def way(self, start: Coordinates, target: Coordinates) -> tuple[Coordinates, ...]:
        """The shortest way on foot, from point to point; empty where no street leads."""
        first, last = self._door(start), self._kept_door(target)
        if first is None or last is None:
            return ()
        reached = self._reached([first], FARTHEST_M)
        ends = [
            (reached[corner][0] + metres, corner)
            for corner, metres in zip(last.corners, last.metres, strict=True)
            if corner in reached
        ]
        straight = first.along(last)
        if not ends or straight <= min(ends)[0]:
            return (start, first.foot, last.foot, target) if straight < inf else ()
        return (start, first.foot, *self._back(min(ends)[1], reached), last.foot, target)

    def _back(self, corner: int, reached: "_Reached") -> Iterable[Coordinates]:
        """The corners of the way that leads to this one, from its beginning."""
        points = list(self._numbers)
        corners: list[Coordinates] = []
        while corner != ROADSIDE:
            corners.append(points[corner])
            corner = reached[corner][1]
        return reversed(corners)

    def _nearest(
        self,
        door: _Door | None,
        reached: "_Reached",
        across: Mapping[tuple[int, int], Sequence[_Door]],
    ) -> float:
        if door is None:
            return inf
        same = [door.along(other) for other in across.get(door.corners, ())]
        return min(_round_the_corner(door, reached), *same, inf)

    def _add(self, one: Coordinates, other: Coordinates) -> None:
        first, second = self._number(one), self._number(other)
        length = distance_m(one, other)
        self._edges[first].append((second, length))
        self._edges[second].append((first, length))
        for cell in {_cell(one), _cell(other), _cell(_between(one, other, 0.5))}:
            self._cells[cell].append((one, other, first, second, length))

    def _number(self, point: Coordinates) -> int:
        number = self._numbers.setdefault(point, len(self._edges))
        if number == len(self._edges):
            self._edges.append([])
        return number

    def _way_to(self, target: Coordinates, start: _Door, reached: "_Reached") -> float:
        door = self._kept_door(target)
        return inf if door is None else min(_round_the_corner(door, reached), start.along(door))

    def _kept_door(self, point: Coordinates) -> _Door | None:
        """The doors of entries and homes are kept: there are as many as there are of them."""
        if point not in self._doors:
            self._doors[point] = self._door(point)
        return self._doors[point]

    def _reached(self, doors: Iterable[_Door], most: float) -> "_Reached":
        """Dijkstra (1959), cut off: every corner that is near enough to one of the doors."""
        reached: _Reached = {}
        waiting = [
            (metres, corner, ROADSIDE)
            for door in doors
            for corner, metres in zip(door.corners, door.metres, strict=True)
        ]
        heapq.heapify(waiting)
        while waiting:
            metres, here, before = heapq.heappop(waiting)
            if metres > most:
                break
            if here in reached:
                continue
            reached[here] = (metres, before)
            for other, length in self._edges[here]:
                if other not in reached:
                    heapq.heappush(waiting, (metres + length, other, here))
        return reached

    def _door(self, point: Coordinates) -> _Door | None:
        """The nearest place on a street."""
        nearest: _Door | None = None
        least = TO_THE_STREET_M
        for one, other, first, second, length in self._around(point):
            gap, share = _foot(point, one, other)
            if gap <= least:
                least, ways = gap, (gap + share * length, gap + (1 - share) * length)
                nearest = _Door((first, second), ways, gap, _between(one, other, share))
        return nearest

    def _around(self, point: Coordinates) -> Iterator[_Piece]:
        row, column = _cell(point)
        for down in (-1, 0, 1):
            for across in (-1, 0, 1):
                yield from self._cells.get((row + down, column + across), ())


_Reached = dict[int, tuple[float, int]]
"""Of a corner the metres to it, and the corner before it on the way."""


def _round_the_corner(door: _Door, reached: _Reached) -> float:
    ways = zip(door.corners, door.metres, strict=True)
    return min(reached[corner][0] + metres if corner in reached else inf for corner, metres in ways)


def _pieces(network: Network) -> Iterable[tuple[Coordinates, Coordinates]]:
    for kind in ROADS:
        lines = network.kinds.get(kind)
        for text in lines.points if lines else ():
            yield from pairwise(unpacked(text))


def _cell(point: Coordinates) -> tuple[int, int]:
    return floor(point.lat / CELL_DEGREES), floor(point.lon / CELL_DEGREES)


def _between(one: Coordinates, other: Coordinates, share: float) -> Coordinates:
    return Coordinates(
        one.lat + share * (other.lat - one.lat), one.lon + share * (other.lon - one.lon)
    )


def _foot(point: Coordinates, one: Coordinates, other: Coordinates) -> tuple[float, float]:
    """Metres from a point to a piece of street, and which share of it lies before that place."""
    narrow = cos(radians(one.lat))
    across, up = (other.lon - one.lon) * narrow, other.lat - one.lat
    x, y = (point.lon - one.lon) * narrow, point.lat - one.lat
    square = across * across + up * up
    share = min(1.0, max(0.0, (x * across + y * up) / square)) if square else 0.0
    return hypot(x - share * across, y - share * up) * METRES_PER_DEGREE, share
