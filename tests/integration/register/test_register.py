"""What the register promises, on SQLite and on PostgreSQL alike."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOW, a_service
from tests.integration.register.made_up import (
    ANN,
    BEN,
    DISCREET,
    KINDS,
    OPEN,
    PATIENT,
    TWO_PERSONS,
    a_change,
    a_register,
    an_addition,
    an_adoption,
    an_edit,
    entries,
)
from webapp.domain.register.changes import ChangeKind, ChangeState, FieldChange
from webapp.domain.register.entries import EntryState
from webapp.domain.register.errors import (
    AlreadyAdopted,
    ChangedMeanwhile,
    ChangeRefused,
    NoSuchChange,
    NoSuchEntry,
    NotAdopted,
)
from webapp.domain.service import Retired, Visibility, cells_of
from webapp.ledger.place import Place
from webapp.register.register import Register


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def test_without_a_register_the_files_count(place: Place) -> None:
    register = Register(place)
    assert register.adoption() is None
    assert register.status().act == 0
    for asked in (register.entries, register.waiting, lambda: register.entry(OPEN)):
        with pytest.raises(NotAdopted):
            asked()
    with pytest.raises(NotAdopted):
        register.leave(ANN, NOW)


def test_what_was_adopted_is_what_it_says(register: Register) -> None:
    found = register.snapshot(NOW.date())
    assert {each.id: each.cells for each in found.entries} == entries()
    assert [each.id for each in found.entries] == sorted(entries())
    assert (found.act, found.retired) == (1, ())
    adoption = register.adoption()
    assert adoption is not None
    assert (adoption.by, adoption.at, adoption.files) == (
        "console:ann",
        NOW,
        {"entries.csv": "0" * 64},
    )
    with pytest.raises(AlreadyAdopted):
        register.adopt(an_adoption())


def test_an_ordinary_change_is_applied_at_once(register: Register) -> None:
    change = register.propose(an_edit(register, phones="010-66002222"), KINDS)
    assert change.state is ChangeState.APPLIED
    assert change.patch == (FieldChange("phones", "010-66001111", "010-66002222"),)
    entry = register.entry(OPEN)
    assert (entry.version, entry.cells["phones"]) == (2, "010-66002222")
    assert register.status().act == 3


def test_what_two_persons_must_agree_to_waits_and_the_public_sees_what_it_saw(
    register: Register,
) -> None:
    change = register.propose(an_edit(register, TWO_PERSONS, phones="010-66003333"), KINDS)
    assert change.state is ChangeState.PROPOSED
    assert register.waiting() == (change,)
    assert register.entry(TWO_PERSONS).cells["phones"] == ""
    with pytest.raises(ChangeRefused, match="another"):
        register.second(change.number, ANN, NOW)
    done = register.second(change.number, BEN, NOW)
    assert (done.state, done.second_by) == (ChangeState.APPLIED, BEN)
    assert register.entry(TWO_PERSONS).cells["phones"] == "010-66003333"
    assert register.waiting() == ()
    with pytest.raises(NoSuchChange):
        register.second(change.number, BEN, NOW)


@pytest.mark.parametrize("changed", [DISCREET, {"category": "legal-aid"}])
def test_a_change_to_what_needs_two_needs_two(register: Register, changed: dict[str, str]) -> None:
    assert register.propose(an_edit(register, **changed), KINDS).state is ChangeState.PROPOSED


def test_a_new_entry_is_one_of_its_kind(register: Register) -> None:
    assert register.propose(an_addition("b-room"), KINDS).state is ChangeState.APPLIED
    waits = register.propose(an_addition("b-lawyer", category="legal-aid"), KINDS)
    quiet = register.propose(an_addition("b-quiet", visibility=Visibility.DISCREET), KINDS)
    assert waits.state is quiet.state is ChangeState.PROPOSED
    assert register.entry("b-room").version == 1
    with pytest.raises(NoSuchEntry):
        register.entry("b-lawyer")
    register.second(waits.number, BEN, NOW)
    assert register.entry("b-lawyer").version == 1
    with pytest.raises(ChangedMeanwhile):
        register.propose(an_addition("b-room"), KINDS)


def test_one_person_is_enough_to_hide_and_two_show_again(register: Register) -> None:
    for entry in (OPEN, TWO_PERSONS):
        hidden = a_change(register, ChangeKind.WITHDRAW, entry, reason="已停办")
        assert register.propose(hidden, KINDS).state is ChangeState.APPLIED
    found = register.snapshot(NOW.date())
    assert found.entries == ()
    assert found.retired == (Retired(TWO_PERSONS, "", "已停办"), Retired(OPEN, "", "已停办"))
    with pytest.raises(ChangeRefused, match="withdrawn"):
        register.propose(an_edit(register, phones="010-66002222"), KINDS)
    shown = register.propose(a_change(register, ChangeKind.RESTORE, OPEN), KINDS)
    waits = register.propose(a_change(register, ChangeKind.RESTORE, TWO_PERSONS), KINDS)
    assert (shown.state, waits.state) == (ChangeState.APPLIED, ChangeState.PROPOSED)
    assert [each.id for each in register.snapshot(NOW.date()).entries] == [OPEN]
    with pytest.raises(ChangeRefused, match="is shown already"):
        register.propose(a_change(register, ChangeKind.RESTORE, OPEN), KINDS)


def test_an_entry_may_move_to_another(register: Register) -> None:
    moved = a_change(register, ChangeKind.WITHDRAW, reason="合并", moved_to=TWO_PERSONS)
    register.propose(moved, KINDS)
    assert register.snapshot(NOW.date()).retired == (Retired(OPEN, TWO_PERSONS, "合并"),)


def test_who_looked_at_an_older_version_is_told_of_the_newest(register: Register) -> None:
    first, late = (an_edit(register, phones=each) for each in ("010-66002222", "010-66004444"))
    register.propose(first, KINDS)
    with pytest.raises(ChangedMeanwhile) as told:
        register.propose(late, KINDS)
    assert (told.value.entry, told.value.version) == (OPEN, 2)
    assert register.entry(OPEN).cells["phones"] == "010-66002222"


def test_what_is_agreed_to_is_what_was_seen(register: Register) -> None:
    both = [
        register.propose(an_edit(register, TWO_PERSONS, phones=each), KINDS)
        for each in ("010-66002222", "010-66004444")
    ]
    register.second(both[1].number, BEN, NOW)
    late = register.second(both[0].number, BEN, NOW)
    assert late.state is ChangeState.OVERTAKEN
    assert register.entry(TWO_PERSONS).cells["phones"] == "010-66004444"


def test_a_change_is_rejected_with_a_sentence(register: Register) -> None:
    change = register.propose(an_edit(register, TWO_PERSONS, phones="010-66002222"), KINDS)
    with pytest.raises(ChangeRefused, match="sentence"):
        register.reject(change.number, BEN, "", NOW)
    done = register.reject(change.number, BEN, "号码有误", NOW)
    assert (done.state, done.decision) == (ChangeState.REJECTED, "号码有误")
    assert register.entry(TWO_PERSONS).version == 1


def test_what_is_done_once_is_done_once(register: Register) -> None:
    new = replace(an_edit(register, phones="010-66002222"), once="report:17")
    first = register.propose(new, KINDS)
    assert register.propose(new, KINDS) == first
    assert register.entry(OPEN).version == 2


@pytest.mark.parametrize("entry", ["", "b-room"])
def test_what_is_not_there_is_not_changed(register: Register, entry: str) -> None:
    with pytest.raises(NoSuchEntry):
        register.propose(replace(an_edit(register, phones="1"), entry=entry), KINDS)


def test_a_change_of_nothing_is_refused(register: Register) -> None:
    before = register.status().act
    with pytest.raises(ChangeRefused, match="nothing"):
        register.propose(an_edit(register), KINDS)
    assert register.status().act == before


def test_files_count_again_and_the_register_is_taken_up_where_it_was(register: Register) -> None:
    register.propose(a_change(register, ChangeKind.WITHDRAW, TWO_PERSONS, reason="已停办"), KINDS)
    register.leave(ANN, NOW)
    assert register.adoption() is None
    with pytest.raises(NotAdopted):
        register.propose(an_addition("b-room"), KINDS)
    later = NOW + timedelta(days=1)
    found = {
        OPEN: {**entries()[OPEN], "phones": "010-66002222"},
        "b-room": cells_of(a_service("b-room")),
    }
    took = register.adopt(an_adoption(found, at=later))
    assert (took.added, took.changed, took.withdrawn) == (1, 1, 0)
    assert register.entry(OPEN).version == 2
    assert register.entry(TWO_PERSONS).state is EntryState.WITHDRAWN
    register.leave(ANN, later)
    gone = (Retired("b-room", OPEN, "合并"),)
    took = register.adopt(an_adoption(entries(), gone, later))
    assert (took.added, took.changed, took.withdrawn) == (0, 2, 1)
    assert register.snapshot(NOW.date()).retired == gone
    assert register.entry(TWO_PERSONS).state is EntryState.PUBLISHED


def test_many_writers_lose_nothing(place: Place, register: Register) -> None:
    """Eight at once, forty changes of two entries; who comes second is told and tries again."""
    register.propose(an_addition("b-room"), KINDS)

    def work(writer: int) -> None:
        own = Register(place, PATIENT)
        for turn in range(5):
            while not write(own, writer, turn):
                pass

    def write(own: Register, writer: int, turn: int) -> bool:
        edit = an_edit(own, (OPEN, "b-room")[(writer + turn) % 2], f"writer-{writer}")
        note = edit.cells["note_zh"] + f"[{writer}.{turn}]"
        try:
            own.propose(replace(edit, cells={**edit.cells, "note_zh": note}), KINDS)
        except ChangedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    notes = [register.entry(entry).cells["note_zh"] for entry in (OPEN, "b-room")]
    versions = [register.entry(entry).version for entry in (OPEN, "b-room")]
    assert sorted("".join(notes).strip("[]").split("][")) == sorted(
        f"{writer}.{turn}" for writer in range(8) for turn in range(5)
    )
    assert sum(versions) == 2 + 40
    assert register.status().act == 1 + 2 + 2 * 40
