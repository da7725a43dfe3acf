"""Names of places typed wrong, and what is no slip but another name."""

import pytest

from tests.builders import DISTRICT
from tests.unit.geo.small import WRITING, at, named
from webapp.geo.places.latin import LatinNames
from webapp.geo.places.names import NameBook, NameForms
from webapp.geo.places.slips import Slips


@pytest.fixture(scope="module")
def slips() -> Slips:
    stations = [
        named("metro_station", name, at(39.91, 116.36))
        for name in ("西直门站", "西单站", "广安门内站")
    ]
    roads = [named("road", "三里河路", at(39.92, 116.36)), named("park", "三里河", at(39.9, 116.3))]
    names = NameBook([*stations, *roads], NameForms(DISTRICT, WRITING.roads))
    return Slips(names, LatinNames(names))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("西直们", "西直门站"),
        ("西丹", "西单站"),
        ("xizimen", "西直门站"),
        ("xizhimem", "西直门站"),
        ("三里喝路", "三里河路"),
        ("三里各路", "三里河路"),
        ("酉直门站", "西直门站"),
    ],
)
def test_what_sounds_like_a_name_or_is_a_letter_off_is_that_name(
    typed: str, meant: str, slips: Slips
):
    assert slips.find(typed)[0].place.name_zh == meant


@pytest.mark.parametrize("typed", ["三里屯", "七里河路", "望京", "西藏", "xidqn", "羲丹"])
def test_another_name_is_no_slip(typed: str, slips: Slips):
    assert slips.find(typed) == ()


def test_a_beginning_that_is_a_letter_off_is_that_beginning(slips: Slips):
    assert slips.head("guanganmem") == "guanganmen"
    assert slips.head("三里河") == slips.head("wangjing") == ""
