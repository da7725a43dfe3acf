"""Points that all lie to one side are told from points that are only roughly known."""

from collections.abc import Callable
from random import Random

import pytest

from webapp.domain.coordinates import Coordinates
from webapp.geo.points.datum import (
    bd09_from_gcj02,
    gcj02_from_wgs84,
    wgs84_from_gcj02,
)
from webapp.geo.points.plane import from_plane, to_plane
from webapp.geo.shift import Pair, shift_alike, shift_by_datum

Turn = Callable[[Coordinates], Coordinates]

TURNS: dict[str, Turn] = {
    "GCJ-02": gcj02_from_wgs84,
    "BD-09": lambda point: bd09_from_gcj02(gcj02_from_wgs84(point)),
    "BD-09 that was taken for GCJ-02": lambda point: wgs84_from_gcj02(
        bd09_from_gcj02(gcj02_from_wgs84(point))
    ),
}


def moved(point: Coordinates, east: float, north: float) -> Coordinates:
    here = to_plane(point)
    return from_plane((here[0] + east, here[1] + north))


def roughly(turn: Turn, count: int, metres: float) -> list[Pair]:
    """Points, turned, beside where they are by addresses that are ``metres`` off."""
    random = Random(7)  # noqa: S311 - the same points every time
    points = [
        Coordinates(random.uniform(39.87, 39.97), random.uniform(116.33, 116.40))
        for _ in range(count)
    ]
    return [
        (turn(point), moved(point, random.gauss(0, metres), random.gauss(0, metres)))
        for point in points
    ]


@pytest.mark.parametrize("datum", TURNS)
def test_the_datum_is_told_though_addresses_are_only_roughly_known(datum: str) -> None:
    shift = shift_by_datum(roughly(TURNS[datum], 20, 120), 12)
    assert shift is not None
    assert shift.datum == datum
    assert shift.agreeing >= 16
    assert shift.metres > 350 > shift.metres_so


@pytest.mark.parametrize("metres", [0, 120, 300])
def test_points_that_are_only_roughly_known_are_not_shifted(metres: float) -> None:
    assert shift_by_datum(roughly(lambda point: point, 40, metres), 12) is None
    assert shift_alike(roughly(lambda point: point, 40, metres), 5) is None


def test_too_few_points_say_nothing() -> None:
    few = roughly(gcj02_from_wgs84, 4, 0)
    assert shift_by_datum(few, 5) is None
    assert shift_alike(few, 5) is None


def test_half_of_the_points_do_not_accuse_the_file() -> None:
    half = [*roughly(gcj02_from_wgs84, 20, 50), *roughly(lambda point: point, 20, 50)]
    assert shift_by_datum(half, 12) is None


def test_a_shift_that_no_datum_explains_is_told_of_places_that_are_known_exactly() -> None:
    shift = shift_alike(roughly(lambda point: moved(point, -300, -200), 8, 0), 5)
    assert shift is not None
    assert (shift.count, shift.agreeing, round(shift.metres), shift.datum) == (8, 8, 361, "")
    assert shift_by_datum(roughly(lambda point: moved(point, -300, -200), 8, 0), 5) is None
