"""The schematic layer: lines in numbers, and names along them."""

from tests.builders import a_catalogue
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import GazetteerPlace
from webapp.domain.nearness import Extent, KnownPremises
from webapp.domain.sketch import MainRoad, MetroLine, Sketch
from webapp.present.map.sketch import sketch_lines, sketch_names

WEST, EAST = Coordinates(39.9058, 116.36), Coordinates(39.9059, 116.369)
NORTH, SOUTH = Coordinates(39.93, 116.368), Coordinates(39.9, 116.368)


def a_place(kind: str, name: str, point: Coordinates) -> GazetteerPlace:
    return GazetteerPlace(kind, name, point, Precision.VENUE, "test")


CATALOGUE = a_catalogue(
    places=(
        a_place("metro_station", "西站", WEST),
        a_place("metro_station", "东站", EAST),
        a_place("park", "某公园", NORTH),
        a_place("park", "小公园", SOUTH),
    ),
    premises=KnownPremises(extents=(Extent("某公园", 500, "test"),)),
    sketch=Sketch(
        roads=(MainRoad("短街", 2, (WEST, EAST)), MainRoad("长街", 1, (NORTH, SOUTH))),
        metro=(
            MetroLine("1", "1号线", "Line 1", ("西站", "东站")),
            MetroLine("9", "9号线", "Line 9", ("西站", "别处站")),
        ),
    ),
)


def test_lines_are_gathered_by_width_and_number():
    lines = sketch_lines(CATALOGUE)
    pair = [[39.9058, 116.36], [39.9059, 116.369]]
    assert lines["roads"] == {"2": [pair], "1": [[[39.93, 116.368], [39.9, 116.368]]]}
    assert lines["metro"] == {"1": [pair]}


def test_only_a_park_of_known_extent_is_drawn():
    assert sketch_lines(CATALOGUE)["parks"] == [[39.93, 116.368, 300]]


def test_a_long_road_bears_its_name_several_times_and_the_widest_comes_first():
    names = [(kind, zh) for kind, _, zh, _ in sketch_names(CATALOGUE)]
    assert names == [("road-down", "长街")] * 3 + [("road", "短街"), ("metro", "1号线")]


def test_a_name_stands_on_its_road():
    points = [point for _, point, zh, _ in sketch_names(CATALOGUE) if zh == "长街"]
    assert [round(point.lat, 4) for point in points] == [39.925, 39.915, 39.905]
    assert {point.lon for point in points} == {116.368}
