"""Well-known places outside the district, never answered by one of ours with a name like it."""

import pytest

from tests.unit.geo.small import COMMUNITIES, DISTRICT, PLACES, RANGES, STREETS
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.outside import Area, Outside, OutsidePlace
from webapp.geo.gazetteer import Gazetteer

OUTSIDE = Outside(
    areas=(
        Area("海淀区", "Haidian", "西单站"),
        Area("朝阳区", "Chaoyang", "西单站", ("chaoyang district",)),
        Area("天津市", "Tianjin"),
    ),
    places=(
        OutsidePlace("国贸", "Guomao", "朝阳区", 39.908, 116.461, also=("CBD",)),
        OutsidePlace("海淀医院", "Haidian Hospital", "海淀区", gate="牛街站"),
        OutsidePlace("牛街", "Niujie", "朝阳区"),
        OutsidePlace("西单东", "Xidan East", "朝阳区"),
    ),
)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(PLACES, RANGES, COMMUNITIES, STREETS, DISTRICT, OUTSIDE)


def _told(answer: PlaceAnswer) -> tuple[str, str]:
    assert answer.elsewhere is not None
    return answer.elsewhere.name_zh, answer.name


@pytest.mark.parametrize(
    "typed",
    [
        *("国贸", "國貿", "国贸站", "地铁国贸站", "国贸附近", "guomao", "guo mao", "Guomao", "cbd"),
        "朝阳区国贸",
    ],
)
def test_a_place_with_a_point_is_where_it_is(gazetteer: Gazetteer, typed: str):
    answer = gazetteer.find(typed)
    assert (answer.state, _told(answer)) == ("located", ("国贸", "国贸"))
    assert answer.point is not None
    assert answer.street == ""


@pytest.mark.parametrize(
    ("typed", "name", "gate"),
    [
        ("海淀医院", "海淀医院", "牛街站"),
        ("Haidian Hospital", "海淀医院", "牛街站"),
        ("海淀", "海淀区", "西单站"),
        ("海淀区中关村南大街5号", "海淀区", "西单站"),
        ("chaoyang", "朝阳区", "西单站"),
    ],
)
def test_a_place_without_one_is_entered_by_its_gate(
    gazetteer: Gazetteer, typed: str, name: str, gate: str
):
    assert _told(gazetteer.find(typed)) == (name, gate)


def test_from_another_city_nobody_comes_in(gazetteer: Gazetteer):
    answer = gazetteer.find("天津")
    assert (answer.state, answer.point) == ("not_found", None)
    assert answer.elsewhere is not None


def test_a_name_that_is_ours_too_is_ours(gazetteer: Gazetteer):
    assert gazetteer.find("牛街").elsewhere is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国贸附近换尿布", ["国贸"]),
        ("西单东喂奶", ["西单东"]),
        ("西单喂奶", ["西单"]),
        ("nursing room near guomao station", ["guomao station"]),
        ("海淀会馆", []),
    ],
)
def test_the_longest_name_in_a_sentence_counts(gazetteer: Gazetteer, text: str, names: list[str]):
    assert [name.text for name in gazetteer.names_in(text)] == names
