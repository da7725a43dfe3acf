"""What of an entry is due, and which entry is asked about first."""

from dataclasses import replace
from datetime import date, timedelta

from tests.builders import a_service
from webapp.domain.facts import FactGroup, Freshness, Method
from webapp.domain.register.checks import KeptFact
from webapp.domain.register.due import DueGroup, due_entry, in_order
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.service import Source, cells_of
from webapp.domain.visitors import Said

TODAY = date(2026, 11, 30)
THERE = FactGroup("there", "是否还在", "that it is there", ("status", "name_zh"), 180, 30)
HOURS = FactGroup("hours", "开放时间", "hours", ("hours",), 90, 30)
PHONE = FactGroup("phone", "电话", "phone", ("phones",), 180, 30)
FRESHNESS = Freshness((THERE, HOURS, PHONE))
ROOM = RegisteredEntry(
    "a-room",
    1,
    EntryState.PUBLISHED,
    {**cells_of(a_service("a-room", phones=("010-66001111",))), "hours": ""},
)


def kept(field: str, until: date) -> KeptFact:
    on = until - timedelta(days=30)
    return KeptFact("a-room", field, Source(), "", Method.PHONE, "ann", on, until)


def test_what_nobody_looked_at_is_due_and_what_is_not_known_is_not() -> None:
    found = due_entry(ROOM, (), FRESHNESS, TODAY)
    assert found is not None
    assert found.groups == (DueGroup("there", None), DueGroup("phone", None))
    assert found.never


def test_a_fact_holds_on_its_last_day_and_is_due_the_day_after() -> None:
    facts = (kept("status", TODAY), kept("name_zh", TODAY), kept("phones", TODAY))
    assert due_entry(ROOM, facts, FRESHNESS, TODAY) is None
    found = due_entry(ROOM, facts, FRESHNESS, TODAY + timedelta(days=1))
    assert found is not None
    assert found.until == TODAY
    assert not found.never


def test_a_group_is_as_old_as_the_oldest_of_it() -> None:
    old = TODAY - timedelta(days=3)
    facts = (kept("status", old), kept("name_zh", TODAY), kept("phones", TODAY))
    found = due_entry(ROOM, facts, FRESHNESS, TODAY)
    assert found is not None
    assert found.groups == (DueGroup("there", old),)


def test_what_the_public_does_not_see_is_not_due() -> None:
    gone = replace(ROOM, state=EntryState.WITHDRAWN)
    closed = replace(ROOM, cells={**ROOM.cells, "status": "closed"})
    assert due_entry(gone, (), FRESHNESS, TODAY) is None
    assert due_entry(closed, (), FRESHNESS, TODAY) is None


def test_first_what_visitors_doubt_then_the_main_kinds_then_the_oldest() -> None:
    never = due_entry(ROOM, (), FRESHNESS, TODAY)
    days = (kept(each, TODAY - timedelta(days=9)) for each in ("status", "name_zh", "phones"))
    old = due_entry(ROOM, days, FRESHNESS, TODAY)
    assert never is not None
    assert old is not None
    core, doubted = replace(old, core=True), replace(old, said=Said(against=True))
    assert in_order([old, never, core, doubted]) == [doubted, core, never, old]
