"""Which street (街道) a point lies in, and how far the nearest one is, by the streets' outlines."""

from collections.abc import Iterable

from shapely import STRtree
from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.ops import nearest_points

from webapp.domain.coordinates import BoundingBox, Coordinates, distance_m
from webapp.domain.district import Street
from webapp.geo.points.plane import from_plane, to_plane


class StreetShapes:
    """The outlines of a district's streets, kept in metres so that the nearest edge is nearest
    on the ground. Streets without an outline are never answered."""

    def __init__(self, streets: Iterable[Street]) -> None:
        drawn = [street for street in streets if street.polygons]
        self._ids = [street.id for street in drawn]
        self._shapes = [outline(street) for street in drawn]
        self._tree = STRtree(self._shapes)

    def street_at(self, point: Coordinates) -> str:
        """The id of the street that holds ``point``, edges included; ``""`` outside all."""
        found = self._tree.query(Point(to_plane(point)), predicate="intersects")
        return self._ids[min(found)] if len(found) else ""

    def nearest_edge(self, point: Coordinates) -> tuple[Coordinates, float, str]:
        """The nearest point of the district, its distance in metres, and its street's id.

        Inside the district that is ``point`` itself, at 0 metres. Raises ``ValueError`` when no
        street has an outline.
        """
        if not self._ids:
            raise ValueError("no street has an outline")
        inside = self.street_at(point)
        if inside:
            return point, 0.0, inside
        here = Point(to_plane(point))
        best = int(self._tree.nearest(here))
        edge = nearest_points(self._shapes[best], here)[0]
        there = from_plane((float(edge.x), float(edge.y)))
        return there, distance_m(point, there), self._ids[best]

    def box(self, margin_m: float = 0.0) -> BoundingBox:
        """The box round all outlines, widened by ``margin_m`` metres on every side.

        Raises ``ValueError`` when no street has an outline.
        """
        if not self._ids:
            raise ValueError("no street has an outline")
        bounds = [shape.bounds for shape in self._shapes]
        west, south = (min(bound[i] for bound in bounds) - margin_m for i in (0, 1))
        east, north = (max(bound[i] for bound in bounds) + margin_m for i in (2, 3))
        low, high = from_plane((west, south)), from_plane((east, north))
        return BoundingBox(south=low.lat, west=low.lon, north=high.lat, east=high.lon)


def outline(street: Street) -> MultiPolygon:
    """The outline of a street in metres east and north (see ``plane``)."""
    polygons = [[_flat(ring) for ring in rings] for rings in street.polygons]
    return MultiPolygon([Polygon(rings[0], rings[1:]) for rings in polygons])


def _flat(ring: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    return [to_plane(Coordinates(lat, lon)) for lon, lat in ring]
