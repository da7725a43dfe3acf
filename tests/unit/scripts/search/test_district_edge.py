"""Who stands outside the district, and where its nearest edge is."""

from typing import Any

import pytest

from tests.engine import Engine

EDGE = {
    "lat": [39.90, 39.90, 39.92, 39.92],
    "lon": [116.35, 116.38, 116.38, 116.35],
    "names": ["the south", "the north"],
    "name": [0, 0, 1, 1],
}
"""A square about 2.2 km high and 2.6 km wide."""

NOTCHED = [(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)]
"""A square with a wedge cut out of its top."""


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(
        "js/search/walking.js", "js/search/outline-button.js", "js/search/district-edge.js"
    )


@pytest.mark.parametrize(
    ("lng", "lat", "inside"),
    [(1, 1, True), (3.9, 3, True), (2, 0.5, True), (2, 2, False), (5, 1, False), (-1, 1, False)],
)
def test_a_point_lies_in_a_ring_whatever_its_form(
    engine: Engine, lng: float, lat: float, inside: bool
):
    ring = [{"lng": x, "lat": y} for x, y in NOTCHED]
    assert engine.call("isInRing", {"lng": lng, "lat": lat}, ring) is inside
    assert engine.call("isInRing", {"lng": lng, "lat": lat}, ring[::-1]) is inside


def _nearest(engine: Engine, lat: float, lon: float, accuracy: float = 0) -> Any:
    return engine.call("nearestEdge", EDGE, {"lat": lat, "lon": lon, "accuracy": accuracy})


def test_who_is_inside_has_no_edge_to_go_to(engine: Engine):
    assert _nearest(engine, 39.91, 116.36) is None


def test_who_is_outside_is_led_to_the_nearest_corner(engine: Engine):
    found = _nearest(engine, 39.89, 116.34)
    assert (found["lat"], found["lon"], found["name"]) == (39.90, 116.35, "the south")
    assert found["metres"] == pytest.approx(1402, abs=2)
    assert _nearest(engine, 39.95, 116.39)["name"] == "the north"


def test_across_the_street_is_not_outside(engine: Engine):
    assert _nearest(engine, 39.8975, 116.35) is None
    assert _nearest(engine, 39.897, 116.35)["metres"] > 300


def test_nor_is_what_a_device_s_error_may_explain(engine: Engine):
    assert _nearest(engine, 39.89, 116.34, accuracy=1500) is None
    assert _nearest(engine, 39.89, 116.34, accuracy=1300) is not None


def test_a_district_without_an_edge_has_no_outside(engine: Engine):
    empty: dict[str, Any] = {"lat": [], "lon": [], "names": [], "name": []}
    assert engine.call("nearestEdge", empty, {"lat": 0, "lon": 0, "accuracy": 0}) is None
