"""Listed house numbers, and lists that contradict each other."""

from tests.unit.geo.small import at
from webapp.domain.coordinates import Precision
from webapp.geo.numbers.exact import known_number
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import NumberedPoint, Road, Told


def known(number: int, lat: float, lon: float = 116.37, told: Told = Told.BY_LIST) -> NumberedPoint:
    return NumberedPoint(HouseNumber(number), at(lat, lon), told)


def test_a_listed_number_is_a_venue() -> None:
    found = known_number(Road("某街", (known(5, 39.910), known(7, 39.911))), HouseNumber(5))
    assert found is not None
    assert (found.point, found.precision) == (at(39.910, 116.37), Precision.VENUE)


def test_an_unknown_number_and_another_mark_are_not_known() -> None:
    road = Road("某街", (known(5, 39.910),))
    assert known_number(road, HouseNumber(9)) is None
    assert known_number(road, HouseNumber(5, "甲")) is None


def test_a_number_that_only_a_name_tells_is_not_known() -> None:
    assert known_number(Road("某街", (known(5, 39.91, told=Told.BY_NAME),)), HouseNumber(5)) is None


def test_a_number_of_a_schools_address_is_no_venue() -> None:
    road = Road("某街", (known(5, 39.91, told=Told.BY_ADDRESS),))
    found = known_number(road, HouseNumber(5))
    assert found is not None
    assert found.precision is Precision.ROAD


def test_a_list_is_believed_before_a_schools_address() -> None:
    road = Road("某街", (known(5, 39.9102, told=Told.BY_ADDRESS), known(5, 39.9100)))
    found = known_number(road, HouseNumber(5))
    assert found is not None
    assert found.point == at(39.9100, 116.37)


def test_one_number_over_a_large_site_is_no_venue() -> None:
    for apart, precision in ((0.001, Precision.VENUE), (0.002, Precision.ROAD),
                             (0.004, Precision.APPROXIMATE)):  # fmt: skip
        road = Road("某街", (known(5, 39.910), known(5, 39.910 + apart)))
        found = known_number(road, HouseNumber(5))
        assert found is not None
        assert found.precision is precision


def test_a_number_far_from_the_rest_of_its_road_is_no_venue() -> None:
    road = Road("某街", (known(5, 39.910), known(7, 39.9105), known(9, 39.925)))
    found = known_number(road, HouseNumber(9))
    assert found is not None
    assert found.precision is Precision.APPROXIMATE


def test_of_two_places_of_one_number_the_one_near_its_road_wins_but_is_no_venue() -> None:
    road = Road("某街", (known(3, 39.910), known(3, 39.925), known(5, 39.9105)))
    found = known_number(road, HouseNumber(3))
    assert found is not None
    assert (found.point, found.precision) == (at(39.910, 116.37), Precision.APPROXIMATE)
