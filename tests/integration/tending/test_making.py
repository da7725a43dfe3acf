"""Where one entry breaks every edition it is found, left out and named; the others are shown."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest

from tests.builders import NOW
from tests.integration.register.made_up import KINDS, OPEN, a_register, an_addition, an_edit
from webapp.domain.problems import EditionIncomplete
from webapp.ledger.place import Place
from webapp.refresh.report import RefreshReport
from webapp.register.register import Register
from webapp.sentence import Sentence
from webapp.settings import Settings
from webapp.tending.making import Making

BROKEN = "坏了"


class Builds:
    """Editions that cannot be made with an entry whose note is ``BROKEN``; remembers the notes that
    were shown last."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.shown: Mapping[str, str] = {}
        self.tries = self.served = 0

    def __call__(
        self, settings: Settings, *, held_back: Mapping[str, int], only_try: bool, **_: object
    ) -> RefreshReport:
        self.tries += 1
        entries = self.register.snapshot(NOW.date(), held_back).entries
        notes = {each.id: each.cells["note_zh"] for each in entries}
        if BROKEN in notes.values():
            raise EditionIncomplete(Sentence("index: %(what)s", what="a fault"))
        if not only_try:
            self.shown = notes
            self.served += 1
        return cast(RefreshReport, None)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return a_register(Place(tmp_path))


def making(register: Register, builds: Builds, var: Path) -> Making:
    return Making(Settings(var=var), register, builds, lambda: NOW, lambda: None)


def test_the_entry_is_found_left_out_and_named_until_it_is_mended(
    register: Register, tmp_path: Path
) -> None:
    builds = Builds(register)
    served = register.status().act
    for number in range(12):
        register.propose(an_addition(f"room-{number}", note_zh="新"), KINDS)
    register.propose(an_edit(register, note_zh=BROKEN), KINDS)
    _, but = making(register, builds, tmp_path).make(frozenset(), served)
    assert OPEN in str(but)
    assert builds.shown[OPEN] != BROKEN
    assert all(builds.shown[f"room-{number}"] == "新" for number in range(12))
    assert builds.tries <= 12
    assert builds.served == 1, "what is only tried is shown to nobody"
    before, served = builds.tries, register.status().act
    register.propose(an_edit(register, "room-1", note_zh="又改"), KINDS)
    _, but = making(register, builds, tmp_path).make(frozenset(), served)
    assert OPEN in str(but)
    assert (builds.tries, builds.shown["room-1"]) == (before + 1, "又改")
    register.propose(an_edit(register, note_zh="好了"), KINDS)
    _, but = making(register, builds, tmp_path).make(frozenset(), served)
    assert not but
    assert builds.shown[OPEN] == "好了"


def test_what_is_not_an_entrys_fault_is_told_as_it_is(register: Register, tmp_path: Path) -> None:
    builds = Builds(register)
    register.propose(an_edit(register, note_zh=BROKEN), KINDS)
    with pytest.raises(EditionIncomplete):
        making(register, builds, tmp_path).make(frozenset(), register.status().act)
