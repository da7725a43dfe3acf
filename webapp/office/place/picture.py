"""The picture of a window: outlines of streets, main roads, the metro, and names of places."""

from collections.abc import Iterable, Iterator
from html import escape

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import GazetteerPlace
from webapp.domain.sketch import Sketch
from webapp.ingest.reference import Reference
from webapp.office.place.window import PIXELS, Window

_GROUND, _EDGE, _ROAD, _METRO, _INK, _SOFT = (
    "#f6f4ee",
    "#a39b88",
    "#ffffff",
    "#7a92c9",
    "#26241f",
    "#5d574a",
)
_LABEL, _LINE = 11, 13
_MOST_LABELS = 30
_FIRST = ("metro_station", "hospital", "park", "museum", "railway_station", "metro_entrance")
_AREAS = frozenset(("street", "community"))
_LINES = frozenset(("road", "lane"))


def picture(window: Window, reference: Reference, before: Coordinates | None) -> str:
    """The picture as SVG; a ring where the entry was ``before``, a cross on what is picked."""
    size = f'width="{PIXELS}" height="{PIXELS}" viewBox="0 0 {PIXELS} {PIXELS}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-size="{_LABEL}">',
        f'<rect width="{PIXELS}" height="{PIXELS}" fill="{_GROUND}"/>',
        *_outlines(window, reference),
        *_sketched(window, reference.sketch, reference.places),
        *_names(window, reference.places),
        *(_ring(window, before) if before else ()),
        *_cross(),
        *_scale(window),
        "</svg>",
    ]
    return "".join(parts)


def _outlines(window: Window, reference: Reference) -> Iterator[str]:
    for street in reference.streets:
        for polygon in street.polygons:
            for ring in polygon:
                line = _line(window, (Coordinates(lat, lon) for lon, lat in ring))
                yield (
                    f'<polyline points="{line}" fill="none" stroke="{_EDGE}"'
                    ' stroke-dasharray="6 4"/>'
                )


def _sketched(window: Window, sketch: Sketch, places: tuple[GazetteerPlace, ...]) -> Iterator[str]:
    for road in sketch.roads:
        width = 10 - 2 * road.width
        yield (
            f'<polyline points="{_line(window, road.line)}" fill="none" stroke="{_ROAD}"'
            f' stroke-width="{width}"/>'
        )
    stations = {each.name_zh: each.point for each in places if each.kind == "metro_station"}
    for line in sketch.metro:
        points = (stations[name] for name in line.stations if name in stations)
        yield (
            f'<polyline points="{_line(window, points)}" fill="none" stroke="{_METRO}"'
            ' stroke-width="2"/>'
        )


def _names(window: Window, places: Iterable[GazetteerPlace]) -> Iterator[str]:
    """Names of what is there, the well-known first, none over another."""
    seen = [each for each in places if window.holds(each.point) and each.kind not in _AREAS]
    seen.sort(key=lambda each: (_rank(each), window.pixel_of(each.point)))
    taken: list[tuple[float, float, float, float]] = []
    for each in seen:
        x, y = window.pixel_of(each.point)
        name = f"{each.road}{each.number}" if each.kind == "address" else each.name_zh
        box = (x, y - _LABEL, x + 6 + _LABEL * len(name), y + 3)
        if len(taken) == _MOST_LABELS or any(_meet(one, box) for one in taken):
            continue
        taken.append(box)
        yield _named(x, y, name, dot=each.kind not in _LINES)


def _rank(place: GazetteerPlace) -> int:
    return _FIRST.index(place.kind) if place.kind in _FIRST else len(_FIRST)


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _named(x: float, y: float, name: str, *, dot: bool) -> str:
    mark = f'<circle cx="{x:.0f}" cy="{y:.0f}" r="2.5" fill="{_SOFT}"/>' if dot else ""
    return f'{mark}<text x="{x + 5:.0f}" y="{y + 1:.0f}" fill="{_INK}">{escape(name)}</text>'


def _ring(window: Window, before: Coordinates) -> Iterator[str]:
    x, y = window.pixel_of(before)
    yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="9" fill="none" stroke="#1d5c96" stroke-width="3"/>'


def _cross() -> Iterator[str]:
    middle = PIXELS // 2
    yield (
        f'<path d="M{middle - 14} {middle}h28M{middle} {middle - 14}v28" stroke="#b3261e"'
        ' stroke-width="3"/>'
    )


def _scale(window: Window) -> Iterator[str]:
    """A quarter of the picture, and how many metres that is."""
    long, y = PIXELS // 4, PIXELS - 8
    yield f'<path d="M8 {y}h{long}" stroke="{_INK}" stroke-width="2"/>'
    yield f'<text x="8" y="{y - 4}" fill="{_INK}">{window.span // 4} m</text>'


def _line(window: Window, points: Iterable[Coordinates]) -> str:
    pixels = (window.pixel_of(each) for each in points)
    return " ".join(f"{x:.0f},{y:.0f}" for x, y in pixels)
