"""``jiamenkou register`` as whoever has a console meets it."""

import os
import pwd
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.cli.test_commands import Outcome, jiamenkou
from tests.integration.refresh.small import services_of, small_settings
from tests.integration.register.made_up import an_edit
from webapp.domain.register.errors import NotAdopted
from webapp.ledger.place import Place
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.toolbox.clock import time_now

ROOM, HOTLINE = "mbr-hanguang", "dv-shelter"
ME = f"console:{pwd.getpwuid(os.geteuid()).pw_name}"


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    return small_settings(tmp_path)


def run(own: Settings, *words: str) -> Outcome:
    return jiamenkou("register", *words, settings=own)


def test_a_register_is_adopted_changed_published_and_left(own: Settings) -> None:
    assert run(own, "status").stdout == "the files count\n"
    adopted = run(own, "adopt")
    assert adopted.returncode == 0, adopted.stderr
    assert adopted.stdout.startswith("the register counts: ")
    told = run(own, "status").stdout
    assert f"by {ME}\n" in told
    assert "the public sees act 0\n" in told
    assert told.endswith("`jiamenkou data refresh` publishes the newest\n")
    edited = run(own, "edit", ROOM, "phones=010-66002222", "--reason", "电话核实")
    assert edited.stdout.startswith(f"change {_number(edited)} of {ROOM} is applied"), edited.stderr
    refreshed = jiamenkou("data", "refresh", settings=own)
    assert refreshed.returncode == 0, refreshed.stderr
    found = {service.id: service for service in services_of(own)}
    assert found[ROOM].phones == ("010-66002222",)
    assert "publishes the newest" not in run(own, "status").stdout
    written = run(own, "export", str(own.var / "given"))
    assert f"{len(found)} entries, 0 withdrawn" in written.stdout
    checked = jiamenkou("data", "check", own.var / "given", settings=own)
    assert checked.returncode == 0, checked.stdout
    left = run(own, "leave")
    assert (left.returncode, left.stdout) == (0, "the files count again\n")
    assert "010-66002222" in (own.raw / "entries.csv").read_text("utf-8")
    assert "a register of" in run(own, "status").stdout


def test_the_second_person_has_another_account(own: Settings) -> None:
    run(own, "adopt")
    waits = run(own, "edit", HOTLINE, "note_zh=夜间也有人接听", "--reason", "电话核实")
    number = _number(waits)
    assert "waits for a second person" in waits.stdout
    listed = run(own, "changes").stdout
    assert f"{number}  " in listed
    assert f"edit {HOTLINE}, by {ME}: 电话核实" in listed
    assert "   note_zh: " in listed
    refused = run(own, "second", number)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "the second person must be another one" in refused.stderr
    done = Register(Place(own.var)).second(int(number), "console:ben", NOW)
    assert done.second_by == "console:ben"
    assert run(own, "changes").stdout == ""


def test_entries_are_added_withdrawn_and_restored(own: Settings) -> None:
    run(own, "adopt")
    fields = (
        "category=nursing-room",
        "name_zh=某商场母婴室",
        "status=sourced",
        "visibility=public",
    )
    refused = run(own, "add", "a-room", *fields, "--reason", "新开")
    assert refused.returncode == 1
    assert "a-room: error: confidence: " in refused.stderr
    added = run(own, "add", "a-room", *fields, "confidence=low", "--reason", "新开")
    assert "is applied" in added.stdout, added.stderr
    moved = run(own, "withdraw", "a-room", "--reason", "合并", "--moved-to", ROOM)
    assert "is applied" in moved.stdout, moved.stderr
    assert "is applied" in run(own, "restore", "a-room", "--reason", "误撤").stdout
    waits = run(own, "edit", HOTLINE, "note_zh=夜间无人", "--reason", "核实")
    rejected = run(own, "reject", _number(waits), "--reason", "来源不明")
    assert rejected.stdout.endswith("is rejected\n")


