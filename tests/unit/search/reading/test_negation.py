"""What a search does not want is left out, or it is told that it cannot be."""

from dataclasses import replace

import pytest

from tests.asking import WORDS as VOCABULARY
from tests.asking import ask, codes, ids, parts_of
from tests.builders import a_service
from webapp.domain.vocabulary import Venue
from webapp.search.finding.searcher import Searcher

WORDS = replace(
    VOCABULARY,
    venues=(
        Venue("hospital", "医院", "hospital", ("医院", "hospital"), ("医院",)),
        Venue("mall", "商场", "mall", ("商场", "mall"), ("百货",)),
    ),
)


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return parts_of(
        a_service("in-hospital", host_zh="儿童医院"),
        a_service("in-mall", host_zh="汉光百货"),
        a_service("in-park", host_zh="北海公园"),
        a_service("nursery", category="nursery", name_zh="托育园"),
        vocabulary=WORDS,
    )


@pytest.mark.parametrize(
    "words",
    [
        "不是医院的母婴室",
        "母婴室 不要医院",
        "除了医院以外的母婴室",
        "医院以外哪里喂奶",
        "别给我推医院，喂奶",
        "医院的母婴室不要",
        "医院人太多不想去，喂奶",
        "baby changing not in a hospital",
        "baby changing without hospitals",
        "baby changing, not inside a hospital",
        "baby changing anywhere but a hospital",
        "除咗醫院，喂奶",
    ],
)
def test_a_kind_of_place_is_left_out(words: str, searcher: Searcher):
    page = ask(searcher, words)
    assert set(ids(page)) == {"in-mall", "in-park"}
    assert page.understood.without == ("hospital",)
    assert codes(page)[0] == "excluded"


def test_several_places_are_left_out_together(searcher: Searcher):
    assert ids(ask(searcher, "喂奶，医院和商场都不要")) == ["in-park"]


def test_what_was_left_out_can_be_taken_back(searcher: Searcher):
    page = ask(searcher, "喂奶 不要医院")
    (notice,) = [notice for notice in page.notices if notice.code == "excluded"]
    assert notice.undo is not None
    assert notice.undo.q == "喂奶"


def test_a_kind_of_service_is_left_out(searcher: Searcher):
    page = ask(searcher, "喂奶 不要托儿所")
    assert page.understood.without == ("nursery",)
    assert "nursery" not in ids(page)


def test_what_cannot_be_left_out_is_told(searcher: Searcher):
    page = ask(searcher, "喂奶 除了地下室")
    (notice,) = [notice for notice in page.notices if notice.code == "excluded"]
    assert dict(notice.arguments) == {"what": "地下室", "possible": "false"}
    assert page.total == 3


@pytest.mark.parametrize(
    "words", ["孩子没人带", "除夕 喂奶", "不会喂奶怎么办", "免费 喂奶", "孩子不愿意去托儿所"]
)
def test_a_word_for_not_inside_a_phrase_leaves_nothing_out(words: str, searcher: Searcher):
    assert "excluded" not in codes(ask(searcher, words))


def test_the_address_leaves_out_too(searcher: Searcher):
    assert set(ids(ask(searcher, category=("nursing-room",), without=("mall",)))) == {
        "in-hospital",
        "in-park",
    }
