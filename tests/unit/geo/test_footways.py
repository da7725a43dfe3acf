"""Ways along streets: round what is in the way, from door to door, no farther than an hour."""

from itertools import pairwise
from math import inf, isinf

import pytest

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.network import CLOSED, NAMELESS, Lines, Network
from webapp.domain.packed_line import packed
from webapp.geo.footways import TO_THE_STREET_M, Footways

SOUTH_WEST, SOUTH_EAST = Coordinates(39.90, 116.36), Coordinates(39.90, 116.37)
NORTH_WEST, NORTH_EAST = Coordinates(39.91, 116.36), Coordinates(39.91, 116.37)
ROUND = (NORTH_WEST, SOUTH_WEST, SOUTH_EAST, NORTH_EAST)
"""A street round three sides of a block."""


def streets(**lines: tuple[Coordinates, ...]) -> Footways:
    kinds = {
        kind.removeprefix("kind_"): Lines((packed(line),), (NAMELESS,))
        for kind, line in lines.items()
    }
    return Footways(Network(kinds=kinds))


def length(*line: Coordinates) -> float:
    return sum(distance_m(one, other) for one, other in pairwise(line))


def test_the_way_goes_round_the_block():
    (metres,) = streets(kind_3=ROUND).metres(NORTH_WEST, [NORTH_EAST])
    assert metres == pytest.approx(length(*ROUND), rel=0.001)


def test_what_no_foot_may_use_is_no_way():
    both = {"kind_3": ROUND, f"kind_{CLOSED}": (NORTH_WEST, NORTH_EAST)}
    (metres,) = streets(**both).metres(NORTH_WEST, [NORTH_EAST])
    assert metres == pytest.approx(length(*ROUND), rel=0.001)


def test_a_door_beside_the_street_adds_the_steps_to_it():
    beside = Coordinates(39.905, 116.3612)
    (metres,) = streets(kind_3=ROUND).metres(beside, [SOUTH_EAST])
    gap = distance_m(beside, Coordinates(39.905, 116.36))
    down = length(Coordinates(39.905, 116.36), SOUTH_WEST, SOUTH_EAST)
    assert metres == pytest.approx(gap + down, rel=0.01)


def test_a_way_is_never_shorter_than_the_straight_line():
    near, far = Coordinates(39.9001, 116.361), Coordinates(39.9001, 116.3615)
    (metres,) = streets(kind_3=ROUND).metres(near, [far])
    assert distance_m(near, far) <= metres < 100


def test_who_stands_at_no_street_has_no_way():
    nowhere = Coordinates(39.905, 116.365)
    assert distance_m(nowhere, Coordinates(39.905, 116.36)) > TO_THE_STREET_M
    assert streets(kind_3=ROUND).metres(nowhere, [SOUTH_EAST]) == [inf]
    assert all(map(isinf, streets(kind_3=ROUND).metres(SOUTH_EAST, [nowhere])))


def test_a_way_is_drawn_from_point_to_point_by_all_corners():
    beside = Coordinates(39.905, 116.3602)
    way = streets(kind_3=ROUND).way(beside, NORTH_EAST)
    assert (way[0], way[-1]) == (beside, NORTH_EAST)
    assert [point for point in way if point in (SOUTH_WEST, SOUTH_EAST)] == [SOUTH_WEST, SOUTH_EAST]
    (metres,) = streets(kind_3=ROUND).metres(beside, [NORTH_EAST])
    assert length(*way) == pytest.approx(metres, rel=0.001)


def test_a_way_along_one_piece_of_street_passes_no_corner():
    one, other = Coordinates(39.903, 116.36), Coordinates(39.907, 116.36)
    assert length(*streets(kind_3=ROUND).way(one, other)) == pytest.approx(distance_m(one, other))


def test_no_way_leads_to_who_stands_at_no_street():
    nowhere = Coordinates(39.905, 116.365)
    assert streets(kind_3=ROUND).way(SOUTH_EAST, nowhere) == ()
    assert not streets(kind_3=ROUND).leads_to(nowhere)


def test_the_nearest_of_several_is_found_for_many_at_once():
    ways = streets(kind_3=ROUND)
    near, far = Coordinates(39.901, 116.36), Coordinates(39.909, 116.37)
    homes = [SOUTH_WEST, NORTH_EAST, Coordinates(39.905, 116.365)]
    to_near, to_far, nowhere = ways.nearest(homes, [near, far], 2000)
    assert to_near == pytest.approx(distance_m(SOUTH_WEST, near), rel=0.01)
    assert to_far == pytest.approx(distance_m(NORTH_EAST, far), rel=0.01)
    assert nowhere == inf
    assert ways.nearest([NORTH_WEST], [far], 500) == [inf]
