"""Questions of families lead to the step of a guide that answers; searches for places do not."""

import json
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.guards.tree import ROOT
from webapp.search.answering.finder import find_services
from webapp.search.finding.searcher import Searcher
from webapp.search.question.parameters import query_from_args
from webapp.search.question.results import ResultPage

if TYPE_CHECKING:
    from webapp.toolbox.toolbox import Toolbox

JUDGED = ROOT / "tests" / "data" / "relevance"
LEAST_SHARE = {"tune": 0.98, "held-out": 0.95}
LEAST_OF_A_KIND = 0.85
PLACES = frozenset(
    {"nursing-room", "family-restroom", "culture-venue", "breastfeeding-helpline", "family-centre"}
)
MOST_AT_PLACES = 0.05
"""Share of searches for places of these kinds above which guides would be noise."""


@pytest.fixture(scope="module")
def searcher(toolbox: "Toolbox") -> Searcher:
    return toolbox.edition().searcher


def judged(name: str) -> list[dict[str, Any]]:
    lines = (JUDGED / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def asked(searcher: Searcher, now: datetime, q: str, **more: str) -> ResultPage:
    query, _ = query_from_args((("q", q), *more.items()), searcher.known)
    return find_services(query, searcher, now)


def steps(page: ResultPage) -> list[str]:
    return [f"{hit.guide.id}/{hit.step.id}" for hit in page.guides]


@pytest.mark.parametrize("part", LEAST_SHARE)
def test_questions_lead_to_the_right_step_among_the_first_three(
    part: str, searcher: Searcher, now: datetime
) -> None:
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for question in judged("guides.jsonl"):
        if question["part"] == part:
            found = steps(asked(searcher, now, question["q"]))
            assert len(found) <= question["k"] == 3
            every[question["kind"]] += 1
            right[question["kind"]] += not set(found).isdisjoint(question["expect"]["guide"])
    assert right.total() / every.total() >= LEAST_SHARE[part], dict(right)
    assert [kind for kind in every if right[kind] / every[kind] < LEAST_OF_A_KIND] == []


def test_every_expected_step_is_there(searcher: Searcher) -> None:
    there = {f"{guide.id}/{step.id}" for guide, step in searcher.guide_index.steps}
    expected = {step for each in judged("guides.jsonl") for step in each["expect"]["guide"]}
    assert expected <= there


def test_searches_for_places_show_no_guides(searcher: Searcher, now: datetime) -> None:
    searches = [each for name in ("queries.jsonl", "second.jsonl") for each in judged(name)]
    wanted = [each["q"] for each in searches if PLACES & set(each["expect"].get("category", ()))]
    shown = [q for q in wanted if steps(asked(searcher, now, q))]
    assert len(wanted) > 90
    assert len(shown) / len(wanted) <= MOST_AT_PLACES, shown


@pytest.mark.parametrize(
    ("q", "step"),
    [
        ("育儿补贴", "family-benefits/2"),
        ("生育津贴", "family-benefits/3"),
        ("大班免费", "kindergarten/5"),
        ("产假", "family-benefits/4"),
        ("接种证", "free-health/2"),
        ("校园欺凌", "bullying/1"),
        ("结婚登记要什么", "getting-married/1"),
        ("孩子被藏", "child-taken/3"),
        ("短信报警", "protection-order/8"),
        ("childcare allowance", "family-benefits/2"),
    ],
)
def test_the_words_of_the_law_lead_to_its_step_first(
    q: str, step: str, searcher: Searcher, now: datetime
) -> None:
    assert step in steps(asked(searcher, now, q))[:2]


@pytest.mark.parametrize("q", ["孩子", "宝妈", "医院", "带孩子", "nurse", "law", "打电话", "证据"])
def test_a_word_that_stands_in_many_questions_asks_none_of_them(
    q: str, searcher: Searcher, now: datetime
) -> None:
    assert not any(hit.is_quiet for hit in asked(searcher, now, q).guides)


def test_a_place_in_the_question_changes_nothing(searcher: Searcher, now: datetime) -> None:
    assert steps(asked(searcher, now, "牛街 育儿补贴"))[0] == "family-benefits/2"


def test_guides_stand_on_the_first_page_only_and_need_words(
    searcher: Searcher, now: datetime
) -> None:
    assert steps(asked(searcher, now, "幼儿园大班免费"))
    assert not steps(asked(searcher, now, "幼儿园大班免费", page="2"))
    assert not steps(asked(searcher, now, "", category="kindergarten"))


def test_a_quiet_guide_makes_the_answer_quiet_and_danger_is_told(
    searcher: Searcher, now: datetime
) -> None:
    page = asked(searcher, now, "同学打我")
    assert page.quiet
    assert page.safety is not None
    assert page.safety.numbers[0] == "110"
    assert page.notices[0].code == "danger"
    assert not asked(searcher, now, "个税抵扣").quiet
