"""A small map of one place for paper: streets, what is near, a pin. Drawn by us as SVG, without
tiles; all marks are attributes, because a page's policy allows no style inside a picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians
from xml.sax.saxutils import escape

from webapp.domain.coordinates import EARTH_RADIUS_M, Coordinates
from webapp.domain.district import GazetteerPlace, Ring, Street
from webapp.present.map.names import STATION
from webapp.present.referral.place_map_names import COMPOUND, Box, Label, Point, labels, width_of

WIDTH, HEIGHT = 480, 320
"""Units of the picture."""

METRES_PER_UNIT = 2.5
"""1,200 m by 800 m: a quarter of an hour on foot from edge to edge."""

NAME_SIZE = 24
LEAST_SEEN = 8
GRID = 24
"""Units between the points at which it is asked which street is there."""

CREDIT = "© OpenStreetMap contributors"
SCALE_M = 200

INSIDE = Box(5, 5, WIDTH - 5, HEIGHT - 5)
FURNITURE = (
    Box(0, HEIGHT - 48, 108, HEIGHT),
    Box(WIDTH - 215, HEIGHT - 30, WIDTH, HEIGHT),
    Box(WIDTH - 36, 0, WIDTH, 54),
)
"""Scale, credit and north: no name lies over them."""

MIDDLE = (WIDTH / 2, HEIGHT / 2)
PIN_BOX = Box(WIDTH / 2 - 22, HEIGHT / 2 - 58, WIDTH / 2 + 22, HEIGHT / 2 + 8)


@dataclass(frozen=True)
class Frame:
    """Turns WGS-84 degrees into units of the picture around its middle (equirectangular; over
    1.5 km the error is below a metre)."""

    middle: Coordinates

    def xy(self, lat: float, lon: float) -> Point:
        """Units from the upper left corner."""
        east = radians(lon - self.middle.lon) * cos(radians(self.middle.lat)) * EARTH_RADIUS_M
        north = radians(lat - self.middle.lat) * EARTH_RADIUS_M
        return WIDTH / 2 + east / METRES_PER_UNIT, HEIGHT / 2 - north / METRES_PER_UNIT


def place_map(
    pin: Coordinates,
    ring_m: int,
    streets: Sequence[Street],
    places: Iterable[GazetteerPlace],
) -> str:
    """The picture, in Chinese as the signs on the street are. ``pin`` must be drawable; a ring
    of ``ring_m`` metres (0: none) says how roughly it is known."""
    frame = Frame(pin)
    outlines = {street.name_zh: _rings(street, frame) for street in streets}
    streets_named = {
        name: at for name, rings in outlines.items() if (at := _name_place(name, rings))
    }
    taken = [*FURNITURE, PIN_BOX, *(_name_box(name, at) for name, at in streets_named.items())]
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
            f' width="{WIDTH}" height="{HEIGHT}"'
            ' font-family="Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei,'
            ' sans-serif">',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            *(_outline(rings) for rings in outlines.values()),
            *(_street_name(name, at) for name, at in streets_named.items()),
            _ring(ring_m),
            *(_named(label) for label in labels(_seen(frame, places), MIDDLE, INSIDE, taken)),
            _pin(),
            _furniture(),
            f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" fill="none"'
            ' stroke="#444444"/></svg>',
        )
    )


def _rings(street: Street, frame: Frame) -> list[list[Point]]:
    """The outer rings that reach into the picture."""
    rings = ([frame.xy(lat, lon) for lon, lat in _outer(polygon)] for polygon in street.polygons)
    return [ring for ring in rings if _reaches_in(ring)]


def _outer(polygon: tuple[Ring, ...]) -> Ring:
    return polygon[0]


def _reaches_in(ring: Sequence[Point]) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs) < WIDTH and max(xs) > 0 and min(ys) < HEIGHT and max(ys) > 0


def _outline(rings: Iterable[Sequence[Point]]) -> str:
    lines = ("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in ring) + "Z" for ring in rings)
    path = "".join(lines)
    if not path:
        return ""
    return f'<path d="{path}" fill="#f4f4f4" stroke="#8a8a8a" stroke-width="3"/>'


def _name_place(name: str, rings: Sequence[Sequence[Point]]) -> Point | None:
    """Where a street's name stands: near the middle of what one sees of it, whole inside the
    picture; ``None`` where one sees too little of it."""
    seen = [
        (x, y)
        for x in range(GRID, WIDTH, GRID)
        for y in range(GRID, HEIGHT, GRID)
        if any(_inside(ring, x, y) for ring in rings)
    ]
    if len(seen) < LEAST_SEEN:
        return None
    x, y = _middle(seen)
    half = len(name) * NAME_SIZE * 0.6
    return min(max(x, half + 6), WIDTH - half - 6), y


def _street_name(name: str, at: Point) -> str:
    return _words(name, *at, size=NAME_SIZE, fill="#757575", spaced=True)


def _middle(points: Sequence[tuple[int, int]]) -> Point:
    """The point of them that is nearest to their mean but off the pin, and off the edges."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    free = [p for p in points if _is_free(p)] or list(points)
    return min(free, key=lambda p: (p[0] - mean_x) ** 2 + (p[1] - mean_y) ** 2)


