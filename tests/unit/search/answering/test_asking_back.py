"""Searches that say nothing of what, and those for what is not here."""

from dataclasses import replace

import pytest

from tests.asking import WORDS, ask, codes, ids, parts_of
from tests.builders import a_service
from webapp.domain.vocabulary import Line, Topic
from webapp.search.finding.searcher import Searcher

REPAIRS = Topic(
    "repairs",
    "修理",
    "repairs",
    ("96156",),
    words=("开锁",),
    doing=("修", "坏了"),
    things=("手机", "空调"),
    english=("plumber", "rain"),
)
VOCABULARY = replace(
    WORDS,
    alone=("孩子", "宝宝", "kids"),
    lines=(Line("96156", "社区服务热线", "Community line", "x"),),
    not_covered=(REPAIRS,),
)


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return parts_of(
        a_service("room", hours="24/7"),
        a_service("nursery", category="nursery", name_zh="小小托育园"),
        vocabulary=VOCABULARY,
    )


@pytest.mark.parametrize(
    "words", ["孩子", "宝宝", "kids", "怎么办", "周末 孩子", "离我近", "三岁 孩子"]
)
def test_who_says_nothing_of_what_is_asked_back(searcher: Searcher, words: str):
    page = ask(searcher, words)
    assert (page.total, page.asks_back, page.advice) == (0, True, None)
    (question,) = [notice for notice in page.notices if notice.code == "question"]
    assert {len(choice.need) for choice in question.choices} == {1}
    assert {choice.q for choice in question.choices} == {words}


def test_a_need_that_is_chosen_is_answered_whole(searcher: Searcher):
    assert ids(ask(searcher, "孩子", need=("childcare",))) == ["nursery"]
    assert ids(ask(searcher, "周末 孩子", need=("feed-and-change",))) == ["room"]


@pytest.mark.parametrize("words", ["孩子 喂奶", "宝宝托儿所", "托儿所怎么办"])
def test_a_kind_beside_them_is_answered(searcher: Searcher, words: str):
    assert ask(searcher, words).total > 0


@pytest.mark.parametrize(
    "words", ["修手机", "手机坏了", "哪里有开锁的", "空調修一下 修空調", "plumber", "rain"]
)
def test_what_is_not_here_is_sent_to_who_has_it(searcher: Searcher, words: str):
    page = ask(searcher, words)
    assert (page.total, page.almost) == (0, ())
    (told,) = [notice for notice in page.notices if notice.code == "not-covered"]
    assert dict(told.arguments)["instead"] == "96156"


@pytest.mark.parametrize("words", ["修手机的托儿所", "plumber daycare", "小小托育园"])
def test_what_is_here_is_not_sent_away(searcher: Searcher, words: str):
    assert "not-covered" not in codes(ask(searcher, words))


def test_as_typed_nothing_is_sent_away(searcher: Searcher):
    assert "not-covered" not in codes(ask(searcher, "修手机", as_typed=True))
