"""Which street (街道) a point lies in, and how far the nearest one is, by the streets' outlines."""

from collections.abc import Iterable
from math import cos, radians

from shapely import STRtree
from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.ops import nearest_points

from webapp.domain.coordinates import BoundingBox, Coordinates, distance_m
from webapp.domain.district import Street


class StreetShapes:
    """The outlines of a district's streets. Streets without an outline are never answered."""

    def __init__(self, streets: Iterable[Street]) -> None:
        drawn = [street for street in streets if street.polygons]
        self._ids = [street.id for street in drawn]
        self._shapes = [_shape(street) for street in drawn]
        self._tree = STRtree(self._shapes)

    def street_at(self, point: Coordinates) -> str:
        """The id of the street that holds ``point``, edges included; ``""`` outside all."""
        found = self._tree.query(Point(point.lon, point.lat), predicate="intersects")
        return self._ids[min(found)] if len(found) else ""

    def nearest_edge(self, point: Coordinates) -> tuple[Coordinates, float, str]:
        """The nearest point of the district, its distance in metres, and its street's id.

        Inside the district that is ``point`` itself, at 0 metres. Raises ``ValueError`` when no
        street has an outline.
        """
        if not self._ids:
            raise ValueError("no street has an outline")
        here = Point(point.lon, point.lat)
        edges = [_nearest(shape, here) for shape in self._shapes]
        metres = [distance_m(point, edge) for edge in edges]
        best = metres.index(min(metres))
        return edges[best], metres[best], self._ids[best]

    def box(self, margin_m: float = 0.0) -> BoundingBox:
        """The box round all outlines, widened by ``margin_m`` metres on every side."""
        bounds = [shape.bounds for shape in self._shapes]
        south = min(bound[1] for bound in bounds)
        lat_margin = margin_m / 111_195.0
        lon_margin = lat_margin / cos(radians(south))
        return BoundingBox(
            south=south - lat_margin,
            west=min(bound[0] for bound in bounds) - lon_margin,
            north=max(bound[3] for bound in bounds) + lat_margin,
            east=max(bound[2] for bound in bounds) + lon_margin,
        )


def _shape(street: Street) -> MultiPolygon:
    return MultiPolygon([Polygon(rings[0], rings[1:]) for rings in street.polygons])


def _nearest(shape: MultiPolygon, here: Point) -> Coordinates:
    edge = nearest_points(shape, here)[0]
    return Coordinates(float(edge.y), float(edge.x))
