"""A point is compared with its address, which is located without it."""

from tests.unit.geo.small import AVENUE, at, lane, numbered, small_gazetteer
from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.agreement import FARTHEST_M, disagreement
from webapp.geo.points.datum import bd09_from_gcj02, gcj02_from_wgs84, wgs84_from_gcj02

LOCATOR = small_gazetteer().locator
ADDRESS, THERE = f"西城区{AVENUE}10号", at(39.910, 116.371)


def a_bd09_point_taken_for_gcj02(point: Coordinates) -> Coordinates:
    return wgs84_from_gcj02(bd09_from_gcj02(gcj02_from_wgs84(point)))


def test_a_point_near_its_address_agrees() -> None:
    assert disagreement(at(39.912, 116.372), ADDRESS, LOCATOR) is None


def test_a_point_far_from_its_address_is_told_with_both_distances() -> None:
    wrong = at(39.918, 116.371)
    found = disagreement(wrong, ADDRESS, LOCATOR)
    assert found is not None
    assert found.metres == distance_m(wrong, THERE) > FARTHEST_M
    assert str(found) == (
        f"lies {found.metres:.0f} m from its address ({AVENUE}10号, venue, by house-number),"
        " more than 600 m"
    )


def test_a_point_in_another_datum_is_told_to_be_that() -> None:
    found = disagreement(a_bd09_point_taken_for_gcj02(THERE), ADDRESS, LOCATOR)
    assert found is not None
    assert found.reading == "BD-09 that was taken for GCJ-02"
    assert found.metres_so < 1
    assert str(found).endswith("read as BD-09 that was taken for GCJ-02 it would lie 0 m from it")


def test_a_vague_address_accuses_nobody() -> None:
    for vague in ("西城区月坛街道", "西城区无名胡同5号", "西城区月坛社区"):
        assert disagreement(at(39.9001, 116.3410), vague, LOCATOR) is None


def test_a_wrong_point_does_not_vouch_for_itself() -> None:
    wrong = at(39.9001, 116.3410)
    locator = small_gazetteer(
        numbered("二龙路", "27号", wrong, "某医院"), lane("二龙路", "某院", at(39.919, 116.379))
    ).locator
    assert locator.locate("西城区二龙路27号").point == wrong
    assert disagreement(wrong, "西城区二龙路27号", locator) is not None
