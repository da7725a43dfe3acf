"""Which street (街道) a point lies in, and how far the nearest one is, by the streets' outlines."""

from collections.abc import Iterable
from math import inf

from shapely import STRtree
from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.ops import nearest_points

from webapp.domain.coordinates import BoundingBox, Coordinates, distance_m
from webapp.domain.district import Street
from webapp.geo.points.plane import from_plane, to_plane


class StreetOutlines:
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

    def nearest_edge(self, point: Coordinates, street: str = "") -> tuple[Coordinates, float, str]:
        """The nearest point of ``street``, or of the district where that is empty or has no
        outline; its distance in metres, and its street's id.

        Inside that is ``point`` itself, at 0 metres. Raises ``ValueError`` when no street has an
        outline.
        """
        if not self._ids:
            raise ValueError("no street has an outline")
        inside = self.street_at(point)
        wanted = street if street in self._ids else ""
        if inside and wanted in ("", inside):
            return point, 0.0, inside
        here = Point(to_plane(point))
        best = self._ids.index(wanted) if wanted else int(self._tree.nearest(here))
        edge = nearest_points(self._shapes[best], here)[0]
        there = from_plane((float(edge.x), float(edge.y)))
        return there, distance_m(point, there), self._ids[best]

    def nearest_other(self, point: Coordinates, street: str) -> tuple[str, float]:
        """The id of the nearest street but this one, and its distance in metres; ``""`` at an
        endless distance where there is no other."""
        here = Point(to_plane(point))
        others = (
            (id, shape) for id, shape in zip(self._ids, self._shapes, strict=True) if id != street
        )
        found = [(float(shape.distance(here)), id) for id, shape in others]
        metres, nearest = min(found, default=(inf, ""))
        return nearest, metres

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