@pytest.mark.parametrize(
    "words",
    [
        ("edit", ROOM, "nothing=1", "--reason", "x"),
        ("edit", ROOM, "phones", "--reason", "x"),
        ("edit", ROOM, "id=b", "--reason", "x"),
        ("edit", ROOM, "phones=1"),
        ("withdraw", ROOM),
        ("export",),
    ],
)
def test_what_is_asked_wrongly_ends_with_two(own: Settings, words: tuple[str, ...]) -> None:
    assert run(own, *words).returncode == 2


def test_without_a_register_there_is_nothing_to_change(own: Settings) -> None:
    told = run(own, "edit", ROOM, "phones=010-66002222", "--reason", "x")
    assert (told.returncode, told.stdout) == (1, "")
    assert "the files are what counts" in told.stderr
    with pytest.raises(NotAdopted):
        Register(Place(own.var)).snapshot(NOW.date())


def _number(told: Outcome) -> str:
    return told.stdout.split()[1]


def test_what_somebody_found_out_is_kept_and_published_as_confirmed(own: Settings) -> None:
    run(own, "adopt")
    kept = run(own, "check", ROOM, "there", "as-written", "--method", "visit", "--source", "走访")
    assert kept.stdout == f"check 1 of {ROOM} is kept (there: as-written)\n", kept.stderr
    told = run(own, "facts", ROOM).stdout
    assert f"by {ME} (visit), holds until" in told
    refused = run(own, "check", ROOM, "everything", "as-written")
    assert refused.returncode == 1
    assert "there, hours, phone" in refused.stderr
    by_hand = run(own, "edit", ROOM, "status=confirmed", "--reason", "x")
    assert "confirmed is what was checked" in by_hand.stderr
    assert f"{ME}  check  {ROOM}" in run(own, "history", ROOM).stdout
    assert "category: nursing-room" in run(own, "history", ROOM, "--version", "1").stdout
    tended = jiamenkou("tend", "--once", settings=own)
    assert tended.returncode == 0, tended.stderr
    asked = run(own, "publish")
    assert asked.stdout.startswith("publication 1, "), asked.stderr
    tended = jiamenkou("tend", "--once", settings=own)
    assert "is published" in tended.stdout, tended.stderr
    found = {service.id: service for service in services_of(own)}
    assert found[ROOM].status == "confirmed"
    told = run(own, "publications").stdout
    assert told.startswith("acts that the public does not see yet: 0\n`jiamenkou tend` is at work")
    assert "edition 1, up to act" in told


def test_losses_are_agreed_to_by_somebody_else(own: Settings) -> None:
    run(own, "adopt")
    asked = run(own, "publish", "--accept-losses", "a, b")
    assert "waits for a second person" in asked.stdout
    assert "must be another one" in run(own, "publish", "--second", "1").stderr
    assert "is rejected" in run(own, "publish", "--reject", "1").stdout
    assert "start `jiamenkou tend`" in run(own, "publications").stdout


def test_others_see_who_is_at_work_on_what(own: Settings) -> None:
    run(own, "adopt")
    assert run(own, "claim", f"entry:{ROOM}").stdout.startswith(f"entry:{ROOM}  {ME}  ")
    assert run(own, "claim", f"entry:{ROOM}", "--release").stdout == ""


def test_what_is_withdrawn_is_withheld_at_once(own: Settings) -> None:
    run(own, "adopt")
    run(own, "withdraw", ROOM, "--reason", "已停办")
    assert ROOM in (own.var / "editions" / "withheld").read_text("utf-8")
    run(own, "restore", ROOM, "--reason", "误撤")
    assert (own.var / "editions" / "withheld").read_text("utf-8") == ""


def test_who_is_braked_hides_all_the_same(own: Settings) -> None:
    run(own, "adopt")
    register = Register(Place(own.var))
    for number in range(21):
        new = an_edit(register, ROOM, by=ME, fee_zh=f"{number}元")
        register.propose(replace(new, made_at=time_now()), frozenset())
    assert len(register.waiting()) == 1
    run(own, "withdraw", ROOM, "--reason", "已停办")
    assert ROOM in (own.var / "editions" / "withheld").read_text("utf-8")
