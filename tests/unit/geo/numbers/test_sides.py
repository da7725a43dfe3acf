"""A road that bounds two streets has its odd numbers in one and its even numbers in the other."""

from tests.unit.geo.small import STREETS, at
from webapp.domain.coordinates import Coordinates
from webapp.geo.numbers.sides import street_by_side
from webapp.geo.points.outlines import StreetOutlines
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import NumberedPoint, Road, Told

SHAPES = StreetOutlines(STREETS)
EASTERN_EDGE, WESTERN_EDGE = 116.3603, 116.3597


def border_road(*known: tuple[int, float]) -> Road:
    numbered = (
        NumberedPoint(HouseNumber(value), at(39.905 + value / 10_000, lon), Told.BY_LIST)
        for value, lon in known
    )
    return Road("西单北大街", tuple(numbered))


def side(road: Road, number: int, guess: Coordinates, listed_across: str = "") -> str:
    return street_by_side(road, HouseNumber(number), guess, SHAPES, listed_across)


def test_a_number_stands_in_the_street_of_the_others_on_its_side() -> None:
    road = border_road((2, EASTERN_EDGE), (10, EASTERN_EDGE), (5, WESTERN_EDGE))
    assert side(road, 6, at(39.9056, WESTERN_EDGE)) == "yuetan"
    assert side(road, 7, at(39.9057, EASTERN_EDGE)) == "guanganmenwai"


def test_where_only_the_other_side_is_known_it_stands_across_the_border() -> None:
    road = border_road((2, EASTERN_EDGE), (10, EASTERN_EDGE))
    assert side(road, 7, at(39.9057, EASTERN_EDGE)) == "guanganmenwai"


def test_a_road_inside_one_street_has_both_sides_in_it() -> None:
    road = border_road((2, 116.37), (10, 116.37))
    assert side(road, 7, at(39.9057, EASTERN_EDGE)) == ""


def test_far_from_the_border_nothing_is_told() -> None:
    road = border_road((2, EASTERN_EDGE), (5, WESTERN_EDGE))
    assert side(road, 6, at(39.9056, 116.345)) == ""


def test_the_lists_tell_of_the_other_side_too() -> None:
    road = Road("西单北大街")
    assert side(road, 7, at(39.9057, EASTERN_EDGE), "yuetan") == "guanganmenwai"
    assert side(road, 7, at(39.9057, EASTERN_EDGE)) == ""
