"""The small map for paper: our own drawing, honest about how well the place is known."""

import re
from xml.etree import ElementTree

import pytest

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.district import GazetteerPlace, Street
from webapp.present.referral.place_map import HEIGHT, METRES_PER_UNIT, WIDTH, Frame, place_map

PIN = Coordinates(39.92, 116.36)
WEST, EAST = 116.34, 116.38


def a_street(name: str, west: float, east: float) -> Street:
    ring = ((west, 39.9), (east, 39.9), (east, 39.94), (west, 39.94), (west, 39.9))
    middle = Coordinates(39.92, (west + east) / 2)
    return Street(name, "", name, name, middle, polygons=((ring,),))


def a_station(name: str, lat: float, lon: float) -> GazetteerPlace:
    return GazetteerPlace("metro_station", name, Coordinates(lat, lon), Precision.VENUE, "test")


def drawn(ring_m: int = 0, places: tuple[GazetteerPlace, ...] = ()) -> str:
    streets = (a_street("东街道", PIN.lon + 0.001, EAST), a_street("西街道", WEST, PIN.lon + 0.001))
    return place_map(PIN, ring_m, streets, places)


def written(svg: str) -> set[str]:
    drawing = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    return {node.text or "" for node in drawing.iter() if node.tag.endswith("text")}


def test_it_names_the_street_and_its_neighbour():
    assert {"东街道", "西街道"} <= written(drawn())


def test_it_credits_openstreetmap_and_has_a_scale():
    assert {"© OpenStreetMap contributors", "200 m"} <= written(drawn())


def test_it_names_a_station_in_sight_but_none_beyond_the_edge():
    near, far = a_station("近站", 39.9215, 116.3628), a_station("远站", 39.95, 116.3628)
    assert "近站" in written(drawn(places=(near, far)))
    assert "远站" not in written(drawn(places=(near, far)))


@pytest.mark.parametrize(
    ("metres", "ring"),
    [(0, ""), (300, 'r="120"'), (500, 'r="200"')],
)
def test_a_dashed_ring_says_that_a_place_is_only_roughly_known(metres: int, ring: str):
    assert ("stroke-dasharray" in drawn(metres)) is bool(ring)
    assert ring in drawn(metres)


def test_nothing_in_it_needs_a_style_a_script_or_another_file():
    assert not re.search(r"style|script|href|url\(|<image", drawn())


def test_names_are_escaped():
    odd = a_station("<b>&", 39.9215, 116.3628)
    assert "<b>&" in {name.removesuffix("站") for name in written(drawn(places=(odd,)))}


def test_a_unit_is_as_many_metres_as_stated():
    x, y = Frame(PIN).xy(39.9225, 116.3635)
    units = ((x - WIDTH / 2) ** 2 + (y - HEIGHT / 2) ** 2) ** 0.5
    metres = distance_m(PIN, Coordinates(39.9225, 116.3635))
    assert units * METRES_PER_UNIT == pytest.approx(metres, rel=0.001)
