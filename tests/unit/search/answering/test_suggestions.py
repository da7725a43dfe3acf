"""What is offered while a search is being typed."""

import pytest

from tests.asking import parts_of
from tests.builders import a_service
from webapp.domain.service import Status
from webapp.search.answering.searcher import SearchParts
from webapp.search.answering.suggestions import suggest


@pytest.fixture(scope="module")
def parts() -> SearchParts:
    return parts_of(
        a_service("a", name_zh="西单商场母婴室", name_en="Xidan Mall mothers' room"),
        a_service("b", name_zh="西四托育园", category="nursery"),
        a_service("c", name_zh="西城旧室", status=Status.CLOSED),
        *(a_service(f"e{n:03}", name_zh=f"西院{n:03}", status=Status.EXPECTED) for n in range(60)),
    )


@pytest.mark.parametrize("typed", ["m", "mu", "muy", "muyingshi", "mys", "母", "母婴", "mother"])
def test_a_kind_is_offered_from_the_first_letter(parts: SearchParts, typed: str):
    offered = suggest(typed, parts)
    assert ("母婴室", "category", "nursing-room") in {(s.text, s.kind, s.id) for s in offered}


def test_kinds_come_first_and_sourced_entries_before_expected_ones(parts: SearchParts):
    kinds = [item.kind for item in suggest("x", parts)]
    assert kinds == sorted(kinds, key=["category", "entry", "place"].index)
    entries = [item.id for item in suggest("西", parts) if item.kind == "entry"]
    assert entries[:2] == ["a", "b"]


def test_places_find_room_beside_many_entries(parts: SearchParts):
    offered = suggest("西", parts)
    assert len(offered) == 10
    assert [(s.text, s.kind, s.id) for s in offered if s.kind == "place"] == [
        ("西单", "place", "西单")
    ]


def test_closed_entries_are_not_offered(parts: SearchParts):
    assert "c" not in {item.id for item in suggest("西城旧", parts)}


def test_words_of_distress_are_never_offered(parts: SearchParts):
    assert suggest("吵", parts) == ()


@pytest.mark.parametrize("typed", ["", " ", "*", "\x00", "母" * 10_000, "🧑‍🍼"])
def test_nothing_sensible_gives_no_suggestion(parts: SearchParts, typed: str):
    assert suggest(typed, parts) == ()


def test_no_more_are_offered_than_asked_for(parts: SearchParts):
    assert len(suggest("x", parts, limit=3)) == 3
    assert suggest("x", parts, limit=0) == ()
