"""Which names a small map writes beside its pin, and where: none covers another or the pin.
Knows units of a picture and names; nothing of degrees, and draws nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from webapp.domain.coordinates import Precision
from webapp.domain.district import GazetteerPlace
from webapp.present.map.names import LANDMARKS, LONGEST_LANE_M, STATION

Point = tuple[float, float]

SCHOOLS = ("primary_school", "middle_school")
ROAD, COMPOUND = "road", "compound"
KINDS = (*LANDMARKS, *SCHOOLS, ROAD, COMPOUND)
"""By how well people find their way by them; the same kind by how near it is."""

MOST_NAMES = 14
MOST_COMPOUNDS = 7
"""Houses with a number tell which part of a long road this is; more of them only crowd the map."""

BIG, SMALL = 18, 16
GAP = 9
"""Units between a dot and its name."""

LATIN_WIDTH = 0.6
"""Of the size of the type; a Chinese character is as wide as it is high."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture, in units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether the other lies whole in this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


@dataclass(frozen=True, slots=True)
class Label:
    """A name with its dot; ``left`` and ``base`` are where its first letter stands. Lanes have no
    dot: their name lies where they are."""

    text: str
    kind: str
    dot: Point | None
    left: float
    base: float
    size: int

    @property
    def box(self) -> Box:
        """What the letters cover."""
        return written(self.text, self.left, self.base, self.size)


def written(text: str, left: float, base: float, size: int) -> Box:
    """What a line of letters covers that begins at ``left`` on the base line ``base``."""
    return Box(left, base - size * 0.9, left + width_of(text, size), base + size * 0.2)


def width_of(text: str, size: int) -> float:
    """How wide a line of letters is, in units.

    >>> width_of("西单A口", 10)
    36.0
    """
    return sum(size * (LATIN_WIDTH if letter.isascii() else 1) for letter in text)


def labels(
    places: Iterable[tuple[GazetteerPlace, Point]],
    middle: Point,
    inside: Box,
    taken: Sequence[Box],
) -> tuple[Label, ...]:
    """The names to write, the most useful first. ``places`` come with their points in the picture,
    ``middle`` is the pin; nothing leaves ``inside`` or covers what is ``taken``."""
    full = list(taken)
    chosen: dict[str, Label] = {}
    compounds = 0
    for place, at in sorted((p for p in places if _helps(p[0])), key=lambda p: _rank(p, middle)):
        is_compound = place.kind == COMPOUND
        crowded = is_compound and compounds >= MOST_COMPOUNDS
        if len(chosen) >= MOST_NAMES or crowded or _said(place) in chosen:
            continue
        label = _free(place, at, inside, full)
        if label:
            chosen[label.text] = label
            compounds += is_compound
            full += [label.box, *([_dot_box(at)] if label.dot else [])]
    return tuple(chosen.values())


def _helps(place: GazetteerPlace) -> bool:
    if place.kind == ROAD:
        return place.precision is Precision.ROAD and place.extent_m <= LONGEST_LANE_M
    return place.kind in KINDS and not place.alias_of


def _rank(found: tuple[GazetteerPlace, Point], middle: Point) -> tuple[int, float, str]:
    (place, (x, y)) = found
    away = (x - middle[0]) ** 2 + (y - middle[1]) ** 2
    return KINDS.index(place.kind), away, place.name_zh


def _said(place: GazetteerPlace) -> str:
    if place.kind == STATION:
        return f"{place.name_zh.removesuffix('站')}站"
    return place.name_zh


def _free(place: GazetteerPlace, at: Point, inside: Box, full: Sequence[Box]) -> Label | None:
    """The name where it covers nothing: below its dot, above, right or left of it."""
    is_lane = place.kind == ROAD
    if not is_lane and any(_dot_box(at).meets(box) for box in full):
        return None
    size = BIG if place.kind in LANDMARKS else SMALL
    text = _said(place)
    for left, base in _spots(at, width_of(text, size), size, is_lane):
        label = Label(text, place.kind, None if is_lane else at, left, base, size)
        if inside.holds(label.box) and not any(label.box.meets(box) for box in full):
            return label
    return None


def _spots(at: Point, width: float, size: int, is_lane: bool) -> tuple[Point, ...]:
    x, y = at
    if is_lane:
        return ((x - width / 2, y + size * 0.35),)
    centred, level = x - width / 2, y + size * 0.35
    below, above = y + GAP + size * 0.9, y - GAP - size * 0.1
    return ((centred, below), (centred, above), (x + GAP, level), (x - GAP - width, level))


def _dot_box(at: Point) -> Box:
    x, y = at
    return Box(x - 7, y - 7, x + 7, y + 7)
