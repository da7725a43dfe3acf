"""The real streets of the district, as an extract of OpenStreetMap has them, packed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

ROADS = ("1", "2", "3", "4", "5")
"""Kinds of ways: ring roads and expressways, main roads, other streets, lanes and drives, paths."""

CLOSED = "closed"
"""What no foot may use."""

RAIL, RIVER = "rail", "river"
WATER, PARK, BUILDING = "water", "park", "building"
AREAS = (WATER, PARK, BUILDING)

NAMELESS = -1


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines or outlines of one kind: ``points`` as packed by ``packed_line``, from one crossing to
    the next; ``names`` says which of the network's names each bears, or ``NAMELESS``."""

    points: tuple[str, ...] = ()
    names: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Network:
    """All lines by their kind. ``day`` is the day of the extract, empty where it does not say;
    ``credit`` whom a map must name; ``names`` are Chinese and English, the latter often empty."""

    day: str = ""
    credit: str = ""
    names: tuple[tuple[str, str], ...] = ()
    kinds: Mapping[str, Lines] = field(default_factory=dict)
