"""A place is known to so many metres, and no distance to it is said finer."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NURSERY, NURSING_ROOM, a_service
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.nearness import (
    ERROR_M,
    STEPS_M,
    Closeness,
    Extent,
    KnownPremises,
    Premises,
    closeness_of,
    error_m,
    rounded_m,
)
from webapp.domain.service import BY_THE_FILE

PARK = Premises("park", "园内", "in the park", 600, "test", ends_zh=("公园",))
STATION = Premises("station", "站内", "in the station", 200, "test", begins_zh=("地铁",))
KNOWN = KnownPremises((PARK, STATION), (Extent("小公园", 250, "test"),))
ROOM = replace(NURSING_ROOM, inside=True)
HERE = Coordinates(39.91, 116.36)


@pytest.mark.parametrize(
    ("host", "closeness"),
    [
        ("大公园", Closeness(600, PARK)),
        ("小公园", Closeness(250, PARK)),
        ("地铁西单站", Closeness(200, STATION)),
        ("某商场", Closeness(150)),
        ("公园旁商场", Closeness(150)),
    ],
)
def test_a_room_is_somewhere_in_the_premises_of_its_host(host: str, closeness: Closeness) -> None:
    room = a_service(host_zh=host, coordinates=HERE, precision=Precision.VENUE)
    assert closeness_of(room, ROOM, KNOWN) == closeness


def test_a_room_of_which_the_floor_is_told_is_not_just_somewhere() -> None:
    room = a_service(
        host_zh="大公园",
        coordinates=HERE,
        precision=Precision.VENUE,
        features=(("floor", "3"),),
    )
    assert closeness_of(room, ROOM, KNOWN) == Closeness(600)


def test_the_premises_themselves_are_known_no_closer_but_are_not_in_themselves() -> None:
    park = a_service(name_zh="大公园", host_zh="", coordinates=HERE, precision=Precision.VENUE)
    assert closeness_of(park, NURSERY, KNOWN) == Closeness(600)


def test_an_address_that_was_worked_out_is_known_as_closely_as_was_measured() -> None:
    assert error_m(Precision.APPROXIMATE, BY_THE_FILE) == 300
    assert error_m(Precision.APPROXIMATE, "road") == ERROR_M[Precision.APPROXIMATE] == 500
    assert error_m(Precision.VENUE, BY_THE_FILE) == error_m(Precision.VENUE, "place") == 150


@given(st.integers(0, 30_000), st.integers(0, 2_000))
def test_no_distance_is_rounded_finer_than_its_error(metres: int, within: int) -> None:
    said, error = rounded_m(metres, within), min(within, STEPS_M[-1])
    assert any(said % step == 0 for step in STEPS_M if step >= error)
    assert said >= error


@given(st.lists(st.integers(0, 5_000), min_size=2, max_size=2), st.integers(0, 500))
def test_the_nearer_of_two_is_never_said_to_be_farther(pair: list[int], within: int) -> None:
    near, far = sorted(pair)
    assert rounded_m(near, within) <= rounded_m(far, within)
    assert all(wider % step == 0 for step, wider in pairwise(STEPS_M))
