"""The imported streets as a map draws them: every line once, names along them."""

from itertools import pairwise

from tests.builders import a_catalogue
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Coordinates
from webapp.domain.languages import SIMPLIFIED
from webapp.domain.network import BUILDING, NAMELESS, Lines, Network
from webapp.domain.packed_line import packed, unpacked
from webapp.present.map.names import map_names, near_names
from webapp.present.map.network import building_lines, network_lines, network_names
from webapp.present.map.weaving import BREAK, woven

WEST, MIDDLE, EAST = (Coordinates(39.9, lon) for lon in (116.36, 116.365, 116.37))
NORTH = Coordinates(39.91, 116.365)
LINES = [(WEST, MIDDLE), (EAST, MIDDLE), (NORTH, EAST)]
NETWORK = Network(
    names=(("长街", "Long Street"), ("小巷", "")),
    kinds={
        "2": Lines((packed((WEST, MIDDLE)), packed((MIDDLE, EAST))), (0, 0)),
        "4": Lines((packed((MIDDLE, NORTH)),), (1,)),
        BUILDING: Lines((packed((WEST, EAST, NORTH, WEST)),), (NAMELESS,)),
    },
)


def read_again(text: str) -> list[tuple[Coordinates, ...]]:
    """Lines of a woven text; the steps of one go on from the end of the one before."""
    counts = [len(unpacked(part)) for part in text.split(BREAK)]
    points = list(unpacked(text.replace(BREAK, "")))
    ends = [sum(counts[:n]) for n in range(len(counts) + 1)]
    return [tuple(points[start:end]) for start, end in pairwise(ends)]


def test_every_line_is_woven_once_whichever_way_round():
    again = read_again(woven(LINES))
    assert sorted(map(sorted_ends, again)) == sorted(map(sorted_ends, LINES))


def sorted_ends(line: tuple[Coordinates, ...]) -> list[tuple[float, float]]:
    return sorted((point.lat, point.lon) for point in line)


def test_a_line_that_goes_on_costs_two_letters_for_where_it_begins():
    text = woven([(WEST, MIDDLE), (MIDDLE, EAST)])
    assert text.split(BREAK)[1].startswith("??")


def test_buildings_are_apart():
    assert set(network_lines(NETWORK)) == {"2", "4"}
    assert set(building_lines(NETWORK)) == {BUILDING}
    assert building_lines(Network()) == network_lines(Network()) == {}


def test_a_street_has_its_name_once_where_its_pieces_are_short():
    assert [(kind, zh, en) for kind, _, zh, en in network_names(NETWORK)] == [
        ("road", "长街", "Long Street")
    ]


def test_a_lane_has_its_name_along_its_line_once_it_is_known():
    names = near_names(a_catalogue(network=NETWORK), words_in(SIMPLIFIED))
    assert list(zip(names["kind"], names["name"], strict=True)) == [("lane-down", "小巷")]


def test_names_of_imported_streets_take_the_place_of_those_of_the_sketch():
    names = map_names(a_catalogue(network=NETWORK), words_in(SIMPLIFIED))
    assert "长街" in names["name"]
