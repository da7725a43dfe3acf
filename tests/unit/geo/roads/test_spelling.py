"""One spelling for every road."""

import pytest

from tests.builders import DISTRICT
from webapp.domain.district import RoadNames
from webapp.geo.roads.spelling import RoadSpelling, plain

SPELLING = RoadSpelling(DISTRICT.roads)


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("广外大街", "广安门外大街"),
        ("德外新风街", "德胜门外新风街"),
        ("右内西街", "右安门内西街"),
        ("西外南路", "西直门外南路"),
        ("阜城门外大街", "阜成门外大街"),
        ("龙抓槐胡同", "龙爪槐胡同"),
        ("西郊民巷", "西交民巷"),
        ("粉房琉璃街单号", "粉房琉璃街"),
        ("白纸坊东街临", "白纸坊东街"),
        ("馬連道", "马连道路"),
        ("西客站南路", "西站南路"),
        ("宣东大街", "宣武门东大街"),
        ("西四北3条", "西四北三条"),
    ],
)
def test_a_road_is_filed_under_its_usual_spelling(written: str, usual: str) -> None:
    assert SPELLING.usual(written) == usual


@pytest.mark.parametrize("name", ["西外附小", "宣东花园", "广外", "牛街", "西四北三条"])
def test_other_names_stay_as_they_are(name: str) -> None:
    expected = {"广外": "广安门外"}.get(name, name)
    assert SPELLING.usual(name) == expected


def test_a_district_without_spellings_of_its_own_files_roads_as_they_are_written() -> None:
    bare = RoadSpelling(RoadNames())
    assert bare.usual("广外大街") == "广外大街"
    assert bare.usual("粉房琉璃街单号") == "粉房琉璃街"
    assert not bare.is_gate("广外")


def test_plain_keeps_letters_digits_and_han_only() -> None:
    assert plain("建功北里（五区）") == plain("建功北里5区") == "建功北里五区"
    assert plain("六铺炕12区") == "六铺炕十二区"
    assert plain("北京市第43中学") == "北京市第43中学"
    assert plain("Guang'anmen  Wai") == "guanganmenwai"
    assert plain("！？ 。") == ""
