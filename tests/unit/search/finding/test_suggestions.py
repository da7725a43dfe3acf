"""What is offered while a search is being typed."""

from dataclasses import replace

import pytest

from tests.asking import SQUARE, WORDS, parts_of
from tests.builders import TAXONOMY, a_service
from webapp.domain.categories import Category
from webapp.domain.service import Status
from webapp.domain.vocabulary import Term
from webapp.search.finding.searcher import Searcher
from webapp.search.finding.suggestions import suggest

LINES = Category("hotline", "childcare", "服务热线", "Hotline", located=False)
KINDS = replace(TAXONOMY, categories=(*TAXONOMY.categories, LINES))
ACTIONS = Term("躲起来", "family-mediation", 0.95, "action")
TYPED = replace(WORDS, terms=(*WORDS.terms, ACTIONS))


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return parts_of(
        a_service("a", name_zh="西单商场母婴室", name_en="Xidan Mall mothers' room"),
        a_service("b", name_zh="西四托育园", category="nursery"),
        a_service("c", name_zh="西城旧室", status=Status.CLOSED),
        a_service("line", name_zh="市民服务", category="hotline", phones=("12345",)),
        *(a_service(f"e{n:03}", name_zh=f"西院{n:03}", status=Status.EXPECTED) for n in range(60)),
        taxonomy=KINDS,
        vocabulary=TYPED,
        places={"西单": SQUARE, "xidan": SQUARE},
    )


@pytest.mark.parametrize(
    "typed", ["m", "mu", "muy", "muyingshi", "mys", "mysh", "母", "母婴", "母嬰", "mother", "chang"]
)
def test_a_kind_is_offered_from_the_first_letter(searcher: Searcher, typed: str):
    offered = suggest(typed, searcher)
    assert ("母婴室", "category", "nursing-room") in {(s.text, s.kind, s.id) for s in offered}


def test_kinds_come_first_and_sourced_entries_before_expected_ones(searcher: Searcher):
    kinds = [item.kind for item in suggest("x", searcher)]
    assert kinds == sorted(kinds, key=["category", "entry", "place"].index)
    entries = [item.id for item in suggest("西", searcher) if item.kind == "entry"]
    assert entries[:2] == ["a", "b"]


def test_places_find_room_beside_many_entries(searcher: Searcher):
    offered = suggest("西", searcher)
    assert len(offered) == 10
    assert [(s.text, s.kind, s.id) for s in offered if s.kind == "place"] == [
        ("西单", "place", "西单")
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "西单母",
        "西單母嬰",
        "西单附近换尿",
        "xidan mu",
        "西单 moth",
        "母婴室 西",
        "母婴室西",
        "baby room xi",
    ],
)
def test_a_kind_is_offered_at_the_place_typed_before_or_behind_it(searcher: Searcher, typed: str):
    first = suggest(typed, searcher)[0]
    assert (first.text, first.kind, first.id) == ("西单 母婴室", "category", "nursing-room")
    assert (first.near, first.street) == ("西单", SQUARE.street)


def test_what_stands_nowhere_is_offered_at_no_place(searcher: Searcher):
    assert "hotline" in {item.id for item in suggest("服务热", searcher)}
    assert not suggest("西单服务热", searcher)


def test_a_phone_line_is_offered_by_its_number(searcher: Searcher):
    line, *others = [item for item in suggest("123", searcher) if item.kind == "entry"]
    assert (line.text, line.id, line.number) == ("12345 市民服务", "line", "12345")
    assert not others


def test_nothing_quiet_comes_up_for_what_is_only_done(searcher: Searcher):
    assert suggest("换尿", searcher)
    assert suggest("躲", searcher) == ()


def test_closed_entries_are_not_offered(searcher: Searcher):
    assert "c" not in {item.id for item in suggest("西城旧", searcher)}


def test_words_of_distress_are_never_offered(searcher: Searcher):
    assert suggest("吵", searcher) == ()


@pytest.mark.parametrize("typed", ["", " ", "*", "\x00", "母" * 10_000, "🧑‍🍼"])
def test_nothing_sensible_gives_no_suggestion(searcher: Searcher, typed: str):
    assert suggest(typed, searcher) == ()


def test_no_more_are_offered_than_asked_for(searcher: Searcher):
    assert len(suggest("x", searcher, limit=3)) == 3
    assert suggest("x", searcher, limit=0) == ()
