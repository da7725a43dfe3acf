"""A point is compared with its address, which is located without it."""

from tests.unit.geo.small import AVENUE, at, lane, numbered, small_gazetteer
from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.agreement import FARTHEST_M, Disagreement, by_its_address, disagreement
from webapp.geo.numbers.locator import Locator
from webapp.geo.points.datum import bd09_from_gcj02, gcj02_from_wgs84, wgs84_from_gcj02

LOCATOR = small_gazetteer().locator
ADDRESS, THERE = f"西城区{AVENUE}10号", at(39.910, 116.371)


def compared(point: Coordinates, address: str, locator: Locator = LOCATOR) -> Disagreement | None:
    return disagreement(point, by_its_address(point, address, locator))


def a_bd09_point_taken_for_gcj02(point: Coordinates) -> Coordinates:
    return wgs84_from_gcj02(bd09_from_gcj02(gcj02_from_wgs84(point)))


def test_a_point_near_its_address_agrees() -> None:
    assert compared(at(39.912, 116.372), ADDRESS) is None


def test_a_point_far_from_its_address_is_told_with_both_distances() -> None:
    wrong = at(39.918, 116.371)
    found = compared(wrong, ADDRESS)
    assert found is not None
    assert found.metres == distance_m(wrong, THERE) > FARTHEST_M
    assert found.sentence == (
        f"lies {found.metres:.0f} m from its address ({AVENUE}10号, known by its number),"
        " more than 600 m"
    )


def test_a_point_in_another_datum_is_told_to_be_that() -> None:
    found = compared(a_bd09_point_taken_for_gcj02(THERE), ADDRESS)
    assert found is not None
    assert found.reading == "BD-09 that was taken for GCJ-02"
    assert found.metres_so < 1
    assert found.sentence.endswith(f"read as {found.reading} it would lie 0 m from it")


def test_a_vague_address_accuses_nobody() -> None:
    for vague in ("西城区月坛街道", "西城区无名胡同5号", "西城区月坛社区"):
        assert compared(at(39.9001, 116.3410), vague) is None


def test_a_wrong_point_does_not_vouch_for_itself() -> None:
    wrong = at(39.9001, 116.3410)
    locator = small_gazetteer(
        numbered("二龙路", "27号", wrong, "某医院"), lane("二龙路", "某院", at(39.919, 116.379))
    ).locator
    assert locator.locate("西城区二龙路27号").point == wrong
    assert compared(wrong, "西城区二龙路27号", locator) is not None
