"""Streets' outlines: which street holds a point, and how far the district is."""

import pytest

from tests.unit.geo.small import EASTERN, STREETS, WESTERN, at
from webapp.domain.coordinates import distance_m
from webapp.domain.district import Street
from webapp.geo.points.outlines import StreetOutlines


def test_a_point_lies_in_the_street_that_holds_it() -> None:
    outlines = StreetOutlines(STREETS)
    assert outlines.street_at(at(39.91, 116.375)) == "yuetan"
    assert outlines.street_at(at(39.91, 116.345)) == "guanganmenwai"


def test_a_point_outside_lies_in_no_street() -> None:
    assert StreetOutlines(STREETS).street_at(at(39.95, 116.375)) == ""


def test_a_point_on_a_shared_edge_lies_in_the_first_street() -> None:
    assert StreetOutlines(STREETS).street_at(at(39.91, 116.36)) == "yuetan"


def test_a_hole_is_not_part_of_a_street() -> None:
    outer = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0), (0.0, 0.0))
    hole = ((3.0, 3.0), (6.0, 3.0), (6.0, 6.0), (3.0, 6.0), (3.0, 3.0))
    outlines = StreetOutlines(
        [Street("s", "1", "某街道", "S", at(1, 1), polygons=((outer, hole),))]
    )
    assert outlines.street_at(at(1, 1)) == "s"
    assert outlines.street_at(at(4.5, 4.5)) == ""


def test_the_nearest_edge_of_a_point_inside_is_the_point() -> None:
    point = at(39.91, 116.375)
    assert StreetOutlines(STREETS).nearest_edge(point) == (point, 0.0, "yuetan")


def test_the_nearest_edge_of_a_point_outside_is_measured_in_metres() -> None:
    point = at(39.93, 116.37)
    edge, metres, street = StreetOutlines(STREETS).nearest_edge(point)
    assert street == "yuetan"
    assert edge.lat == pytest.approx(39.92, abs=2e-6)
    assert metres == pytest.approx(distance_m(point, at(39.92, 116.37)), abs=1)


def test_a_diagonal_edge_is_nearest_in_metres_not_in_degrees() -> None:
    ring = ((116.30, 39.90), (116.40, 40.00), (116.40, 39.90), (116.30, 39.90))
    outlines = StreetOutlines(
        [Street("d", "1", "斜街道", "D", at(39.92, 116.39), polygons=((ring,),))]
    )
    point = at(40.00, 116.35)
    _, metres, _ = outlines.nearest_edge(point)
    steps = [at(39.90 + 0.1 * t / 2000, 116.30 + 0.1 * t / 2000) for t in range(2001)]
    assert metres == pytest.approx(min(distance_m(point, step) for step in steps), abs=8)


def test_streets_without_outline_are_never_answered() -> None:
    outlines = StreetOutlines([Street("x", "1", "无图街道", "X", at(39.91, 116.37))])
    assert outlines.street_at(at(39.91, 116.37)) == ""
    with pytest.raises(ValueError, match="no street has an outline"):
        outlines.nearest_edge(at(39.91, 116.37))


def test_the_box_is_widened_by_metres() -> None:
    narrow, wide = StreetOutlines(STREETS).box(), StreetOutlines(STREETS).box(margin_m=500)
    assert narrow.contains(EASTERN.centre)
    assert narrow.contains(WESTERN.centre)
    assert distance_m(at(narrow.north, 116.36), at(wide.north, 116.36)) == pytest.approx(500, abs=2)
    assert distance_m(at(39.9, narrow.west), at(39.9, wide.west)) == pytest.approx(500, abs=2)


def test_the_nearest_edge_of_a_street_of_ones_choice() -> None:
    point = at(39.91, 116.375)
    edge, metres, street = StreetOutlines(STREETS).nearest_edge(point, "guanganmenwai")
    assert (edge, street) == (at(39.91, 116.36), "guanganmenwai")
    assert metres == pytest.approx(distance_m(point, edge))
    assert StreetOutlines(STREETS).nearest_edge(point, "no-such-street") == (point, 0.0, "yuetan")


def test_the_nearest_street_but_one() -> None:
    outlines = StreetOutlines(STREETS)
    point = at(39.91, 116.3612)
    assert outlines.nearest_other(point, "yuetan")[0] == "guanganmenwai"
    assert outlines.nearest_other(point, "guanganmenwai") == ("yuetan", 0.0)
    assert StreetOutlines([EASTERN]).nearest_other(point, "yuetan") == ("", float("inf"))
