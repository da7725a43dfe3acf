"""What the register promises of imports, on SQLite and on PostgreSQL alike."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOW
from tests.integration.register.made_up import (
    ANN,
    BEN,
    KINDS,
    OPEN,
    PATIENT,
    TWO_PERSONS,
    a_register,
    an_edit,
)
from tests.integration.register.sheets import (
    ROWS,
    a_large_adoption,
    a_sheet,
    added,
    edited,
    handed_in,
)
from webapp.domain.register.changes import ChangeKind, ChangeState
from webapp.domain.register.entries import EntryState
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.imports import (
    KEPT,
    MOST_ALONE,
    RESUMED,
    AlreadySent,
    Answered,
    EntriesChangedMeanwhile,
    ImportState,
    NoSuchImport,
)
from webapp.domain.service import Source
from webapp.ledger.place import Place
from webapp.register.migrations import guards_0006
from webapp.register.register import Register

LIST = Source("某街道台账", "", "2026-11-20")


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def large(place: Place, count: int) -> Register:
    register = Register(place, PATIENT)
    register.adopt(a_large_adoption(count))
    return register


def test_what_was_sent_is_kept_with_what_is_said_of_it(register: Register) -> None:
    imports = register.imports
    begun = imports.begin(a_sheet())
    assert (begun.number, begun.state, begun.tries) == (1, ImportState.OPEN, 1)
    assert imports.rows(1) == ROWS
    imports.say_how(1, NOW, '{"sheet":"x"}')
    imports.answer(1, NOW, {"k": Answered("new")})
    imports.answer(1, NOW, {"l": Answered(OPEN, took=("phones",))})
    now = imports.one(1)
    assert now.mapping == '{"sheet":"x"}'
    assert now.answers == {"k": Answered("new"), "l": Answered(OPEN, took=("phones",))}
    with pytest.raises(NoSuchImport):
        imports.one(2)


def test_less_is_kept_than_was_sent(register: Register) -> None:
    imports = register.imports
    imports.begin(a_sheet(rows=(("a", "b"), ("c",))))
    imports.keep_less(1, NOW, (("a", "x"), ("c",)))
    assert imports.rows(1) == (("a", "x"), ("c",))
    imports.leave(1, ANN, NOW)
    with pytest.raises(NoSuchImport):
        imports.keep_less(1, NOW, (("a", "y"), ("c",)))


def test_the_same_file_is_recognised_while_its_import_stands(register: Register) -> None:
    imports = register.imports
    imports.begin(a_sheet("a"))
    with pytest.raises(AlreadySent) as known:
        imports.begin(a_sheet("a", by=BEN))
    assert known.value.number == 1
    imports.leave(1, ANN, NOW)
    assert imports.begin(a_sheet("a")).number == 2
    imports.hand_in(2, added("b-room"), KINDS, NOW)
    with pytest.raises(AlreadySent):
        imports.begin(a_sheet("a"))
    imports.undo(2, ANN, "登记有误", NOW)
    imports.second(3, BEN, NOW)
    assert imports.begin(a_sheet("a")).number == 4


def test_a_sheet_that_was_mended_takes_the_place_of_the_one_before(register: Register) -> None:
    imports = register.imports
    imports.begin(a_sheet("a"))
    imports.answer(1, NOW, {"k": Answered("new")})
    imports.begin(a_sheet("b"))
    with pytest.raises(AlreadySent):
        imports.send_again(1, a_sheet("b"))
    again = imports.send_again(1, a_sheet("c", rows=(("[]",),)))
    assert (again.number, again.tries, again.sha256[0]) == (1, 2, "c")
    assert imports.rows(1) == (("[]",),)
    assert again.answers == {"k": Answered("new")}
    assert imports.send_again(1, a_sheet("c")).tries == 3


def test_all_changes_of_a_sheet_hold_at_once(register: Register) -> None:
    changes = (*added("b-room", "c-room"), edited(register, phones="010-66002222"))
    done = handed_in(register, (replace(each, source=LIST) for each in changes))
    assert (done.state, done.second_by, done.ended_at) == (ImportState.DONE, "", NOW)
    assert register.entry(OPEN).cells["phones"] == "010-66002222"
    assert register.entry("c-room").state is EntryState.PUBLISHED
    assert {each.field: each.source for each in register.facts(OPEN)}["phones"] == LIST
    made = register.imports.changes(1)
    assert {each.origin for each in made} == {"import:1"}
    assert register.imports.tally(1).kinds == {ChangeKind.ADD: 2, ChangeKind.EDIT: 1}
    with pytest.raises(NoSuchImport):
        register.imports.hand_in(1, changes, KINDS, NOW)


def test_nothing_holds_where_somebody_else_was_quicker(register: Register) -> None:
    changes = (*added("b-room"), edited(register, phones="010-66002222"))
    register.propose(an_edit(register, by=BEN, note_zh="别人"), KINDS)
    before = register.entries()
    begun = register.imports.begin(a_sheet())
    with pytest.raises(EntriesChangedMeanwhile) as other:
        register.imports.hand_in(begun.number, changes, KINDS, NOW)
    assert other.value.entries == (OPEN,)
    assert register.entries() == before
    assert register.imports.one(1).state is ImportState.OPEN
    done = register.imports.hand_in(1, (*changes[:1], edited(register, phones="1")), KINDS, NOW)
    assert done.state is ImportState.DONE


def test_one_change_that_breaks_a_rule_lets_none_hold(register: Register) -> None:
    before = register.entries()
    begun = register.imports.begin(a_sheet())
    broken = edited(register, status="confirmed")
    with pytest.raises(ChangeRefused):
        register.imports.hand_in(begun.number, (*added("b-room"), broken), KINDS, NOW)
    with pytest.raises(ChangeRefused):
        register.imports.hand_in(begun.number, (), KINDS, NOW)
    assert register.entries() == before
    assert register.imports.one(1).state is ImportState.OPEN


def test_a_sensitive_change_lets_the_whole_sheet_wait(register: Register) -> None:
    changes = (
        *added("b-room"),
        edited(register, TWO_PERSONS, phones="010-66003333"),
    )
    waits = handed_in(register, changes)
    assert waits.state is ImportState.PROPOSED
    assert register.imports.in_state(ImportState.PROPOSED) == (waits,)
    assert register.waiting() == ()
    assert register.status().waiting == 1
    assert len(register.entries()) == 2
    (single, _) = register.imports.changes(1)
    for act in (
        lambda: register.second(single.number, BEN, NOW),
        lambda: register.reject(single.number, BEN, "不对", NOW),
        lambda: register.imports.second(1, ANN, NOW),
    ):
        with pytest.raises(ChangeRefused):
            act()
    done = register.imports.second(1, BEN, NOW)
    assert (done.state, done.second_by) == (ImportState.DONE, BEN)
    assert register.entry(TWO_PERSONS).cells["phones"] == "010-66003333"
    assert {each.second_by for each in register.imports.changes(1)} == {BEN}
    assert register.status().waiting == 0


def test_a_sheet_that_was_refused_can_be_handed_in_again(register: Register) -> None:
    handed_in(register, [edited(register, TWO_PERSONS, phones="010-66003333")])
    with pytest.raises(ChangeRefused):
        register.imports.refuse(1, BEN, "", NOW)
    refused = register.imports.refuse(1, BEN, "号码不对", NOW)
    assert (refused.state, refused.decision) == (ImportState.OPEN, "号码不对")
    assert register.imports.changes(1)[0].state is ChangeState.REJECTED
    again = edited(register, TWO_PERSONS, phones="010-66004444")
    assert register.imports.hand_in(1, (again,), KINDS, NOW).decision == ""
    register.imports.second(1, BEN, NOW)
    assert register.entry(TWO_PERSONS).cells["phones"] == "010-66004444"


def test_what_was_overtaken_while_it_waited_goes_back_as_a_whole(register: Register) -> None:
    handed_in(register, (*added("b-room"), edited(register, TWO_PERSONS, phones="010-66003333")))
    other = register.propose(an_edit(register, TWO_PERSONS, by=BEN, note_zh="别人"), KINDS)
    register.second(other.number, ANN, NOW)
    back = register.imports.second(1, BEN, NOW)
    assert (back.state, back.decision) == (ImportState.OPEN, TWO_PERSONS)
    assert {each.state for each in register.imports.changes(1)} == {ChangeState.OVERTAKEN}
    assert len(register.entries()) == 2


def test_many_published_entries_are_changed_by_two_persons(place: Place) -> None:
    register = large(place, MOST_ALONE + 1)
    edits = [edited(register, each.id, note_zh="改") for each in register.entries()]
    few = handed_in(register, edits[:MOST_ALONE], "a")
    assert few.state is ImportState.DONE
    more = [edited(register, each.id, note_zh="再改") for each in register.entries()]
    assert handed_in(register, more, "b").state is ImportState.PROPOSED
    assert register.imports.second(2, BEN, NOW).state is ImportState.DONE
    assert {each.cells["note_zh"] for each in register.entries()} == {"再改"}
    assert handed_in(register, added(*(f"n-{n}" for n in range(30))), "c").state is ImportState.DONE


def test_the_database_counts_by_itself(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    assert guards_0006.MOST_ALONE == MOST_ALONE
    register = large(place, MOST_ALONE + 1)
    edits = [edited(register, each.id, note_zh="改") for each in register.entries()]
    where = "webapp.register.imports.handing_in.wants_second"
    monkeypatch.setattr(where, lambda *_: False)
    with pytest.raises(ChangeRefused, match="large set"):
        handed_in(register, edits)
    assert {each.version for each in register.entries()} == {1}


def test_closing_an_entry_by_a_sheet_needs_two(register: Register) -> None:
    closed = handed_in(register, [edited(register, status="closed")])
    assert closed.state is ImportState.PROPOSED


def test_a_sheet_is_taken_back_as_a_whole_but_for_what_was_changed_since(
    register: Register,
) -> None:
    handed_in(register, (*added("b-room", "c-room"), edited(register, phones="010-66002222")))
    register.propose(an_edit(register, "c-room", by=BEN, note_zh="后来"), KINDS)
    assert register.imports.tally(1).edited_since == ("c-room",)
    with pytest.raises(ChangeRefused):
        register.imports.undo(1, ANN, "", NOW)
    waits = register.imports.undo(1, ANN, "登记有误", NOW)
    assert (waits.number, waits.undoes, waits.state) == (2, 1, ImportState.PROPOSED)
    with pytest.raises(ChangeRefused):
        register.imports.undo(1, ANN, "再来", NOW)
    register.imports.second(2, BEN, NOW)
    assert register.entry("b-room").state is EntryState.WITHDRAWN
    assert register.entry("b-room").reason_zh == "登记有误"
    assert register.entry("c-room").state is EntryState.PUBLISHED
    assert register.entry(OPEN).cells["phones"] == "010-66001111"
    assert register.imports.one(1).undone_by == 2
    assert register.imports.tally(1).edited_since == ("c-room",)
    for number in (1, 2):
        with pytest.raises(ChangeRefused):
            register.imports.undo(number, ANN, "再来", NOW)


def test_an_undoing_that_was_refused_can_be_asked_for_again(register: Register) -> None:
    handed_in(register, added("b-room"))
    register.imports.undo(1, ANN, "登记有误", NOW)
    assert register.imports.refuse(2, BEN, "没有错", NOW).state is ImportState.LEFT
    assert register.entry("b-room").state is EntryState.PUBLISHED
    assert register.imports.undo(1, ANN, "确实有误", NOW).number == 3


def test_one_person_takes_back_what_only_changed_a_little(register: Register) -> None:
    handed_in(register, [edited(register, phones="010-66002222")])
    assert register.imports.undo(1, BEN, "登记有误", NOW).state is ImportState.DONE
    assert register.entry(OPEN).cells["phones"] == "010-66001111"


def test_what_nobody_goes_on_with_ends_and_cells_are_forgotten(register: Register) -> None:
    imports = register.imports
    imports.begin(a_sheet())
    before = register.status().act
    imports.expire(NOW + RESUMED)
    assert register.status().act == before
    ends = NOW + RESUMED + timedelta(seconds=1)
    imports.expire(ends)
    assert (imports.one(1).state, imports.rows(1)) == (ImportState.LEFT, ROWS)
    imports.expire(ends + KEPT)
    assert imports.rows(1) == ROWS
    imports.expire(ends + KEPT + timedelta(seconds=1))
    assert set(sum(imports.rows(1), ())) == {""}


def test_mappings_are_remembered_by_their_headers(register: Register) -> None:
    imports = register.imports
    assert imports.remembered("f") == ""
    imports.remember("f", "one", ANN, NOW)
    imports.remember("f", "two", BEN, NOW)
    assert imports.remembered("f") == "two"


def test_who_is_not_the_same_is_remembered(register: Register) -> None:
    register.imports.say_not_same(OPEN, TWO_PERSONS, ANN, NOW)
    register.imports.say_not_same(TWO_PERSONS, OPEN, BEN, NOW)
    assert register.imports.not_same() == {(TWO_PERSONS, OPEN)}
