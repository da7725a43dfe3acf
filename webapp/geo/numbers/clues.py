"""What tells where a house number is: its road's other numbers, the road itself, communities."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from webapp.domain.coordinates import Coordinates
from webapp.geo.points.plane import Vector, to_plane
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import Road

NUMBER_M = 35.0
"""How far the point of a site usually lies from its number, in metres."""

COMMUNITY_ALONG_M, COMMUNITY_ACROSS_M = 190.0, 260.0
"""How far the middle of a community lies from a number in it, along the road and across; farther
across, because a community lies on one side of its road."""

MIDDLE_ALONG_M, MIDDLE_ACROSS_M = 400.0, 110.0
"""A point of the road without a number says little about where along the road a number is."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A community that lists numbers of a road: the middle one of them, and its own middle."""

    value: int
    middle: Coordinates


@dataclass(frozen=True, slots=True)
class Clue:
    """A place (metres east, north) and the number there (``None``: some number of the road); how
    far off it is along and across the road; whether it stands on its number's side of the road."""

    at: Vector
    value: int | None
    along_m: float
    across_m: float
    has_side: bool = False


def clues_to(
    road: Road, number: HouseNumber, community: Coordinates | None, others: Iterable[Listed]
) -> tuple[Clue, ...]:
    """All that tells where ``number`` of ``road`` is. ``community`` is the middle of the community
    that it belongs to, where known; ``others`` are communities that list other numbers."""
    known = dict.fromkeys((k.number, k.told, k.point) for k in road.numbered)
    clues = [_numbered(to_plane(point), one.value) for one, _, point in known]
    clues += [_listed(other.middle, other.value) for other in others]
    if community is not None:
        clues.append(_listed(community, number.value))
    if road.points:
        east, north = np.median([to_plane(point) for point in road.points], axis=0)
        at = (float(east), float(north))
        clues.append(Clue(at, None, MIDDLE_ALONG_M, MIDDLE_ACROSS_M))
    return tuple(clues)


def _numbered(at: Vector, value: int) -> Clue:
    return Clue(at, value, NUMBER_M, NUMBER_M, has_side=True)


def _listed(middle: Coordinates, value: int) -> Clue:
    return Clue(to_plane(middle), value, COMMUNITY_ALONG_M, COMMUNITY_ACROSS_M)
