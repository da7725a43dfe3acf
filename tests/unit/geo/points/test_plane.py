"""Metres in place of degrees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.points.plane import from_plane, to_plane

IN_THE_DISTRICT = st.builds(Coordinates, lat=st.floats(39.86, 39.98), lon=st.floats(116.31, 116.40))


@given(IN_THE_DISTRICT)
def test_there_and_back_is_the_same_point_to_a_tenth_of_a_metre(point: Coordinates) -> None:
    assert distance_m(from_plane(to_plane(point)), point) < 0.1


@given(IN_THE_DISTRICT, IN_THE_DISTRICT)
def test_lengths_agree_with_the_great_circle(one: Coordinates, other: Coordinates) -> None:
    (x1, y1), (x2, y2) = to_plane(one), to_plane(other)
    flat = ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5
    assert flat == pytest.approx(distance_m(one, other), rel=0.002, abs=0.01)
