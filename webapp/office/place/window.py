"""The piece of the map that is looked at: from a tap to a point, and from a point to a pixel."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from webapp.domain.coordinates import Coordinates
from webapp.domain.fields import translatable
from webapp.geo.points.datum import wgs84_from_bd09, wgs84_from_gcj02
from webapp.geo.points.plane import from_plane, to_plane

PIXELS = 288
"""Wide and high: fits the narrowest telephone. A picture that is scaled would tell other pixels."""

SPANS = (250, 800, 2500, 8000)
"""Metres across, from near to far."""

DATUMS = {
    "wgs84": translatable("WGS-84, CGCS2000 (Tianditu, GPS)"),
    "gcj02": translatable("GCJ-02 (Amap, Tencent)"),
    "bd09": translatable("BD-09 (Baidu)"),
}
"""In which system coordinates may be typed."""

_STEP, _MOST_DIGITS = 0.4, 3
_STEPS = {
    "north": (0.0, _STEP),
    "south": (0.0, -_STEP),
    "east": (_STEP, 0.0),
    "west": (-_STEP, 0.0),
}


@dataclass(frozen=True, slots=True)
class Window:
    """``centre`` is the point that is picked; ``span`` are the metres across."""

    centre: Coordinates
    span: int

    def point_at(self, x: int, y: int) -> Coordinates:
        """The point under a pixel, from the upper left corner."""
        east, north = to_plane(self.centre)
        scale = self.span / PIXELS
        return from_plane((east + (x - PIXELS / 2) * scale, north - (y - PIXELS / 2) * scale))

    def pixel_of(self, point: Coordinates) -> tuple[float, float]:
        """Where a point is in the picture."""
        (east, north), (here_east, here_north) = to_plane(point), to_plane(self.centre)
        scale = PIXELS / self.span
        return (
            PIXELS / 2 + (east - here_east) * scale,
            PIXELS / 2 - (north - here_north) * scale,
        )

    def holds(self, point: Coordinates) -> bool:
        """Whether a point is in the picture."""
        return all(0 <= each <= PIXELS for each in self.pixel_of(point))

    def moved(self, asked: Mapping[str, str]) -> "Window":
        """The window after what was asked: a tap, a step, nearer, wider."""
        if tapped := _tapped(asked):
            return replace(self, centre=self.point_at(*tapped))
        step = asked.get("step", "")
        if step in _STEPS:
            east, north = to_plane(self.centre)
            right, up = (part * self.span for part in _STEPS[step])
            return replace(self, centre=from_plane((east + right, north + up)))
        return replace(self, span=_next(self.span, {"nearer": -1, "wider": 1}.get(step, 0)))


def _tapped(asked: Mapping[str, str]) -> tuple[int, int] | None:
    """The pixel of a tap. A key on the picture is told as a tap on its corner, and is none."""
    said = (asked.get("at.x", ""), asked.get("at.y", ""))
    if not all(each.isdecimal() and len(each) <= _MOST_DIGITS for each in said):
        return None
    x, y = map(int, said)
    return (x, y) if max(x, y) <= PIXELS and (x, y) != (0, 0) else None


def window_asked(asked: Mapping[str, str], otherwise: Window) -> Window:
    """The window that an address names."""
    point = point_typed(asked.get("lat", ""), asked.get("lon", ""), asked.get("datum", ""))
    span = asked.get("span", "")
    known = int(span) if span in map(str, SPANS) else otherwise.span
    return Window(point or otherwise.centre, known).moved(asked)


def point_typed(lat: str, lon: str, datum: str) -> Coordinates | None:
    """The point that was typed; ``None`` where that is none on this earth."""
    try:
        point = Coordinates(float(lat), float(lon))
    except ValueError:
        return None
    if not (-90 < point.lat < 90 and -180 < point.lon < 180):
        return None
    into = {"gcj02": wgs84_from_gcj02, "bd09": wgs84_from_bd09}.get(datum)
    found = into(point) if into else point
    return Coordinates(round(found.lat, 6), round(found.lon, 6))


def _next(span: int, by: int) -> int:
    at = SPANS.index(span) + by
    return SPANS[min(max(at, 0), len(SPANS) - 1)]
