"""From a tap on the map to a point and back."""

import pytest

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.points.datum import gcj02_from_wgs84
from webapp.office.place.window import PIXELS, SPANS, Window, point_typed, window_asked

HERE = Window(Coordinates(39.91, 116.36), 800)


def test_a_tap_picks_the_point_under_it() -> None:
    tapped = HERE.moved({"at.x": "216", "at.y": "72"})
    assert 282 < distance_m(HERE.centre, tapped.centre) < 284
    assert tapped.centre.lat > HERE.centre.lat
    assert tapped.centre.lon > HERE.centre.lon
    x, y = HERE.pixel_of(tapped.centre)
    assert (round(x), round(y)) == (216, 72)


@pytest.mark.parametrize("said", [("0", "0"), ("-1", "5"), ("x", "5"), ("289", "1"), ("", "")])
def test_what_is_no_tap_picks_nothing(said: tuple[str, str]) -> None:
    assert HERE.moved({"at.x": said[0], "at.y": said[1]}) == HERE


def test_steps_move_and_come_nearer_as_far_as_there_is() -> None:
    assert HERE.moved({"step": "north"}).centre.lat > HERE.centre.lat
    assert HERE.moved({"step": "west"}).centre.lon < HERE.centre.lon
    nearest = HERE.moved({"step": "nearer"}).moved({"step": "nearer"})
    assert nearest.span == SPANS[0]
    assert nearest.point_at(PIXELS // 2, PIXELS // 2) == HERE.centre


def test_coordinates_of_other_maps_are_brought_home() -> None:
    other = gcj02_from_wgs84(HERE.centre)
    found = point_typed(str(other.lat), str(other.lon), "gcj02")
    assert found
    assert distance_m(found, HERE.centre) < 1
    assert point_typed("north", "116", "") is None
    assert point_typed("nan", "116", "") is None
    assert point_typed("139", "116", "") is None


def test_an_address_names_a_window() -> None:
    asked = {"lat": "39.92", "lon": "116.37", "span": "250"}
    assert window_asked(asked, HERE) == Window(Coordinates(39.92, 116.37), 250)
    assert window_asked({"span": "9"}, HERE) == HERE
