"""House numbers: marks, lists, ranges, yards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.geo.roads.numbers import HouseNumber, first_number, listed_numbers, listed_roads


def numbers(text: str) -> set[str]:
    return {str(number) for number in listed_numbers(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28-31号楼", {"28", "29", "30", "31"}),
        ("甲1号院1、2号楼", {"甲1"}),
        ("13号楼，15号院1、2号楼，平房", {"13", "15"}),
        ("5号院：1-9号楼", {"5"}),
        ("34号院：1号楼1门、5-9号院、11-15号楼", {"34"}),
        ("305号三区广源小区西区1-6号楼", {"305"}),
        ("5、甲5号院", {"5", "甲5"}),
        ("1、3号楼，双号2、2号旁门、4、4号旁门", {"1", "3", "2", "4"}),
        ("8、12号，22号（都市晴园），20号（圣都大厦）", {"8", "12", "22", "20"}),
        ("1一3号", {"1", "2", "3"}),
        ("1—4号楼", {"1", "2", "3", "4"}),
        ("12-18号(双号)", {"12", "14", "16", "18"}),
        ("2、 4、4 、6号", {"2", "4", "6"}),
        ("", set()),
        ("平房", set()),
    ],
)
def test_a_list_names_its_house_numbers(text: str, expected: set[str]) -> None:
    assert numbers(text) == expected


def test_a_list_may_go_on_along_another_road() -> None:
    found = {
        road: {str(n) for n in ns}
        for road, ns in listed_roads("福长街四条", "1-2号楼，福长街五条7、10-12号")
    }
    assert found == {"福长街四条": {"1", "2"}, "福长街五条": {"7", "10", "11", "12"}}


def test_a_range_beyond_reason_is_believed_only_at_its_beginning() -> None:
    assert numbers("3-9000号") == {"3"}


def test_a_mark_makes_another_number_on_the_same_side() -> None:
    marked, plain = first_number("甲14号"), first_number("14号")
    assert marked != plain
    assert marked == HouseNumber(14, "甲")
    assert marked.is_odd is plain.is_odd is False  # type: ignore[union-attr]


def test_no_number_is_none() -> None:
    assert first_number("后门内") is None


@given(st.text(max_size=60))
def test_no_list_however_odd_raises(text: str) -> None:
    assert all(0 <= number.value <= 9999 for number in listed_numbers(text))


def test_doors_after_a_yard_are_no_house_numbers_of_the_road() -> None:
    assert set(map(str, listed_numbers("25号院4、16号楼，1-69、甲8门"))) == {"25"}
    assert set(map(str, listed_numbers("2号院：1-6门，1-6单元"))) == {"2"}


def test_doors_alone_are_the_numbers() -> None:
    assert len(listed_numbers("1-37门")) == 37
