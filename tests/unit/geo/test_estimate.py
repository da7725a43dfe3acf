"""Estimating a house number from what else is known of its road."""

import pytest

from tests.unit.geo.small import at
from webapp.domain.coordinates import distance_m
from webapp.geo.estimate import estimate_number
from webapp.geo.numbers import HouseNumber
from webapp.geo.roads import NumberedPoint, Road


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


def test_neighbours_of_the_same_side_count_more_than_the_other_side() -> None:
    road = avenue(known(10, 116.370), known(11, 116.360))
    guess = estimate_number(road, HouseNumber(12))
    assert guess is not None
    assert distance_m(guess.point, at(39.91, 116.370)) < distance_m(guess.point, at(39.91, 116.360))


def test_a_number_with_another_mark_lies_beside_the_number() -> None:
    road = avenue(known(14, 116.370), known(20, 116.360))
    guess = estimate_number(road, HouseNumber(14, "甲"))
    assert guess is not None
    assert distance_m(guess.point, at(39.91, 116.370)) < 30


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


def test_on_a_short_road_the_error_stays_bounded() -> None:
    guess = estimate_number(avenue(known(130, 116.367), known(131, 116.3671)), HouseNumber(999))
    assert guess is not None
    assert guess.error_m == pytest.approx(300, abs=1)


def test_only_unnumbered_points_still_give_the_middle_of_the_road() -> None:
    road = Road("丁字胡同", points=(at(39.91, 116.36), at(39.91, 116.362)))
    guess = estimate_number(road, HouseNumber(7))
    assert guess is not None
    assert distance_m(guess.point, at(39.91, 116.361)) < 5
