"""The way to an entry in words and as a line."""

from tests.builders import a_service
from tests.unit.present.map.test_page import SPEECH
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.packed_line import unpacked
from webapp.present.map.way import map_way

HERE, CORNER, THERE = (
    Coordinates(39.9, 116.36),
    Coordinates(39.9, 116.37),
    Coordinates(39.905, 116.37),
)
PLACE = PlaceAnswer("located", point=HERE)
ROOM = a_service("a", coordinates=THERE, precision=Precision.VENUE)


def test_a_way_names_its_place_and_its_minutes():
    way = map_way((HERE, CORNER, THERE), PLACE, ROOM, SPEECH)
    assert way is not None
    assert unpacked(way.line) == (HERE, CORNER, THERE)
    assert way.said.startswith("From the place you named: about 20 min on foot along the streets.")


def test_nobody_says_how_one_walks_inside_of_the_error():
    beside = (HERE, Coordinates(39.9001, 116.36))
    assert map_way(beside, PLACE, ROOM, SPEECH) is None
    assert map_way((), PLACE, ROOM, SPEECH) is None
