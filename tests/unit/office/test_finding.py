"""Entries are found by any of their texts, by pinyin and initials, and by filters."""

import pytest

from tests.builders import a_service
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.service import cells_of
from webapp.office.entries.finding import DUE, Wanted, found_among

ROOM = a_service(
    "a-room", name_zh="白云商场母婴室", phones=("010-66001111",), address_zh="白云路1号"
)
LAWYER = a_service("a-lawyer", name_zh="法律援助中心", category="legal-aid")
ENTRIES = (
    RegisteredEntry("a-room", 1, EntryState.PUBLISHED, cells_of(ROOM)),
    RegisteredEntry("a-lawyer", 1, EntryState.WITHDRAWN, cells_of(LAWYER)),
)


@pytest.mark.parametrize(
    "q", ["白云", "母婴室 白云", "66001111", "A-ROOM", "baiyun", "bysc", "muyingshi 白云", "白雲"]
)
def test_a_room_is_found(q: str) -> None:
    assert [each.id for each in found_among(ENTRIES, Wanted(q))] == ["a-room"]


@pytest.mark.parametrize("q", ["黑云", "白云 黑云", "baiyun heiyun", "999"])
def test_what_is_not_there_is_not_found(q: str) -> None:
    assert found_among(ENTRIES, Wanted(q)) == []


def test_filters_leave_out() -> None:
    assert [e.id for e in found_among(ENTRIES, Wanted(state="withdrawn"))] == ["a-lawyer"]
    assert [e.id for e in found_among(ENTRIES, Wanted(kind="legal-aid"))] == ["a-lawyer"]
    assert found_among(ENTRIES, Wanted(kind="legal-aid", state="published")) == []
    assert len(found_among(ENTRIES, Wanted())) == 2


def test_what_runs_out_is_asked_about_unless_it_is_hidden() -> None:
    due = {"a-room", "a-lawyer"}
    assert [each.id for each in found_among(ENTRIES, Wanted(due=DUE), due)] == ["a-room"]
    assert found_among(ENTRIES, Wanted(due=DUE)) == []