def _is_free(point: tuple[int, int]) -> bool:
    x, y = point
    off_pin = abs(y - HEIGHT / 2) > 50 or abs(x - WIDTH / 2) > 110
    return off_pin and 80 < x < WIDTH - 80 and 30 < y < HEIGHT - 45


def _inside(ring: Sequence[Point], x: float, y: float) -> bool:
    """Even-odd rule: how often a ray to the right crosses the ring."""
    crossings = False
    ax, ay = ring[-1]
    for bx, by in ring:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            crossings = not crossings
        ax, ay = bx, by
    return crossings


def _seen(frame: Frame, places: Iterable[GazetteerPlace]) -> Iterable[tuple[GazetteerPlace, Point]]:
    """The places in the picture."""
    for place in places:
        x, y = frame.xy(place.point.lat, place.point.lon)
        if 0 < x < WIDTH and 0 < y < HEIGHT:
            yield place, (x, y)


def _name_box(name: str, at: Point) -> Box:
    """What the name of a street covers, with the space between its letters."""
    half = (width_of(name, NAME_SIZE) + 3 * len(name)) / 2
    return Box(at[0] - half, at[1] - NAME_SIZE, at[0] + half, at[1] + NAME_SIZE * 0.3)


def _named(label: Label) -> str:
    if label.dot is None:
        return _words(label.text, label.left, label.base, label.size, "#555555", anchor="start")
    return _dot(label.kind, *label.dot) + _words(
        label.text,
        label.left,
        label.base,
        label.size,
        "#000000" if label.kind == STATION else "#333333",
        anchor="start",
    )


def _dot(kind: str, x: float, y: float) -> str:
    if kind == STATION:
        return f'<rect x="{x - 6:.0f}" y="{y - 6:.0f}" width="12" height="12" fill="#000000"/>'
    radius = 3 if kind == COMPOUND else 5
    return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius}" fill="#666666"/>'


def _words(
    text: str,
    x: float,
    y: float,
    size: int,
    fill: str,
    anchor: str = "middle",
    spaced: bool = False,
) -> str:
    """Words with a white edge, so that lines beneath do not disturb them."""
    spacing = ' letter-spacing="3"' if spaced else ""
    at = f'x="{x:.0f}" y="{y:.0f}" font-size="{size}" text-anchor="{anchor}"{spacing}'
    edge = f'<text {at} fill="none" stroke="#ffffff" stroke-width="5">{escape(text)}</text>'
    return f'{edge}<text {at} fill="{fill}">{escape(text)}</text>'


def _ring(metres: int) -> str:
    """Lies beneath the names, so that it crosses none of them out."""
    if not metres:
        return ""
    x, y = MIDDLE
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{metres / METRES_PER_UNIT:.0f}" fill="none"'
        ' stroke="#000000" stroke-width="2" stroke-dasharray="8 6"/>'
    )


def _pin() -> str:
    x, y = MIDDLE
    drop = f"M{x:.0f} {y:.0f}c-5-14-17-22-17-36a17 17 0 1 1 34 0c0 14-12 22-17 36z"
    return (
        f'<path d="{drop}" fill="#000000" stroke="#ffffff" stroke-width="2"/>'
        f'<circle cx="{x:.0f}" cy="{y - 36:.0f}" r="6" fill="#ffffff"/>'
    )


def _furniture() -> str:
    """Scale, north, and whose data it is."""
    length = SCALE_M / METRES_PER_UNIT
    right, bottom = WIDTH - 14, HEIGHT - 14
    return (
        f'<path d="M14 {bottom - 8}v8h{length:.0f}v-8" fill="none" stroke="#000000"'
        ' stroke-width="2"/>'
        + _words(f"{SCALE_M} m", 14 + length / 2, bottom - 8, size=16, fill="#000000")
        + _words("北", right - 8, 46, size=16, fill="#000000")
        + f'<path d="M{right - 8} 10l6 16h-12z" fill="#000000"/>'
        + _words(CREDIT, right, bottom, size=13, fill="#333333", anchor="end")
    )
