"""The edge of the district as a short line of points, each with the street it bounds and the
landmark nearest to it, so that a device can tell on its own where outside of it somebody is."""

from collections.abc import Iterable
from dataclasses import dataclass

from shapely import STRtree, segmentize
from shapely.geometry import Point, Polygon
from shapely.ops import unary_union

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.district import STATIONS, GazetteerPlace, Street
from webapp.geo.points.outlines import outline
from webapp.geo.points.plane import from_plane

SIMPLER_M = 60.0
"""How far the short line may leave the true edge: as far as its two sides are a road apart."""

LONGEST_STEP_M = 600.0
"""From any place on the line a point of it is at most 300 metres away."""

GAP_M = 30.0
"""Streets whose outlines miss each other by less than this have no gap between them."""

KINDS = (*STATIONS, "park", "museum", "library", "theatre", "hospital")
"""What people outside the district know it by."""

NAMED_WITHIN_M = 900.0
"""A landmark further off does not say where one is."""


@dataclass(frozen=True, slots=True)
class EdgePoint:
    """A point of the edge. ``place`` is ``None`` where no landmark is near; ``street`` is an id."""

    point: Coordinates
    street: str
    place: GazetteerPlace | None


def district_edge(
    streets: Iterable[Street], places: Iterable[GazetteerPlace]
) -> tuple[EdgePoint, ...]:
    """The outer line round all streets that have an outline, in order, the first point not
    repeated; nothing where none has one. A district in several parts has the largest one's.
    """
    drawn = [street for street in streets if street.polygons]
    if not drawn:
        return ()
    outlines = [outline(street) for street in drawn]
    whole = unary_union([shape.buffer(GAP_M) for shape in outlines]).buffer(-GAP_M)
    largest = max(getattr(whole, "geoms", [whole]), key=lambda part: part.area)
    line = segmentize(Polygon(largest.exterior).simplify(SIMPLER_M), LONGEST_STEP_M).exterior
    known = [place for place in places if place.kind in KINDS and not place.alias_of]
    tree = STRtree(outlines)
    return tuple(
        EdgePoint(
            point := from_plane((x, y)),
            drawn[int(tree.nearest(Point(x, y)))].id,
            _landmark(point, known),
        )
        for x, y in line.coords[:-1]
    )


def _landmark(point: Coordinates, places: Iterable[GazetteerPlace]) -> GazetteerPlace | None:
    """The nearest station within reach; only where there is none, another landmark."""
    near = (
        (place, away)
        for place in places
        if (away := distance_m(point, place.point)) <= NAMED_WITHIN_M
    )
    ranked = sorted(near, key=lambda one: (one[0].kind not in STATIONS, one[1]))
    return ranked[0][0] if ranked else None
