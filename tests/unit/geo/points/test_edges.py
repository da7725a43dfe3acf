"""The edge of a district: close to the true one, each point told by what people know it by."""

import pytest
from shapely.geometry import Point
from shapely.ops import unary_union

from tests.unit.geo.small import EASTERN, STREETS, at, named
from webapp.domain.coordinates import distance_m
from webapp.domain.district import Street
from webapp.geo.points.edges import LONGEST_STEP_M, SIMPLER_M, district_edge
from webapp.geo.points.outlines import outline
from webapp.geo.points.plane import to_plane

GATE = named("metro_station", "西门站", at(39.91, 116.338))
PARK = named("park", "西门公园", at(39.91, 116.3401))


def test_the_line_keeps_to_the_true_edge() -> None:
    true = unary_union([outline(street) for street in STREETS]).boundary
    away = [true.distance(Point(to_plane(one.point))) for one in district_edge(STREETS, ())]
    assert max(away) <= SIMPLER_M


def test_no_place_on_the_line_is_far_from_one_of_its_points() -> None:
    points = [one.point for one in district_edge(STREETS, ())]
    steps = [distance_m(one, points[n - 1]) for n, one in enumerate(points)]
    assert max(steps) == pytest.approx(LONGEST_STEP_M, rel=0.2)
    assert max(steps) <= LONGEST_STEP_M * 1.001


def test_what_two_streets_share_is_no_edge() -> None:
    middles = [one for one in district_edge(STREETS, ()) if one.point.lon == 116.36]
    assert [one for one in middles if 39.901 < one.point.lat < 39.919] == []


def test_a_station_names_a_point_before_a_nearer_park_does() -> None:
    west = min(
        district_edge(STREETS, (PARK, GATE)), key=lambda one: distance_m(one.point, PARK.point)
    )
    assert west.place == GATE
    assert west.street == "guanganmenwai"


def test_a_landmark_far_off_names_nothing() -> None:
    east = max(district_edge(STREETS, (PARK, GATE)), key=lambda one: one.point.lon)
    assert east.place is None
    assert east.street == "yuetan"


def test_other_names_and_small_places_name_nothing() -> None:
    others = (
        named("primary_school", "西门小学", at(39.91, 116.34)),
        named("park", "W", at(39.91, 116.34), alias_of="西门公园"),
    )
    assert {one.place for one in district_edge(STREETS, others)} == {None}


def test_a_district_without_outlines_has_no_edge() -> None:
    assert district_edge([Street("s", "1", "某街道", "S", at(1, 1))], ()) == ()


def test_a_district_in_two_parts_has_the_edge_of_the_larger() -> None:
    far = Street(
        "far",
        "3",
        "远街道",
        "Far",
        at(40.2, 116.9),
        polygons=((((116.90, 40.20), (116.901, 40.20), (116.901, 40.201), (116.90, 40.20)),),),
    )
    assert {one.street for one in district_edge((EASTERN, far), ())} == {"yuetan"}
