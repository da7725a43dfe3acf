"""A house number whose place is in the lists, unless the lists contradict each other."""

from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import NumberedPoint, Road, Told

ONE_SITE_M = 150.0
"""Buildings of one number lie this close together; beyond it the number is a large site."""

STRAY_M, STRAY_PER_NUMBER_M = 500.0, 12.0
STRAY_OTHER_SIDE_M = 850.0
"""A number farther than this from everything else on its road is taken for a slip of the list
(a school stands in it at an address 800 m away from the rest of the road)."""


@dataclass(frozen=True, slots=True)
class Known:
    """The place of a number. ``precision`` is ``venue`` only where the lists agree."""

    point: Coordinates
    precision: Precision
    told: Told


def known_number(road: Road, number: HouseNumber) -> Known | None:
    """The listed place of ``number``, or ``None`` when no list has it.

    One number with several buildings is answered by the middle one. Where they lie far apart, or
    one lies far from the rest of the road, or the number only stands in a school's or hospital's
    address, the answer is no longer ``venue``. A number that only a name or a range tells is not
    known.
    """
    here = [k for k in road.numbered if k.number == number and k.told is not Told.BY_NAME]
    trusted = [known for known in here if not _is_stray(road, known)]
    candidates = trusted or here
    if not candidates:
        return None
    best = min(candidates, key=lambda one: _distance_to_all(one, candidates))
    return Known(best.point, _precision(best, candidates, is_sure=trusted == here), best.told)


def _precision(best: NumberedPoint, candidates: list[NumberedPoint], *, is_sure: bool) -> Precision:
    spread = max(distance_m(best.point, one.point) for one in candidates)
    if not is_sure or spread > 2 * ONE_SITE_M:
        return Precision.APPROXIMATE
    if spread > ONE_SITE_M or best.told is not Told.BY_LIST:
        return Precision.ROAD
    return Precision.VENUE


def _distance_to_all(one: NumberedPoint, others: list[NumberedPoint]) -> tuple[int, float]:
    return one.told.value, sum(distance_m(one.point, other.point) for other in others)


def _is_stray(road: Road, known: NumberedPoint) -> bool:
    others = [other for other in road.numbered if other.number != known.number]
    points = {other.point for other in others} | set(road.points)
    if not points:
        return False
    same_side = [
        abs(other.number.value - known.number.value)
        for other in others
        if other.number.is_odd == known.number.is_odd
    ]
    limit = STRAY_M + STRAY_PER_NUMBER_M * min(same_side) if same_side else STRAY_OTHER_SIDE_M
    return min(distance_m(known.point, point) for point in points) > limit
