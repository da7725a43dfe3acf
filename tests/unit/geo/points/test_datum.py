"""Datums: the published triples, the round trip, and points outside the mainland."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.points.datum import (
    bd09_from_gcj02,
    gcj02_from_bd09,
    gcj02_from_wgs84,
    wgs84_from_bd09,
    wgs84_from_gcj02,
)

POINTS = Path(__file__).parents[3] / "data" / "coordinates" / "coord_testpoints.csv"
BEIJING = st.builds(
    Coordinates,
    lat=st.floats(39.4, 41.1, allow_nan=False),
    lon=st.floats(115.4, 117.6, allow_nan=False),
)


def published_pairs() -> list[tuple[str, str, Coordinates, Coordinates, float]]:
    """Every (name, step, from, to, tolerance) that the published file holds."""
    pairs = []
    with POINTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            points = {
                datum: Coordinates(float(row[f"{datum}_lat"]), float(row[f"{datum}_lng"]))
                for datum in ("wgs", "gcj", "bd")
                if row[f"{datum}_lat"]
            }
            for one, other in (("wgs", "gcj"), ("gcj", "bd")):
                if one in points and other in points:
                    pairs.append(
                        (
                            row["id"],
                            f"{one}→{other}",
                            points[one],
                            points[other],
                            float(row["tolerance_deg"]),
                        )
                    )
    return pairs


@pytest.mark.parametrize(
    ("name", "step", "given_point", "expected", "tolerance"), published_pairs()
)
def test_published_points_come_out_within_their_tolerance(
    name: str, step: str, given_point: Coordinates, expected: Coordinates, tolerance: float
) -> None:
    convert = gcj02_from_wgs84 if step == "wgs→gcj" else bd09_from_gcj02
    answer = convert(given_point)
    assert answer.lat == pytest.approx(expected.lat, abs=tolerance)
    assert answer.lon == pytest.approx(expected.lon, abs=tolerance)


def test_the_published_file_holds_both_steps() -> None:
    steps = {step for _, step, *_ in published_pairs()}
    assert steps == {"wgs→gcj", "gcj→bd"}


@given(BEIJING)
def test_gcj02_there_and_back_stays_below_a_millimetre(point: Coordinates) -> None:
    assert distance_m(wgs84_from_gcj02(gcj02_from_wgs84(point)), point) < 0.001


@given(BEIJING)
def test_bd09_there_and_back_stays_below_a_millimetre(point: Coordinates) -> None:
    assert distance_m(gcj02_from_bd09(bd09_from_gcj02(point)), point) < 0.001
    whole_way = bd09_from_gcj02(gcj02_from_wgs84(point))
    assert distance_m(wgs84_from_bd09(whole_way), point) < 0.001


def test_a_gcj02_pair_in_xicheng_lies_about_550_metres_away() -> None:
    point = Coordinates(39.911954, 116.377817)
    assert 500 < distance_m(point, gcj02_from_wgs84(point)) < 600


def test_a_point_outside_the_mainland_is_handed_back_unchanged() -> None:
    paris = Coordinates(48.8566, 2.3522)
    assert gcj02_from_wgs84(paris) == paris
    assert wgs84_from_gcj02(paris) == paris
