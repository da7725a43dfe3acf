"""Where *near* is: coordinates as they are, names by the gazetteer, each with honest notices."""

from dataclasses import dataclass

import numpy as np

from webapp.domain.coordinates import Precision
from webapp.domain.lookup import PlaceAnswer
from webapp.search.answering.searcher import Searcher
from webapp.search.known.columns import Columns, Floats
from webapp.search.matching.ordering import metres_for_sorting
from webapp.search.question.results import Notice
from webapp.search.question.values import coordinates_in

NOWHERE = PlaceAnswer()


@dataclass(frozen=True)
class Reach:
    """A place and how far every document is from it: ``metres`` to pins (infinite without one),
    ``order`` the same with areas behind the pins. Both ``None`` without a place."""

    place: PlaceAnswer = NOWHERE
    metres: Floats | None = None
    order: Floats | None = None


def place_of(near: str, searcher: Searcher) -> PlaceAnswer:
    """The answer for a ``near`` value; state ``none`` for an empty one."""
    if not near:
        return NOWHERE
    point = coordinates_in(near)
    if point is None:
        return searcher.gazetteer.find(near)
    return PlaceAnswer(
        state="located",
        asked=near,
        kind="coordinates",
        point=point,
        precision=Precision.VENUE,
        street=searcher.outlines.street_at(point),
        source="asked",
    )


def reach_of(place: PlaceAnswer, columns: Columns) -> Reach:
    """Distances from a place, if it is located."""
    if place.state != "located" or place.point is None:
        return Reach(place)
    metres, is_pin = columns.points.metres_from(place.point), columns.points.is_pin
    return Reach(place, np.where(is_pin, metres, np.inf), metres_for_sorting(metres, is_pin))


def place_notices(place: PlaceAnswer, searcher: Searcher) -> tuple[Notice, ...]:
    """What must be said about the place: it is not known, or it lies outside the district."""
    if place.state == "not_found":
        return (Notice("place-not-found", (("text", place.asked),)),)
    outside = place.kind == "coordinates" and not place.street and place.point is not None
    if not outside or place.point is None:
        return ()
    try:
        edge, metres, street = searcher.outlines.nearest_edge(place.point)
    except ValueError:
        return ()
    arguments = (
        ("name", place.name or place.asked),
        ("edge", f"{edge.lat:.6f},{edge.lon:.6f}"),
        ("metres", str(round(metres))),
        ("street", street),
    )
    return (Notice("place-outside", arguments),)
