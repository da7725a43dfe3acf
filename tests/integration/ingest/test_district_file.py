"""The names of the district that ship, and what is said of wrong ones."""

from pathlib import Path

import pytest

from tests.made_up_district import DISTRICT as MADE_UP
from webapp import paths
from webapp.domain.district import AddressWords, District, Name
from webapp.domain.problems import Problem
from webapp.ingest.district_file import read_district

WHOLE = (
    MADE_UP
    + """\
addresses: {former_zh: [旧海区], other_cities_zh: [云州]}
roads: {gates: {东外: 东海门外}, slips: {登塔: 灯塔}, same: {海港: 海港路}}
places: {bodies_zh: [海州大学], readings: {dengta: [dengda]}, everyday: [图书馆]}
"""
)


def read(folder: Path, text: str) -> tuple[District | None, tuple[Problem, ...]]:
    (folder / "district.yaml").write_text(text, "utf-8")
    return read_district(folder)


def test_the_shipped_file_has_no_problem() -> None:
    district, problems = read_district(paths.REFERENCE)
    assert problems == ()
    assert district is not None
    assert (district.name, district.city) == (
        Name("西城区", "Xicheng District"),
        Name("北京市", "Beijing"),
    )


def test_every_section_is_read(tmp_path: Path) -> None:
    district, problems = read(tmp_path, WHOLE)
    assert problems == ()
    assert district is not None
    assert district.province == Name("云海省", "Yunhai")
    assert district.addresses == AddressWords(former_zh=("旧海区",), other_cities_zh=("云州",))
    assert district.roads.gates == {"东外": "东海门外"}
    assert district.places.readings == {"dengta": ("dengda",)}
    assert district.parents_zh == ("海州大学", "海州市", "海州", "中国", "临海区")


def test_names_are_enough(tmp_path: Path) -> None:
    district, problems = read(tmp_path, MADE_UP)
    assert problems == ()
    assert district is not None
    assert district.addresses == AddressWords()


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        ("id: linhai", "id: Lin Hai", "district.id", "is not lower-case words"),
        ('"990101"', '"9901"', "district.adcode", "'9901' is not six digits"),
        ("name: {zh: 临海区,", "name: {zh: ' ',", "district.name.zh", "is empty"),
        ("  city: {zh: 海州市, en: Haizhou}\n", "", "district", "required field missing"),
        ("{zh: 海州, en", "{zh: 海州, english", "district", "extra fields found (english)"),
    ],
)
def test_without_sound_names_there_is_no_district(
    tmp_path: Path, old: str, new: str, key: str, message: str
) -> None:
    district, problems = read(tmp_path, WHOLE.replace(old, new, 1))
    assert district is None
    assert any(one.field == key and message in one.message for one in problems), problems


def test_a_wrong_section_is_named_and_counts_as_empty(tmp_path: Path) -> None:
    district, problems = read(tmp_path, WHOLE.replace("former_zh: [旧海区]", "former_zh: 旧海区"))
    assert district is not None
    assert district.addresses == AddressWords()
    assert [(one.field, one.message) for one in problems] == [
        ("addresses", "must be a list @ addresses.former_zh")
    ]


def test_a_file_without_names_and_an_unknown_section_are_named(tmp_path: Path) -> None:
    district, problems = read(tmp_path, "streets: {}\n")
    assert district is None
    assert {(one.field, one.message.partition(":")[0]) for one in problems} == {
        ("streets", "unknown key"),
        ("district", "is not there"),
    }
