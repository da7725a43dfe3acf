"""On which side of a border an estimated house number stands: a road may bound two streets (街道),
odd numbers in one, even numbers in the other."""

from webapp.domain.coordinates import Coordinates
from webapp.geo.points.outlines import StreetOutlines
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import Road, Told

BORDER_M = 120.0
"""An estimate this close to a border may fall on the wrong side of it: as far as even numbers
stand from odd ones."""


def street_by_side(
    road: Road,
    number: HouseNumber,
    guess: Coordinates,
    outlines: StreetOutlines,
    listed_across: str,
) -> str:
    """The street in which ``number`` stands: that of all known numbers on its side of the road,
    else the one across the border from all known numbers on the other side, or from the street
    ``listed_across`` in which the lists have them all. Empty where that is not clear or farther
    than ``BORDER_M`` from the guess."""
    same = _streets_of(road, outlines, is_odd=number.is_odd)
    if same:
        return _near(same.pop(), guess, outlines) if len(same) == 1 else ""
    across = _streets_of(road, outlines, is_odd=not number.is_odd) or {listed_across} - {""}
    if len(across) != 1:
        return ""
    street, metres = outlines.nearest_other(guess, across.pop())
    bounds = all(outlines.nearest_edge(point, street)[1] <= BORDER_M for point in road.all_points)
    return street if bounds and metres <= BORDER_M else ""


def _streets_of(road: Road, outlines: StreetOutlines, *, is_odd: bool) -> set[str]:
    return {
        outlines.street_at(known.point)
        for known in road.numbered
        if known.number.is_odd == is_odd and known.told is not Told.BY_NAME
    } - {""}


def _near(street: str, guess: Coordinates, outlines: StreetOutlines) -> str:
    return street if outlines.nearest_edge(guess, street)[1] <= BORDER_M else ""
