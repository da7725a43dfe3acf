"""What must be said of a place outside the district: that it is, and where one comes in from it."""

from collections.abc import Iterator
from dataclasses import replace

from webapp.domain.coordinates import Coordinates
from webapp.domain.lookup import Elsewhere, PlaceAnswer
from webapp.search.finding.searcher import Searcher
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice

PLACE_OUTSIDE = "place-outside"


def is_outside(place: PlaceAnswer) -> bool:
    """Whether a place is known to lie outside, or is a bare point in none of the streets."""
    is_point = place.kind == "coordinates" and place.point is not None
    return place.elsewhere is not None or (is_point and not place.street)


def outside_notice(place: PlaceAnswer, query: SearchQuery, searcher: Searcher) -> Notice:
    """That the place lies outside, in which area, and the nearest edge. Where the list does not
    begin there already the notice offers it."""
    elsewhere = place.elsewhere
    name = elsewhere.name_zh if elsewhere else place.name or place.asked
    arguments = (("name", name), *_of(elsewhere), *_edge(place, searcher))
    is_own = elsewhere is not None and elsewhere.gate not in ("", place.name)
    begins = replace(query, near=elsewhere.gate, page=1) if elsewhere and is_own else None
    return Notice(PLACE_OUTSIDE, arguments, begins)


def _of(elsewhere: Elsewhere | None) -> Iterator[tuple[str, str]]:
    if elsewhere is not None:
        yield "name_en", elsewhere.name_en
        yield "area", elsewhere.area_zh
        yield "area_en", elsewhere.area_en
        yield "place", elsewhere.gate


def _edge(place: PlaceAnswer, searcher: Searcher) -> Iterator[tuple[str, str]]:
    """The nearest point of the edge, its street, and its metres where the place's own point is
    known."""
    if place.point is None:
        return
    edge, metres, street = _nearest(place, place.point, searcher)
    yield "edge", f"{edge.lat:.6f},{edge.lon:.6f}"
    yield "street", street
    if metres > 0:
        yield "metres", str(round(metres))


def _nearest(
    place: PlaceAnswer, point: Coordinates, searcher: Searcher
) -> tuple[Coordinates, float, str]:
    if place.elsewhere is not None and place.elsewhere.gate == place.name:
        return point, 0.0, place.street
    try:
        return searcher.outlines.nearest_edge(point)
    except ValueError:
        return point, 0.0, place.street
