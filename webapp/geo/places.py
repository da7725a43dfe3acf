"""Turns what was found into the answer everybody else reads, with an honest precision."""

from enum import StrEnum

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.lookup import PlaceAnswer

ROAD_ERROR_M, APPROXIMATE_ERROR_M, COMMUNITY_ERROR_M = 170.0, 320.0, 600.0
"""The mean error up to which each precision is honest. Errors are skewed: with a mean of 170 m
nine of ten points lie within about 300 m."""


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


def located(
    name: str,
    kind: str,
    point: Coordinates,
    precision: Precision,
    found_by: FoundBy,
    *,
    street: str = "",
    community_code: str = "",
) -> PlaceAnswer:
    """A located answer; ``street`` and ``community_code`` where known."""
    return PlaceAnswer(
        state="located",
        name=name,
        kind=kind,
        point=point,
        precision=precision,
        street=street,
        community_code=community_code,
        source=str(found_by),
    )
