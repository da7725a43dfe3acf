"""Streets of an extract: crossings stay, what nobody sees goes, kinds follow from the tags."""

import pytest

from webapp.domain.coordinates import Coordinates
from webapp.domain.network import BUILDING, CLOSED, NAMELESS, PARK, RAIL, RIVER, WATER
from webapp.domain.packed_line import unpacked
from webapp.geo.extract.kinds import kind_of_area, kind_of_way
from webapp.geo.extract.packing import CREDIT, network_of
from webapp.geo.extract.reading import Extract, RawLine
from webapp.geo.extract.simplifying import simplified

A, B, C = (Coordinates(39.9, 116.36 + step / 1000) for step in range(3))
NORTH = Coordinates(39.91, 116.361)
STRAIGHT = RawLine("2", "长街", "Long Street", ((1, A), (2, B), (3, C)))
LANE = RawLine("4", "", "", ((2, B), (9, NORTH)))


def test_a_point_where_nothing_bends_goes():
    assert simplified([A, B, C]) == [A, C]
    assert simplified([A, NORTH, C]) == [A, NORTH, C]


def test_a_crossing_stays():
    alone = network_of(Extract("", (STRAIGHT,), ()))
    crossed = network_of(Extract("", (STRAIGHT, LANE), ()))
    assert unpacked(alone.kinds["2"].points[0]) == (A, C)
    assert unpacked(crossed.kinds["2"].points[0]) == (A, B, C)


def test_names_stand_once_and_buildings_have_none():
    house = RawLine(BUILDING, "某楼", "", ((5, A), (6, B), (7, NORTH), (5, A)))
    network = network_of(Extract("2026-11-20", (STRAIGHT, STRAIGHT, LANE), (house,)))
    assert network.names == (("长街", "Long Street"),)
    assert network.kinds["2"].names == (0, 0)
    assert network.kinds["4"].names == network.kinds[BUILDING].names == (NAMELESS,)
    assert (network.day, network.credit) == ("2026-11-20", CREDIT)


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"highway": "trunk"}, "1"),
        ({"highway": "trunk", "foot": "no"}, CLOSED),
        ({"highway": "motorway"}, CLOSED),
        ({"highway": "residential"}, "3"),
        ({"highway": "service", "access": "private"}, CLOSED),
        ({"highway": "service", "access": "private", "foot": "yes"}, "4"),
        ({"highway": "steps"}, "5"),
        ({"highway": "construction"}, ""),
        ({"railway": "rail"}, RAIL),
        ({"railway": "subway"}, ""),
        ({"waterway": "canal"}, RIVER),
        ({"waterway": "canal", "tunnel": "yes"}, ""),
    ],
)
def test_kinds_of_ways(tags, kind):
    assert kind_of_way(tags) == kind


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"natural": "water"}, WATER),
        ({"leisure": "park"}, PARK),
        ({"building": "yes"}, BUILDING),
        ({"building": "no"}, ""),
        ({"amenity": "school"}, ""),
    ],
)
def test_kinds_of_areas(tags, kind):
    assert kind_of_area(tags) == kind
