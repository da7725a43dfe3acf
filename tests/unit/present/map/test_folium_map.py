"""Folium's script: the same text for the same streets, our own origin, and never a stored word."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import Community, Street
from webapp.present.map.folium_map import MAP_ID, bounds_of, district_script, street_tints

HOSTILE = [
    "${alert(1)}",
    "`${alert(1)}`",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% include 'x' %}",
    "'; alert(1); //",
    '"); alert(1); ("',
    "\u2028alert(1)",
]
TILES = "https://t0.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=KEY"


def a_square(id_: str, west: float, south: float, size: float = 0.01, **more: str) -> Street:
    east, north = west + size, south + size
    ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    middle = Coordinates((south + north) / 2, (west + east) / 2)
    names = {"name_zh": "某街道", "name_en": "Some street", **more}
    return Street(id_, "110102001", centre=middle, polygons=((ring,),), **names)


def a_community(code: str, name: str = "某社区") -> Community:
    return Community(code, name, "one", Coordinates(39.915, 116.365), Precision.COMMUNITY)


STREETS = (
    a_square("one", 116.35, 39.90),
    a_square("two", 116.36, 39.90),
    a_square("three", 116.35, 39.91),
    a_square("far-away", 116.39, 39.95),
)
COMMUNITIES = (a_community("110102001001"),)


def test_the_same_streets_give_the_same_script():
    assert district_script(STREETS, COMMUNITIES) == district_script(STREETS, COMMUNITIES)


def test_the_script_is_a_module_that_draws_into_our_element():
    script = district_script(STREETS, COMMUNITIES)
    assert script.startswith("export default function draw(L) {")
    assert f'L.map(\n"{MAP_ID}"' in script
    assert "L.markerClusterGroup(" in script


def test_the_script_names_no_host_and_needs_nothing_that_a_strict_policy_refuses():
    script = district_script(STREETS, COMMUNITIES)
    assert not re.search(r"https?:|//\w|eval\(|new Function|innerHTML|<\w|style\s*=|\$\(", script)


def test_zooming_by_hand_is_never_forbidden():
    assert "user-scalable" not in district_script(STREETS, COMMUNITIES)


def test_areas_are_given_by_id_with_latitude_first():
    script = district_script(STREETS, COMMUNITIES)
    areas = json.loads(re.search(r"areas: (\{.*?\})\};", script)[1])
    assert areas["one"] == [39.905, 116.355]
    assert areas["110102001001"] == [39.915, 116.365]


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(HOSTILE) | st.text(min_size=3))
def test_no_name_ever_reaches_the_script(name):
    streets = (a_square("one", 116.35, 39.90, name_zh=name, name_en=name),)
    communities = (a_community("110102001001", name),)
    plain = (a_square("one", 116.35, 39.90),)
    assert district_script(streets, communities) == district_script(plain, COMMUNITIES)


@pytest.mark.parametrize("id_", [*HOSTILE, "", "Ab", "a b", "街道", "one\n"])
def test_an_id_that_is_no_slug_is_refused(id_):
    with pytest.raises(ValueError, match="no slug"):
        district_script((a_square(id_, 116.35, 39.90),), ())
    with pytest.raises(ValueError, match="no slug"):
        district_script(STREETS, (a_community(id_),))


def test_a_base_map_takes_the_place_of_our_streets():
    script = district_script(STREETS, COMMUNITIES, TILES)
    assert "L.tileLayer(" in script
    assert "map-street" not in script
    assert '"crossOrigin": "anonymous"' in script


def test_a_tile_address_cannot_break_out_of_its_string():
    script = district_script(STREETS, (), "https://tiles.example/</script>'&\"{z}")
    assert "</script>" not in script
    assert 'tiles.example/\\u003c/script\\u003e\\u0027\\u0026\\"{z}' in script


def test_neighbours_have_different_tints():
    tints = street_tints(STREETS)
    assert tints["one"] not in (tints["two"], tints["three"])
    assert set(tints.values()) <= {1, 2, 3, 4}


def test_a_street_that_touches_nobody_has_the_first_tint():
    assert street_tints(STREETS)["far-away"] == 1


def test_the_bounds_hold_every_street():
    box = bounds_of(STREETS)
    assert (box.south, box.west) == (39.90, 116.35)
    assert (box.north, box.east) == pytest.approx((39.96, 116.40))
