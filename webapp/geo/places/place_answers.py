"""Turns what was found into the answer everybody else reads, with an honest precision."""

from enum import StrEnum

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import GazetteerPlace
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.points.outlines import StreetShapes

ROAD_ERROR_M, APPROXIMATE_ERROR_M, COMMUNITY_ERROR_M = 170.0, 320.0, 600.0
"""The mean error up to which each precision is honest. Errors are skewed: with a mean of 170 m
nine of ten points lie within about 300 m."""


FARTHEST_OUTSIDE_M = 400.0


class FoundBy(StrEnum):
    """How an answer was found: the ``source`` of a ``PlaceAnswer``."""

    HOUSE_NUMBER = "house-number"
    PLACE_ADDRESS = "place-address"
    NEIGHBOURING_NUMBERS = "neighbouring-numbers"
    ROAD = "road"
    CROSSING = "crossing"
    PLACE = "place"
    STATION_EXIT = "station-exit"
    COMPOUND = "compound"
    COMMUNITY = "community"
    STREET = "street"
    RELATED_ROADS = "related-roads"


NOT_FOUND = PlaceAnswer(state="not_found")


def precision_for(error_m: float) -> Precision:
    """The finest label that is honest when ``error_m`` metres of error are to be expected."""
    if error_m <= ROAD_ERROR_M:
        return Precision.ROAD
    if error_m <= APPROXIMATE_ERROR_M:
        return Precision.APPROXIMATE
    return Precision.COMMUNITY if error_m <= COMMUNITY_ERROR_M else Precision.STREET


class Answers:
    """Makes answers with the street that each point lies in."""

    def __init__(self, shapes: StreetShapes) -> None:
        self._shapes = shapes

    def at(
        self,
        name: str,
        kind: str,
        point: Coordinates,
        precision: Precision,
        found_by: FoundBy,
        code: str = "",
        street: str = "",
    ) -> PlaceAnswer:
        """A located answer; ``code`` is its community, ``street`` is worked out when not given."""
        point = Coordinates(round(point.lat, 6), round(point.lon, 6))
        return PlaceAnswer(
            state="located",
            name=name,
            kind=kind,
            point=point,
            precision=precision,
            street=street or self._shapes.street_at(point),
            community_code=code,
            source=str(found_by),
        )

    def inside(
        self, name: str, point: Coordinates, precision: Precision, found_by: FoundBy, code: str
    ) -> PlaceAnswer:
        """An estimated address of this district: an estimate that falls a little outside it is
        moved to its edge."""
        answer = self.at(name, "address", point, precision, found_by, code)
        if answer.street:
            return answer
        edge, metres, street = self._shapes.nearest_edge(point)
        if metres > FARTHEST_OUTSIDE_M:
            return answer
        return self.at(name, "address", edge, precision, found_by, code, street)

    def of_place(self, place: GazetteerPlace) -> PlaceAnswer:
        """A place of the gazetteer, under its usual name."""
        return self.at(
            place.alias_of or place.name_zh,
            place.kind,
            place.point,
            place.precision,
            _FOUND_BY.get(place.kind, FoundBy.PLACE),
            place.community_code,
            place.street,
        )


_FOUND_BY = {
    "compound": FoundBy.COMPOUND,
    "community": FoundBy.COMMUNITY,
    "street": FoundBy.STREET,
    "road": FoundBy.ROAD,
}
