"""How far the streets of an extract are kept: the district and a little around it."""

from collections.abc import Callable, Iterable

from shapely import prepare
from shapely.geometry import Point, Polygon
from shapely.ops import unary_union

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import Street

MARGIN_DEGREES = 0.002
"""About 200 metres: whoever stands at the edge sees the far side of the road."""

Covers = Callable[[Coordinates], bool]


def ground_of(streets: Iterable[Street]) -> Covers:
    """Whether a point lies in one of the outlines, or a little outside."""
    outlines = [Polygon(rings[0]) for street in streets for rings in street.polygons]
    ground = unary_union(outlines).buffer(MARGIN_DEGREES)
    west, south, east, north = ground.bounds
    prepare(ground)

    def covers(point: Coordinates) -> bool:
        if not (south <= point.lat <= north and west <= point.lon <= east):
            return False
        return bool(ground.contains(Point(point.lon, point.lat)))

    return covers
