"""Files from outside: none of them harms, and each says what it is and what can be done."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import gettempdir

import pytest

from tests.hostile_sheets import (
    Hostile,
    read_apart,
    read_apart_as_text,
    told_by_their_beginning,
)
from webapp.domain.imports.refusals import Refused
from webapp.domain.imports.sheets import Taken
from webapp.sheets import taking
from webapp.sheets.taking import take


def outcome(folder: Path, hostile: Hostile) -> Taken | Refused:
    name, content, _ = hostile
    path = folder / "sent"
    path.write_bytes(content)
    try:
        return take(path, name)
    except Refused as refused:
        return refused


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for what is sent; nothing else is left on the disk."""
    before = set(os.listdir(gettempdir()))
    yield tmp_path_factory.mktemp("sent")
    new = set(os.listdir(gettempdir())) - before
    assert not [name for name in new if name.startswith("tmp")]


def refusals(folder: Path, files: Iterable[Hostile]) -> dict[str, tuple[str | None, str | None]]:
    """What became of each file, beside what should have."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for each in files:
        became = outcome(folder, each)
        refused = became if isinstance(became, Refused) else None
        assert refused is None or 20 < len(refused.sentence) < 250
        found[each[0]] = (refused.refusal if refused else None, each[2])
    return found


def test_what_a_file_is_is_told_before_it_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking, "_read_apart", None)
    found = refusals(folder, told_by_their_beginning())
    assert {name: pair for name, pair in found.items() if pair[0] != pair[1]} == {}
    assert len(found) >= 26


def test_what_must_be_read_is_read_apart(folder: Path) -> None:
    found = refusals(folder, (*read_apart(), *read_apart_as_text()))
    assert {name: pair for name, pair in found.items() if pair[0] != pair[1]} == {}
    assert len(found) >= 17


def test_an_older_encoding_is_asked_about_once(folder: Path) -> None:
    old = next(each for each in read_apart_as_text() if each[0] == "old.csv")
    asked = outcome(folder, old)
    assert isinstance(asked, Taken)
    assert (asked.asked_encoding, asked.sheets[0].rows[1][0].text) == (
        "gb18030",
        "白云社区家长学校",
    )
    assert take(folder / "sent", "old.csv", asked.asked_encoding).asked_encoding == ""


def test_a_far_cell_does_not_make_a_sheet_long(folder: Path) -> None:
    cross = next(each for each in read_apart() if each[0] == "cross.xlsx")
    found = outcome(folder, cross)
    assert isinstance(found, Taken)
    sheet = found.sheets[0]
    assert (len(sheet.rows), sheet.columns, sheet.cut_short) == (2, 1, True)


def test_points_become_columns(folder: Path) -> None:
    point = '{"type": "Point", "coordinates": [116.3, 39.9]}'
    first = '{"properties": {"名称": "甲", "开": true}, "geometry": %s}'
    text = f'{{"features": [{first}, {{"properties": {{}}}}]}}'  # one says nothing
    found = outcome(folder, ("a.json", (text % point).encode(), None))
    assert isinstance(found, Taken)
    header, one = found.sheets[0].rows
    assert [cell.text for cell in header] == ["名称", "开", "lat", "lon"]
    assert [cell.text for cell in one] == ["甲", "yes", "39.9", "116.3"]


def test_a_process_that_dies_is_told_and_not_believed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking.sys, "executable", "/bin/false")
    found = outcome(folder, ("a.csv", b"a,b\nc,d\n", None))
    assert isinstance(found, Refused)
    assert found.refusal == "unsafe"
