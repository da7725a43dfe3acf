"""The schematic layer of a map: main roads and lines of the metro, drawn like a transit plan."""

from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates

WIDTHS = (1, 2, 3)
"""Of main roads: ring roads and avenues, main roads, others."""


@dataclass(frozen=True, slots=True)
class MainRoad:
    """A road through its known points in order; ``width`` is one of ``WIDTHS``."""

    zh: str
    width: int
    line: tuple[Coordinates, ...]


@dataclass(frozen=True, slots=True)
class MetroLine:
    """A line of the metro by its ``number``, and the names of its stations of our gazetteer in
    order. A line that leaves the map and comes back is two."""

    number: str
    zh: str
    en: str
    stations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """All that is drawn; empty where a district has no such file."""

    roads: tuple[MainRoad, ...] = ()
    metro: tuple[MetroLine, ...] = ()
