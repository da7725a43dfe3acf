"""Estimating a house number from what else is known of its road."""

from tests.unit.geo.small import at
from webapp.domain.coordinates import distance_m
from webapp.geo.numbers.clues import Listed
from webapp.geo.numbers.estimate import estimate_number
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import NumberedPoint, Road


def known(number: int, lon: float, lat: float = 39.91, mark: str = "") -> NumberedPoint:
    return NumberedPoint(HouseNumber(number, mark), at(lat, lon))


def avenue(*numbered: NumberedPoint) -> Road:
    return Road("某大街", numbered)


def test_a_road_without_any_point_gives_no_estimate() -> None:
    assert estimate_number(Road("空街"), HouseNumber(5)) is None


def test_a_number_between_two_of_its_side_lies_between_them() -> None:
    road = avenue(known(2, 116.374), known(10, 116.370))
    guess = estimate_number(road, HouseNumber(6))
    assert guess is not None
    assert distance_m(guess.point, at(39.91, 116.372)) < 5


def test_beyond_the_last_number_the_place_moves_on_to_the_west() -> None:
    road = avenue(known(2, 116.374), known(10, 116.370))
    guess = estimate_number(road, HouseNumber(16))
    assert guess is not None
    assert 116.366 < guess.point.lon < 116.3695


def test_numbers_of_a_north_south_road_rise_to_the_south() -> None:
    road = avenue(known(2, 116.37, 39.915), known(10, 116.37, 39.911))
    guess = estimate_number(road, HouseNumber(16))
    assert guess is not None
    assert guess.point.lat < 39.911


def test_even_numbers_stand_to_the_left_of_odd_ones() -> None:
    to_the_west = avenue(known(11, 116.374), known(31, 116.370), known(51, 116.366))
    guess = estimate_number(to_the_west, HouseNumber(32))
    assert guess is not None
    assert 30 < distance_m(guess.point, at(39.91, guess.point.lon)) < 150
    assert guess.point.lat < 39.91


def test_a_road_that_could_run_either_way_is_less_sure_than_one_that_shows_it() -> None:
    one_point = estimate_number(avenue(known(2, 116.37)), HouseNumber(8))
    two_points = estimate_number(avenue(known(2, 116.37), known(14, 116.365)), HouseNumber(8))
    assert one_point is not None
    assert two_points is not None
    assert two_points.error_m < one_point.error_m


def test_a_community_that_lists_higher_numbers_shows_which_way_the_road_runs() -> None:
    road = avenue(known(2, 116.370))
    to_the_south = Listed(60, at(39.904, 116.370))
    without = estimate_number(road, HouseNumber(20))
    pulled = estimate_number(road, HouseNumber(20), others=[to_the_south])
    assert without is not None
    assert pulled is not None
    assert pulled.point.lat < without.point.lat
    assert abs(pulled.point.lon - 116.370) < abs(without.point.lon - 116.370)


def test_neighbours_of_the_same_side_count_more_than_the_other_side() -> None:
    road = avenue(known(10, 116.370), known(11, 116.360))
    guess = estimate_number(road, HouseNumber(12))
    assert guess is not None
    assert distance_m(guess.point, at(39.91, 116.370)) < distance_m(guess.point, at(39.91, 116.360))


def test_a_number_with_another_mark_lies_beside_the_number() -> None:
    road = avenue(known(14, 116.370), known(20, 116.360))
    guess = estimate_number(road, HouseNumber(14, "甲"))
    assert guess is not None
    assert distance_m(guess.point, at(39.91, 116.370)) < 100
    assert distance_m(guess.point, at(39.91, 116.360)) > 700


def test_the_community_pulls_the_estimate_towards_it() -> None:
    road = avenue(known(10, 116.370))
    without = estimate_number(road, HouseNumber(60))
    pulled = estimate_number(road, HouseNumber(60), at(39.914, 116.355))
    assert without is not None
    assert pulled is not None
    assert distance_m(pulled.point, at(39.914, 116.355)) < distance_m(
        without.point, at(39.914, 116.355)
    )


def test_less_evidence_means_a_greater_expected_error() -> None:
    near = estimate_number(avenue(known(2, 116.374), known(10, 116.370)), HouseNumber(6))
    far = estimate_number(avenue(known(2, 116.374), known(10, 116.370)), HouseNumber(80))
    assert near is not None
    assert far is not None
    assert near.error_m < far.error_m


def test_a_number_far_above_all_known_ones_is_not_put_far_away_and_says_how_unsure_it_is() -> None:
    known_end = at(39.91, 116.367)
    guess = estimate_number(avenue(known(130, 116.367), known(131, 116.3671)), HouseNumber(999))
    assert guess is not None
    assert distance_m(guess.point, known_end) < 1_100
    assert guess.error_m > 500


def test_only_unnumbered_points_still_give_the_middle_of_the_road() -> None:
    road = Road("丁字胡同", points=(at(39.91, 116.36), at(39.91, 116.362)))
    guess = estimate_number(road, HouseNumber(7))
    assert guess is not None
    assert distance_m(guess.point, at(39.91, 116.361)) < 5
