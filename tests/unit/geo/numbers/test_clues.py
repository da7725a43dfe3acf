"""What is read from a road and its communities before a number is estimated."""

from tests.unit.geo.small import at
from webapp.geo.numbers.clues import Listed, clues_to
from webapp.geo.points.plane import from_plane
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import NumberedPoint, Road, Told

HERE, THERE, FAR = at(39.91, 116.37), at(39.911, 116.371), at(39.915, 116.36)


def test_every_known_number_is_a_clue_with_a_side() -> None:
    road = Road("某街", (NumberedPoint(HouseNumber(2), HERE), NumberedPoint(HouseNumber(5), THERE)))
    clues = clues_to(road, HouseNumber(9), None, ())
    assert [(clue.value, clue.has_side) for clue in clues] == [(2, True), (5, True)]
    assert [from_plane(clue.at) for clue in clues] == [HERE, THERE]


def test_one_site_told_twice_in_the_same_way_is_one_clue() -> None:
    twice = NumberedPoint(HouseNumber(2), HERE)
    also = NumberedPoint(HouseNumber(2), HERE, Told.BY_ADDRESS)
    assert len(clues_to(Road("某街", (twice, twice)), HouseNumber(9), None, ())) == 1
    assert len(clues_to(Road("某街", (twice, also)), HouseNumber(9), None, ())) == 2


def test_points_without_a_number_are_one_clue_at_their_middle() -> None:
    (clue,) = clues_to(Road("某巷", points=(HERE, THERE, FAR)), HouseNumber(9), None, ())
    assert clue.value is None
    assert from_plane(clue.at) == at(39.911, 116.37)
    assert clue.along_m > clue.across_m


def test_communities_are_clues_without_a_side_at_the_numbers_they_list() -> None:
    clues = clues_to(Road("某街"), HouseNumber(9), HERE, [Listed(40, FAR)])
    assert {(clue.value, clue.has_side) for clue in clues} == {(9, False), (40, False)}
