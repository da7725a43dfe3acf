"""What is offered while a search is being typed."""

import pytest

from tests.asking import parts_of
from tests.builders import a_service
from webapp.domain.service import Status
from webapp.search.answering.searcher import Searcher
from webapp.search.answering.suggestions import suggest


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return parts_of(
        a_service("a", name_zh="西单商场母婴室", name_en="Xidan Mall mothers' room"),
        a_service("b", name_zh="西四托育园", category="nursery"),
        a_service("c", name_zh="西城旧室", status=Status.CLOSED),
        *(a_service(f"e{n:03}", name_zh=f"西院{n:03}", status=Status.EXPECTED) for n in range(60)),
    )


@pytest.mark.parametrize("typed", ["m", "mu", "muy", "muyingshi", "mys", "母", "母婴", "mother"])
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
