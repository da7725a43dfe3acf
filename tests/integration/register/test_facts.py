"""Facts have a life of their own: who looked, when, until when; and nothing else renews it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import NOW, a_service
from tests.integration.register.made_up import (
    ANN,
    BEN,
    KINDS,
    OPEN,
    TWO_PERSONS,
    a_change,
    a_register,
    an_adoption,
    an_edit,
)
from webapp.domain.facts import Method
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.checks import Answer, Looked, NewCheck
from webapp.domain.register.errors import ChangedMeanwhile, ChangeRefused, NoSuchEntry
from webapp.domain.service import Source, Status, Visibility, cells_of
from webapp.ledger.place import Place
from webapp.register.register import Register

TODAY = NOW.date()
PHONE = Looked("phone", ("phones",), 180, Method.PHONE)
THERE = Looked("there", ("status", "name_zh", "host_zh"), 180, Method.VISIT)
NOTICE = Source("某街道通知", "https://example.org/notice", "2026-11-20")


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def a_check(
    register: Register,
    looked: Looked = PHONE,
    answer: Answer = Answer.AS_WRITTEN,
    entry: str = OPEN,
    on: date = TODAY,
) -> NewCheck:
    return NewCheck(entry, register.entry(entry).version, looked, answer, ANN, on, NOW)


def status_on(register: Register, day: date, entry: str = OPEN) -> tuple[str, str]:
    cells = {each.id: each.cells for each in register.snapshot(day).entries}[entry]
    return cells["status"], cells["checked_on"]


def test_what_was_looked_at_holds_for_the_days_of_its_group(register: Register) -> None:
    (done,) = register.check(replace(a_check(register), source=NOTICE, holder="办公室"))
    assert (done.number, done.group, done.by, done.on) == (1, "phone", ANN, TODAY)
    (fact,) = register.facts(OPEN)
    assert (fact.field, fact.source.title_zh, fact.holder) == ("phones", "某街道通知", "办公室")
    assert (fact.checked_by, fact.checked_on, fact.method) == (ANN, TODAY, Method.PHONE)
    assert fact.expires_on == TODAY + timedelta(days=180)
    (shown,) = register.snapshot(TODAY).facts
    assert (shown.entry, shown.field, shown.method) == (OPEN, "phones", Method.PHONE)
    assert ANN not in repr(shown)


def test_confirmed_falls_back_by_itself_on_a_date(register: Register) -> None:
    before = status_on(register, TODAY)
    register.check(a_check(register, THERE))
    last = TODAY + timedelta(days=180)
    assert status_on(register, TODAY) == (Status.CONFIRMED, TODAY.isoformat())
    assert status_on(register, last) == (Status.CONFIRMED, TODAY.isoformat())
    fallen = status_on(register, last + timedelta(days=1))
    assert fallen == (before[0], TODAY.isoformat())
    assert before[0] == Status.SOURCED


def test_an_edit_of_one_thing_renews_nothing_else(register: Register) -> None:
    earlier = TODAY - timedelta(days=30)
    register.check(a_check(register, on=earlier))
    register.check(a_check(register, THERE, on=earlier))
    register.propose(an_edit(register, note_zh="东门进"), KINDS)
    held = {fact.field: fact.checked_on for fact in register.facts(OPEN)}
    assert held == {"phones": earlier, "status": earlier, "name_zh": earlier}


def test_what_is_another_now_nobody_looked_at(register: Register) -> None:
    register.check(a_check(register))
    edit = replace(an_edit(register, phones="010-66002222"), source=NOTICE)
    register.propose(edit, KINDS)
    (fact,) = register.facts(OPEN)
    assert (fact.checked_by, fact.checked_on, fact.expires_on) == ("", None, None)
    assert fact.source == NOTICE


def test_who_changes_it_may_have_looked(register: Register) -> None:
    edit = replace(an_edit(register, phones="010-66002222"), looked=(PHONE,), source=NOTICE)
    register.propose(edit, KINDS)
    (fact,) = register.facts(OPEN)
    assert (fact.checked_by, fact.checked_on, fact.source) == (ANN, TODAY, NOTICE)
    waits = replace(
        an_edit(register, TWO_PERSONS, phones="010-66003333"), looked=(PHONE,), source=NOTICE
    )
    change = register.propose(waits, KINDS)
    assert register.facts(TWO_PERSONS) == ()
    register.second(change.number, BEN, NOW + timedelta(days=2))
    (fact,) = register.facts(TWO_PERSONS)
    assert (fact.checked_by, fact.checked_on, fact.source) == (ANN, TODAY, NOTICE)


@pytest.mark.parametrize("answer", [Answer.DIFFERENT, Answer.NOT_THERE])
def test_what_was_found_otherwise_is_not_confirmed(register: Register, answer: Answer) -> None:
    register.check(a_check(register, THERE))
    register.check(a_check(register, THERE, answer))
    assert status_on(register, TODAY)[0] == Status.SOURCED


def test_who_was_not_told_changes_nothing(register: Register) -> None:
    register.check(a_check(register, THERE))
    before = register.facts(OPEN)
    register.check(a_check(register, THERE, Answer.UNKNOWN))
    assert register.facts(OPEN) == before


def test_what_is_not_known_cannot_be_as_it_is_written(register: Register) -> None:
    with pytest.raises(ChangeRefused, match="nothing is known"):
        register.check(a_check(register, Looked("hours", ("hours",), 90, Method.PHONE)))


def test_a_check_is_of_what_was_seen(register: Register) -> None:
    seen = a_check(register)
    register.propose(an_edit(register, phones="010-66002222"), KINDS)
    with pytest.raises(ChangedMeanwhile):
        register.check(seen)
    register.propose(a_change(register, ChangeKind.WITHDRAW, reason="已停办"), KINDS)
    with pytest.raises(ChangeRefused, match="withdrawn"):
        register.check(a_check(register))
    with pytest.raises(NoSuchEntry):
        register.check(replace(seen, entry="b-room"))


def test_what_is_told_once_is_kept_once(register: Register) -> None:
    told = replace(a_check(register), once="form:1")
    assert register.check(told) == register.check(told)


def test_how_a_quiet_entry_was_checked_is_not_given_away(register: Register) -> None:
    quiet = register.propose(an_edit(register, visibility=str(Visibility.DISCREET)), KINDS)
    register.second(quiet.number, BEN, NOW)
    register.check(replace(a_check(register), source=NOTICE))
    (fact,) = register.snapshot(TODAY).facts
    assert (fact.method, fact.checked_on, fact.source) == (None, TODAY, NOTICE)


def test_one_feature_may_be_a_fact_of_its_own(register: Register) -> None:
    register.propose(an_edit(register, features="floor=3;places_free=2"), KINDS)
    offer = Looked("offer", ("features",), 180, Method.PHONE)
    free = Looked("vacancies", ("features.places_free",), 14, Method.PHONE)
    register.check(a_check(register, offer))
    register.check(a_check(register, free))
    register.propose(an_edit(register, features="floor=3;places_free=0"), KINDS)
    held = {fact.field: fact.checked_on for fact in register.facts(OPEN)}
    assert held == {"features": TODAY, "features.places_free": None}


def test_what_files_call_confirmed_somebody_looked_at(place: Place) -> None:
    on = TODAY - timedelta(days=10)
    cells = cells_of(a_service(OPEN, status=Status.CONFIRMED, checked_on=on))
    looked = replace(THERE, method=Method.IMPORT)
    register = Register(place)
    register.adopt(replace(an_adoption({OPEN: cells}), confirmed={OPEN: looked}))
    assert status_on(register, TODAY) == (Status.CONFIRMED, on.isoformat())
    assert register.snapshot(TODAY).entries[0].cells == cells
    assert status_on(register, on + timedelta(days=181))[0] == Status.SOURCED
    register.leave(ANN, NOW)
    again = replace(an_adoption({OPEN: cells}, at=NOW + timedelta(days=1)))
    register.adopt(replace(again, confirmed={OPEN: looked}))
    assert status_on(register, TODAY) == (Status.CONFIRMED, on.isoformat())
    assert len([act for act in register.history.about(OPEN) if act.what == "check"]) == 1


def test_what_became_of_an_entry_can_be_read(register: Register) -> None:
    register.propose(an_edit(register, phones="010-66002222"), KINDS)
    register.check(a_check(register))
    acts = register.history.about(OPEN)
    assert [act.what for act in acts] == ["check", "apply", "edit"]
    assert acts[2].detail["patch"] == {"phones": ["010-66001111", "010-66002222"]}
    first = register.history.version(OPEN, 1)
    assert first is not None
    assert first.cells["phones"] == "010-66001111"
    assert register.history.version(OPEN, 9) is None
    assert [act.number for act in register.history.before(3, 2)] == [2, 1]


def test_a_claim_is_seen_and_keeps_nobody_from_anything(register: Register) -> None:
    register.claims.make(f"entry:{OPEN}", ANN, NOW)
    register.claims.make(f"entry:{OPEN}", BEN, NOW)
    (held,) = register.claims.at(NOW)
    assert (held.about, held.person) == (f"entry:{OPEN}", BEN)
    assert register.claims.at(NOW + timedelta(hours=1)) == ()
    register.claims.release(f"entry:{OPEN}", NOW)
    assert register.claims.at(NOW) == ()


def test_who_changes_very_much_at_once_needs_a_second_person(register: Register) -> None:
    for number in range(20):
        done = register.propose(an_edit(register, note_zh=f"第{number}次"), KINDS)
        assert done.state == "applied"
    braked = register.propose(an_edit(register, note_zh="再来"), KINDS)
    assert braked in register.waiting()
    other = register.propose(an_edit(register, by=BEN, note_zh="别人"), KINDS)
    assert other.state == "applied"
    later = replace(
        an_edit(register, note_zh="后来"), made_at=NOW + timedelta(minutes=10, seconds=1)
    )
    assert register.propose(later, KINDS).state == "applied"


def test_to_hide_is_never_braked_nor_put_off(register: Register) -> None:
    for number in range(20):
        register.propose(an_edit(register, note_zh=f"第{number}次"), KINDS)
    assert register.propose(an_edit(register, note_zh="再来"), KINDS).state == "proposed"
    later = a_change(register, ChangeKind.WITHDRAW, publish_from=NOW.date() + timedelta(days=1))
    with pytest.raises(ChangeRefused, match="at once"):
        register.propose(later, KINDS)
    for entry in (OPEN, TWO_PERSONS):
        hidden = register.propose(a_change(register, ChangeKind.WITHDRAW, entry), KINDS)
        assert (hidden.state, hidden.second_by) == ("applied", "")
    assert [each.id for each in register.withdrawn()] == sorted([OPEN, TWO_PERSONS])
