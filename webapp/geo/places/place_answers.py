"""Turns what was found into the answer everybody else reads, with an honest precision."""

from dataclasses import replace
from enum import StrEnum

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import GazetteerPlace
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.points.outlines import StreetOutlines

ROAD_ERROR_M, APPROXIMATE_ERROR_M, COMMUNITY_ERROR_M = 170.0, 320.0, 600.0
"""The mean error up to which each precision is honest. Errors are skewed: with a mean of 170 m
nine of ten points lie within about 300 m."""


FARTHEST_OUTSIDE_M = 400.0
"""How far outside of the street or district that it is in an estimate may fall."""


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


LISTED = frozenset({FoundBy.HOUSE_NUMBER, FoundBy.PLACE_ADDRESS, FoundBy.PLACE, FoundBy.COMPOUND})
"""Sources of places that a list has, not worked out from others."""


def into_street(answer: PlaceAnswer, street: str, outlines: StreetOutlines) -> PlaceAnswer:
    """An estimate that is known to lie in ``street``: one that falls a little outside is moved to
    its edge. What a list has, and what lies farther off, is handed back as it is."""
    if answer.point is None or answer.street == street or answer.source in LISTED:
        return answer
    edge, metres, nearest = outlines.nearest_edge(answer.point, street)
    if nearest != street or metres > FARTHEST_OUTSIDE_M:
        return answer
    return replace(answer, point=edge, street=street)


class Answers:
    """Makes answers with the street that each point lies in."""

    def __init__(self, outlines: StreetOutlines) -> None:
        self._outlines = outlines

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
            street=street or self._outlines.street_at(point),
            community_code=code,
            source=str(found_by),
        )

    def inside(
        self,
        name: str,
        point: Coordinates,
        precision: Precision,
        found_by: FoundBy,
        code: str,
        kind: str,
        street: str,
    ) -> PlaceAnswer:
        """An estimate that is known to lie in ``street``, or at least in this district where that
        is empty: one that falls a little outside is moved to the edge."""
        edge, metres, nearest = self._outlines.nearest_edge(point, street)
        if not 0 < metres <= FARTHEST_OUTSIDE_M:
            return self.at(name, kind, point, precision, found_by, code, street)
        return self.at(name, kind, edge, precision, found_by, code, nearest)

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
