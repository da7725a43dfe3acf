"""Where an unknown house number probably is, from its neighbours on the road.

Numbers of one side are compared with numbers of that side. Between two of them the place is
interpolated; beyond the last one it is moved on along the road, because Beijing's numbers rise
to the west and to the south (so did 95 % of the pairs of one side, five or more numbers apart,
in our lists). Points of the road without a number and the number's community pull weakly. The
weights were fitted by leaving out every known number in turn (``jiamenkou geocode --benchmark``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

import numpy as np

from webapp.domain.coordinates import Coordinates
from webapp.geo.numbers import HouseNumber
from webapp.geo.plane import Vector, from_plane, to_plane
from webapp.geo.roads import NumberedPoint, Road

SHORTEST_AXIS_M = 150.0
"""Below this spread the points of a road do not show which way it runs."""

FIRST_STEP_M, STEP_M, STEP_POWER, LONGEST_STEP_M = 40.0, 30.0, 0.8, 480.0
LANE_SHARE = 0.5
"""How far numbers lie apart along a road: ``FIRST_STEP_M + STEP_M * numbers ** STEP_POWER``, at
most ``LONGEST_STEP_M``; half of that in lanes (胡同, 巷, 里), which are denser than streets."""

NEIGHBOUR_M, PER_NUMBER_M = 50.0, 30.0
OTHER_SIDE_M = 250.0
COMMUNITY_M, UNNUMBERED_M = 250.0, 500.0
GAP_SHARE = 0.16
"""Expected errors of single pieces of evidence in metres, each weighing as ``1 / error ** 2``;
between two known numbers the error grows by ``GAP_SHARE`` of their distance."""


BASE_ERROR_M, ERROR_SHARE, MOST_ON_A_SHORT_ROAD_M = 90.0, 0.3, 700.0
"""The mean error of left-out numbers grew as ``90 m + 0.3 * raw error``; on a road shorter than
700 m it stayed below 300 m however little was known."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A place with the error to be expected (the mean of measured ones), in metres."""

    point: Coordinates
    error_m: float


@dataclass(frozen=True, slots=True)
class _Pull:
    """One piece of evidence: where it says the number is, and how wrong that usually is."""

    at: Vector
    error_m: float


def estimate_number(
    road: Road, number: HouseNumber, community: Coordinates | None = None
) -> Estimate | None:
    """Where ``number`` of ``road`` probably is; ``None`` when no point of the road is known.

    ``community`` is the middle of the community that the number belongs to, where known.
    """
    if not road.all_points:
        return None
    direction = _direction(road)
    same = [known for known in road.numbered if known.number.is_odd == number.is_odd]
    other = [known for known in road.numbered if known.number.is_odd != number.is_odd]
    pulls = [*_between(same, number), *_beyond(road, same, number, direction)]
    pulls += [_across(road, known, number, direction) for known in other]
    if community is not None:
        pulls.append(_Pull(to_plane(community), COMMUNITY_M))
    if road.points:
        middle = np.median([to_plane(point) for point in road.points], axis=0)
        pulls.append(_Pull((float(middle[0]), float(middle[1])), UNNUMBERED_M))
    return _balance(pulls, road.extent_m)


def _direction(road: Road) -> Vector:
    """Unit vector (east, north) along which numbers rise: the road's own axis, turned to the west
    or south; without an axis half west and half south, whichever the road turns out to run."""
    points = np.array([to_plane(point) for point in road.all_points])
    centred = points - points.mean(axis=0)
    axis = np.linalg.svd(centred, full_matrices=False)[2][0]
    along = centred @ axis
    if len(points) < 2 or along.max() - along.min() < SHORTEST_AXIS_M:
        return (-0.9, -0.9)
    leading = axis[0] if abs(axis[0]) > abs(axis[1]) else axis[1]
    east, north = axis if leading < 0 else -axis
    return (float(east), float(north))


def _between(same: list[NumberedPoint], number: HouseNumber) -> list[_Pull]:
    """The number itself with another mark, else the interpolation between its two neighbours."""
    here = [known for known in same if known.number.value == number.value]
    if here:
        return [_Pull(_middle(here), NEIGHBOUR_M)]
    lower = [known for known in same if known.number.value < number.value]
    upper = [known for known in same if known.number.value > number.value]
    if not lower or not upper:
        return []
    below = _nearest(lower, number)
    above = _nearest(upper, number)
    low, high = _middle(below), _middle(above)
    share = (number.value - below[0].number.value) / (above[0].number.value - below[0].number.value)
    at = (low[0] + share * (high[0] - low[0]), low[1] + share * (high[1] - low[1]))
    return [_Pull(at, NEIGHBOUR_M + GAP_SHARE * hypot(high[0] - low[0], high[1] - low[1]))]


def _beyond(
    road: Road, same: list[NumberedPoint], number: HouseNumber, direction: Vector
) -> list[_Pull]:
    """The last known number before or after, moved on along the road."""
    values = [known.number.value for known in same]
    if not values or min(values) <= number.value <= max(values):
        return []
    nearest = _nearest(same, number)
    gap = number.value - nearest[0].number.value
    error = NEIGHBOUR_M + PER_NUMBER_M * abs(gap) ** 0.7
    return [_Pull(_moved(_middle(nearest), _step(road, gap), direction), error)]


def _across(road: Road, known: NumberedPoint, number: HouseNumber, direction: Vector) -> _Pull:
    gap = number.value - known.number.value
    error = OTHER_SIDE_M + NEIGHBOUR_M + PER_NUMBER_M * abs(gap)
    return _Pull(_moved(to_plane(known.point), _step(road, gap), direction), error)


def _step(road: Road, gap: int) -> float:
    metres: float = min(LONGEST_STEP_M, FIRST_STEP_M + STEP_M * float(abs(gap)) ** STEP_POWER)
    if not road.name.endswith(("街", "路")):
        metres *= LANE_SHARE
    return metres if gap > 0 else -metres


def _moved(at: Vector, metres: float, direction: Vector) -> Vector:
    return (at[0] + metres * direction[0], at[1] + metres * direction[1])


def _nearest(known: list[NumberedPoint], number: HouseNumber) -> list[NumberedPoint]:
    gap = min(abs(one.number.value - number.value) for one in known)
    return [one for one in known if abs(one.number.value - number.value) == gap]


def _middle(known: Iterable[NumberedPoint]) -> Vector:
    at = [to_plane(one.point) for one in known]
    return (sum(x for x, _ in at) / len(at), sum(y for _, y in at) / len(at))


def _balance(pulls: list[_Pull], extent_m: float) -> Estimate:
    """The weighted mean; its error is that of the evidence and how much it disagrees."""
    weights = [pull.error_m**-2 for pull in pulls]
    total = sum(weights)
    weighed = list(zip(weights, pulls, strict=True))
    x = sum(weight * pull.at[0] for weight, pull in weighed) / total
    y = sum(weight * pull.at[1] for weight, pull in weighed) / total
    raw = sum(
        weight * (pull.error_m + hypot(pull.at[0] - x, pull.at[1] - y)) for weight, pull in weighed
    )
    error = min(raw / total, max(MOST_ON_A_SHORT_ROAD_M, extent_m))
    return Estimate(from_plane((x, y)), BASE_ERROR_M + ERROR_SHARE * error)
