"""Questions about one entry: its fact is the answer, never a filter; unknown is no *no*."""

import doctest

import pytest

from tests.asking import ask, ids, parts_of
from tests.builders import a_service
from webapp.search.finding.searcher import Searcher
from webapp.search.reading import facts


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    rooms = [a_service(f"room-{n}", name_zh=f"{n}号商场母婴室", host_zh="某商场") for n in range(4)]
    museum = a_service(
        "museum",
        category="nursery",
        name_zh="古钟博物馆",
        name_en="Old Bell Museum",
        hours="Mo-Fr 09:00-17:00",
        fee_zh="门票20元",
        features=(("men-welcome", "unknown"), ("floor", "2")),
        phones=("010-66000000",),
    )
    return parts_of(*rooms, museum)


def test_the_examples_of_facts_are_true():
    assert doctest.testmod(facts).failed == 0


@pytest.mark.parametrize(
    ("words", "field", "known"),
    [
        *(("古钟博物馆几点关门", "hours", True), ("古钟博物馆要门票吗", "fee_zh", True)),
        *(("古钟博物馆免费吗", "fee_zh", True), ("古钟博物馆电话多少", "phones", True)),
        *(("古钟博物馆要带什么", "documents_zh", False), ("古钟博物馆在几楼", "floor", True)),
        *(
            ("古鐘博物館周一開門嗎", "hours", True),
            ("古钟博物馆怎么预约", "how_to_apply_zh", False),
        ),
        *(("想带娃去古钟博物馆，要门票吗", "fee_zh", True),),
        *(("how much is the old bell museum", "fee_zh", True),),
    ],
)
def test_the_fact_of_a_named_entry_is_the_answer(
    searcher: Searcher, words: str, field: str, known: bool
):
    page = ask(searcher, words)
    assert page.answer is not None
    assert (page.answer.service.id, page.answer.field) == ("museum", field)
    assert page.answer.is_known is known
    assert page.understood.feature == ()
    assert page.understood.open == ""
    assert ids(page)[0] == "museum"


def test_a_time_in_the_question_is_what_the_answer_is_about(searcher: Searcher):
    answer = ask(searcher, "古钟博物馆周日开门吗").answer
    assert answer is not None
    assert answer.at is not None
    assert (answer.at.first.weekday(), answer.open.state) == (6, "closed")


@pytest.mark.parametrize("words", ["母婴室几点关门", "母婴室电话", "哪里有母婴室", "古钟博物馆"])
def test_a_kind_alone_or_a_name_alone_asks_for_no_fact(searcher: Searcher, words: str):
    assert ask(searcher, words).answer is None
