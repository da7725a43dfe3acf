"""Searches of real people on the real data: the judged sets, hostile strings, whole walks."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from webapp.bench.judging import FIRST_SET, SECOND_SET, Score, read_judged, score
from webapp.bench.judging_places import read_judged_places, score_places
from webapp.bench.workloads import HOSTILE
from webapp.domain.service import Service, Status, Visibility
from webapp.search.answering.explaining import explain
from webapp.search.answering.finder import find_services
from webapp.search.finding.searcher import Searcher
from webapp.search.known.weights.matches import DOUBT_M
from webapp.search.question.parameters import query_from_args
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import ResultPage
from webapp.store.terms import SqlTermIndex

if TYPE_CHECKING:
    from pathlib import Path

    from webapp.toolbox.toolbox import Toolbox

LEAST_MEAN = 0.95
LEAST_OF_A_KIND = 0.85
LEAST_MEAN_OF_PLACES = 0.83


@pytest.fixture(scope="module")
def searcher(toolbox: "Toolbox") -> Searcher:
    return toolbox.edition().searcher


@pytest.fixture(scope="module")
def sql_parts(searcher: Searcher, edition: "Path") -> Searcher:
    return replace(searcher, index=SqlTermIndex(edition / "catalogue.sqlite"))


def _page(searcher: Searcher, now: datetime, q: str, **asked: str) -> ResultPage:
    query, _ = query_from_args((("q", q), *asked.items()), searcher.known)
    return find_services(query, searcher, now)


def _scored(file: str, searcher: Searcher, now: datetime) -> Score:
    def first(words: str, count: int) -> list[Service]:
        return [hit.service for hit in _page(searcher, now, words, per_page=str(count)).hits]

    return score(read_judged(file), first)


@pytest.mark.parametrize("file", [FIRST_SET, SECOND_SET])
def test_judged_searches_find_what_people_mean(file: str, searcher: Searcher, now: datetime):
    result = _scored(file, searcher, now)
    assert result.searches > 0
    assert result.mean >= LEAST_MEAN
    assert {k: m for k, m in result.by_kind.items() if m < LEAST_OF_A_KIND} == {}


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_string_is_only_text(words: str, searcher: Searcher, now: datetime):
    query, _ = query_from_args((("q", words),), searcher.known)
    page = find_services(query, searcher, now)
    assert len(page.asked.q) <= 64
    assert len(page.understood.q) <= 64
    assert page.total == len(page.matching)


@pytest.mark.parametrize(
    "words",
    ["母婴室", "儿童之家", "legal aid", "flyz", "北海幼儿园", "12338", "西单 哺乳", "母英室"],
)
def test_sql_gives_the_same_ids_while_the_index_is_rebuilt(
    words: str, searcher: Searcher, sql_parts: Searcher, now: datetime
):
    assert _page(sql_parts, now, words).matching == _page(searcher, now, words).matching


def test_every_explanation_adds_up_to_the_score_that_ranks(searcher: Searcher, now: datetime):
    for words in ("三岁以下谁帮我带孩子", "西单 哺乳", "北海幼儿园", "12338", "图书馆"):
        page = _page(searcher, now, words)
        explained = explain(page.asked, searcher, now)
        assert [hit.id for hit in explained.hits] == [h.service.id for h in page.hits[:5]]
        for hit, explanation in zip(page.hits, explained.hits, strict=False):
            assert sum(worth for _, worth in explanation.summands) == pytest.approx(
                hit.score, abs=0.05
            )


def test_nothing_confidential_has_a_place_in_any_answer(searcher: Searcher, now: datetime):
    page = _page(searcher, now, "", near="西单", per_page="100")
    hidden = [s for s in searcher.catalogue.services if s.visibility is Visibility.CONFIDENTIAL]
    assert hidden
    for query in (SearchQuery(near="西单", per_page=1000), SearchQuery(q="庇护", near="西单")):
        hits = find_services(query, searcher, now).hits
        assert all(hit.distance_m is None for hit in hits if hit.service in hidden)
    assert page.place.state == "located"


def test_pins_come_before_areas_and_what_is_expected_as_if_farther(
    searcher: Searcher, now: datetime
):
    page = find_services(SearchQuery(near="西单北大街176号", per_page=1000), searcher, now)
    metres = [(hit.distance_m, hit.service.status is Status.EXPECTED) for hit in page.hits]
    known = [m + DOUBT_M * expected for m, expected in metres if m is not None]
    assert known == sorted(known)
    assert all(m is not None for m, _ in metres[: len(known)])


def test_an_address_gives_its_communitys_entries(searcher: Searcher, now: datetime):
    found = []
    for place in searcher.catalogue.places:
        if place.kind == "compound" and not found:
            page = _page(searcher, now, "", near=place.name_zh)
            found = [hit.service for hit in page.community_hits]
    assert {service.category for service in found} >= {"childrens-home", "parent-school"}


@pytest.mark.parametrize("words", ["西单北大街176号附近母婴室", "母婴室 西单北大街176号"])
def test_a_road_with_a_number_is_one_place(words: str, searcher: Searcher, now: datetime):
    page = _page(searcher, now, words)
    assert (page.place.name, page.place.kind) == ("西单北大街176号", "address")
    assert page.hits[0].service.id == "mbr-hanguang"
    assert {hit.service.category for hit in page.hits} == {"nursing-room"}
    assert not [notice for notice in page.notices if notice.code == "relaxed"]


def test_letters_beside_words_that_mean_nothing_bring_nothing(searcher: Searcher, now: datetime):
    assert _page(searcher, now, "xyz").total > 0
    assert _page(searcher, now, "什么都没有的东西xyz").total == 0
    assert _page(searcher, now, "母婴室xyz").total > 0


QUESTIONS = ("上户口", "怎么办居住证", "教育政策 咨询", "退费", "投诉", "打电话", "hukou")
DANGER = ("派出所", "孩子丢了", "救命", "emergency", "police", "有危险")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        *((words, ["hl-12345"]) for words in QUESTIONS),
        *((words, ["hl-110"]) for words in DANGER),
        ("救护车", ["hl-120", "hl-110"]),
        ("不想活了", ["hl-12356", "hl-110", "hl-120"]),
        ("跳楼", ["hl-110", "hl-120", "hl-12356"]),
        ("法律热线", ["hl-12348"]),
        ("残联热线", ["hl-12385"]),
    ],
)
def test_the_line_that_knows_comes_first(
    words: str, first: list[str], searcher: Searcher, now: datetime
):
    lines = [hit.service.id for hit in _page(searcher, now, words).hits]
    lines = [each for each in lines if each.startswith("hl-")]
    assert lines[: len(first)] == first


@pytest.mark.parametrize("words", ["家暴", "老公打人", "我害怕回家", "domestic violence"])
def test_violence_leads_to_help_against_it_and_then_to_the_police(
    words: str, searcher: Searcher, now: datetime
):
    hits = [hit.service for hit in _page(searcher, now, words).hits]
    assert {hit.category for hit in hits[:3]} == {"domestic-violence-help"}
    assert [hit.id for hit in hits if hit.category == "hotline"][:1] in ([], ["hl-110"])


@pytest.mark.parametrize("words", ["生孩子", "打胎", "give birth"])
def test_a_hospital_for_children_only_is_not_the_first_for_births(
    words: str, searcher: Searcher, now: datetime
):
    assert _page(searcher, now, words).hits[0].service.id != "hosp-childrens"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("三里河 母婴室", "三里河社区居委会"),
        ("西便门 残联", "西便门社区居委会"),
        ("preschool in Guang'anmen", "广安门内站"),
    ],
)
def test_a_word_that_no_entry_holds_may_be_a_place(
    words: str, place: str, searcher: Searcher, now: datetime
):
    page = _page(searcher, now, words)
    assert page.place.name == place
    assert page.total > 0


def test_searches_about_places_are_answered_there(searcher: Searcher, now: datetime):
    def ask(words: str, near: str) -> ResultPage:
        return _page(searcher, now, words, near=near)

    result = score_places(read_judged_places(), ask)
    assert result.searches > 0
    assert result.mean >= LEAST_MEAN_OF_PLACES


def test_own_venues_are_known_as_places(searcher: Searcher):
    located = {kind.id for kind in searcher.catalogue.taxonomy.categories if kind.located}
    names = [
        name
        for service in searcher.catalogue.services
        if service.visibility is Visibility.PUBLIC and service.category in located
        for name in (service.name_zh, service.host_zh, service.name_en)
        if name
    ]
    known = sum(searcher.gazetteer.find(name).state == "located" for name in names)
    assert known / len(names) >= LEAST_MEAN


@pytest.mark.parametrize("near", ["汉光百货", "金融街购物中心", "凯德MALL", "广安门医院"])
def test_the_usual_name_of_a_venue_is_enough(near: str, searcher: Searcher, now: datetime):
    page = _page(searcher, now, "母婴室", near=near)
    assert page.place.state == "located"
    assert page.sort == "distance"
