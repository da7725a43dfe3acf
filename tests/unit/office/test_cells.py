"""From what was typed to cells, and back to an earlier version."""

from tests.builders import NOW, a_service
from webapp.domain.register.changes import Change, ChangeKind, ChangeState, FieldChange
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.service import cells_of
from webapp.office.entries.cells import cells_before, cells_typed, values_of

CELLS = {
    **cells_of(a_service("a-room", phones=("010-66001111", "12345"), address_zh="白云路1号")),
    "features": "public-access=yes;sink=no",
    "lat": "39.9",
    "lon": "116.3",
    "coordinate_precision": "venue",
}


def test_what_nobody_touched_is_as_it_was() -> None:
    assert cells_typed(values_of(CELLS), CELLS) == CELLS
    assert cells_typed({}, CELLS) == CELLS


def test_numbers_are_read_however_they_are_parted() -> None:
    for typed in ("010-1；010-2", "010-1, 010-2", "010-1 、010-2;", " 010-1\n010-2 "):
        assert cells_typed({"phones": typed}, CELLS)["phones"] == "010-1;010-2"
    assert cells_typed({"phones": ""}, CELLS)["phones"] == ""


def test_a_feature_that_is_not_known_says_nothing_and_others_stay() -> None:
    typed = {"feature-sink": "unknown", "feature-crib": "yes"}
    assert cells_typed(typed, CELLS)["features"] == "crib=yes;public-access=yes"


def test_another_address_has_another_point() -> None:
    moved = cells_typed({"address_zh": "白云路9号"}, CELLS)
    assert (moved["lat"], moved["lon"], moved["coordinate_precision"]) == ("", "", "none")


def test_only_fields_of_the_form_are_read() -> None:
    typed = {"id": "other", "category": "nursery", "checked_on": "2026-11-29", "commitments": "x"}
    assert cells_typed(typed, CELLS) == CELLS


def test_theirs_is_what_stands_there() -> None:
    typed = {"fee_zh": "免费", "note_zh": "新", "take-fee_zh": "theirs", "take-note_zh": "mine"}
    cells = cells_typed(typed, {**CELLS, "fee_zh": "10元"})
    assert (cells["fee_zh"], cells["note_zh"]) == ("10元", "新")


def a_change(base: int, field: str, before: str, after: str, state: ChangeState) -> Change:
    patch = (FieldChange(field, before, after),)
    said = ("", "", "form", "ann", NOW, state)
    return Change(base, ChangeKind.EDIT, "a-room", base, patch, *said)


def test_an_earlier_version_is_told_from_what_came_after() -> None:
    applied, waits = ChangeState.APPLIED, ChangeState.PROPOSED
    history = (
        a_change(3, "fee_zh", "20元", "30元", waits),
        a_change(2, "fee_zh", "10元", "20元", applied),
        a_change(1, "fee_zh", "", "10元", applied),
    )
    now = RegisteredEntry("a-room", 3, EntryState.PUBLISHED, {**CELLS, "fee_zh": "20元"})
    told = [cells_before(now, history, version)["fee_zh"] for version in (1, 2, 3)]
    assert told == ["", "10元", "20元"]
