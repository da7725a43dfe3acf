"""Dated events in the register: every version stays, the newest is published, files come back."""

from dataclasses import replace

import pytest

from tests.builders import NOW, an_occasion
from tests.integration.register.made_up import (
    ANN,
    BEN,
    KINDS,
    OPEN,
    a_change,
    a_register,
    an_adoption,
)
from webapp.domain.occasions import occasion_cells
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.errors import ChangedMeanwhile, ChangeRefused, NoSuchEntry
from webapp.intake.occasions import keep_occasion, occasion_troubles
from webapp.ledger.place import Place
from webapp.register.register import Register

ROW = occasion_cells(an_occasion(entry=OPEN))
OTHER = occasion_cells(an_occasion("other", entry=OPEN))


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def test_an_event_is_kept_changed_and_published(register: Register) -> None:
    before = register.status().newest
    assert keep_occasion(register, ROW, 0, ANN, NOW).version == 1
    changed = {**ROW, "title_zh": "改了名", "starts": "2026年11月28日10点00分"}
    keep_occasion(register, changed, 1, BEN, NOW)
    (kept,) = register.occasions.of(OPEN)
    assert (kept.version, kept.cells["title_zh"]) == (2, "改了名")
    assert kept.cells["starts"] == "2026-11-28 10:00"
    assert register.snapshot(NOW.date()).occasions == (kept.cells,)
    acts = [act for act in register.history.about(OPEN) if act.what == "occasion"]
    assert {act.who for act in acts} == {ANN, BEN}
    assert register.status().newest > before


def test_whoever_was_slower_is_told(register: Register) -> None:
    keep_occasion(register, ROW, 0, ANN, NOW)
    for version in (0, 2):
        with pytest.raises(ChangedMeanwhile):
            keep_occasion(register, ROW, version, BEN, NOW)


def test_every_rule_of_the_file_is_asked(register: Register) -> None:
    wrong = {**ROW, "title_zh": "", "ends": "soon"}
    assert {column for column, _ in occasion_troubles(register, wrong)} == {"title_zh", "ends"}
    with pytest.raises(ChangeRefused, match="title_zh: is empty"):
        keep_occasion(register, wrong, 0, ANN, NOW)
    with pytest.raises(NoSuchEntry):
        keep_occasion(register, {**ROW, "entry": "nobody"}, 0, ANN, NOW)
    assert register.occasions.of(OPEN) == ()


def test_an_entry_that_is_withdrawn_shows_none(register: Register) -> None:
    keep_occasion(register, ROW, 0, ANN, NOW)
    cells = register.entry(OPEN)
    register.propose(a_change(register, ChangeKind.WITHDRAW), KINDS)
    assert register.entry(OPEN).version == cells.version + 1
    assert register.snapshot(NOW.date()).occasions == ()
    with pytest.raises(ChangeRefused, match="withdrawn"):
        keep_occasion(register, OTHER, 0, ANN, NOW)


def test_what_files_say_is_taken_in_and_what_they_lack_is_dropped(register: Register) -> None:
    for row in (ROW, OTHER):
        keep_occasion(register, row, 0, ANN, NOW)
    snapshot = register.snapshot(NOW.date())
    register.leave(ANN, NOW)
    register.adopt(replace(an_adoption(), occasions={"other": OTHER}))
    assert [each.id for each in register.occasions.of(OPEN)] == ["other"]
    register.leave(ANN, NOW)
    back = {cells["id"]: cells for cells in snapshot.occasions}
    register.adopt(replace(an_adoption(), occasions=back))
    assert register.snapshot(NOW.date()).occasions == snapshot.occasions
    versions = {each.id: each.version for each in register.occasions.of(OPEN)}
    assert versions == {ROW["id"]: 3, "other": 1}
