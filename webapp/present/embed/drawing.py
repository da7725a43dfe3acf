"""Streets and places as a small drawing: outlines as paths, places as points, nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import Ring, Street

WIDTH, HEIGHT, EDGE = 600, 400, 12
"""Units of the drawing."""

LEAST_STEP = 3
"""Units between two points of an outline that are both worth drawing."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Turns WGS-84 degrees into units so that all of ``west`` to ``east`` and ``south`` to
    ``north`` is seen; ``scale`` are units for a degree of latitude."""

    west: float
    north: float
    scale: float
    squeeze: float

    def at(self, point: Coordinates) -> tuple[int, int]:
        """Units from the upper left corner."""
        return self._xy(point.lat, point.lon)

    def outline(self, street: Street) -> str:
        """The path of a street's outer rings."""
        return "".join(self._path(polygon[0]) for polygon in street.polygons)

    def _xy(self, lat: float, lon: float) -> tuple[int, int]:
        x = EDGE + (lon - self.west) * self.squeeze * self.scale
        return round(x), round(EDGE + (self.north - lat) * self.scale)

    def _path(self, ring: Ring) -> str:
        kept: list[tuple[int, int]] = []
        for lat, lon in ring:
            x, y = self._xy(lat, lon)
            if not kept or max(abs(x - kept[-1][0]), abs(y - kept[-1][1])) >= LEAST_STEP:
                kept.append((x, y))
        return "M" + "L".join(f"{x} {y}" for x, y in kept) + "Z"


def drawing_of(streets: Sequence[Street], points: Iterable[Coordinates]) -> Drawing:
    """The drawing that shows all of these."""
    corners = [one for s in streets for polygon in s.polygons for one in polygon[0]]
    seen = (*corners, *((point.lat, point.lon) for point in points))
    lats, lons = [lat for lat, _ in seen], [lon for _, lon in seen]
    south, north, west, east = min(lats), max(lats), min(lons), max(lons)
    squeeze = cos(radians((south + north) / 2))
    scale = min(
        (HEIGHT - 2 * EDGE) / max(north - south, 1e-4),
        (WIDTH - 2 * EDGE) / max((east - west) * squeeze, 1e-4),
    )
    return Drawing(west, north, scale, squeeze)
