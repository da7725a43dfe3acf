"""The nearest named place to a point."""

from collections.abc import Iterable

from shapely import STRtree
from shapely.geometry import Point

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.geo.points.plane import to_plane

NEAR_M = 150.0

_AREAS = frozenset({"road", "community", "street", "lane"})


class Nearby:
    """Places that are points, not areas, by where they are."""

    def __init__(self, places: Iterable[GazetteerPlace]) -> None:
        self._places = [p for p in places if p.kind not in _AREAS and not p.alias_of]
        self._tree = STRtree([Point(to_plane(place.point)) for place in self._places])

    def nearest(self, point: Coordinates) -> GazetteerPlace | None:
        """The nearest place, or ``None`` when none lies within 150 m."""
        found = self._tree.nearest(Point(to_plane(point)))
        place = self._places[int(found)] if found is not None else None
        return place if place and distance_m(place.point, point) <= NEAR_M else None
