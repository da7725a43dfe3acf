"""The register takes in the files that there are, and gives back what it took."""

import csv
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from webapp import paths
from webapp.domain.problems import SourceUnreadable
from webapp.domain.register.changes import ChangeKind, NewChange
from webapp.domain.register.errors import AlreadyAdopted, FilesChanged, NotAdopted
from webapp.domain.service import Retired
from webapp.hours.book import problem_with
from webapp.ingest.district import read_retired
from webapp.ingest.entries import read_entries
from webapp.ingest.entry_files import entry_files, write_snapshot
from webapp.ingest.reference import read_reference
from webapp.intake.adopting import adopt, leave
from webapp.intake.changing import propose
from webapp.ledger.place import Place
from webapp.register.register import Register
from webapp.settings import Settings

WHO = "console:ann"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return small_settings(tmp_path)


@pytest.fixture
def register(settings: Settings) -> Register:
    return Register(Place(settings.var))


def change(register: Register, settings: Settings, kind: ChangeKind, **changed: str) -> None:
    now = register.entry("mbr-hanguang")
    cells = {**now.cells, **changed}
    new = NewChange(kind, now.id, now.version, cells, "已停办", "console", WHO, NOW)
    propose(register, read_reference(settings.reference), new)


def test_every_entry_comes_out_as_it_went_in(tmp_path: Path) -> None:
    """All real ones, through the register and back through the rules for files."""
    settings = replace(Settings(), var=tmp_path / "var")
    register = Register(Place(settings.var))
    done = adopt(settings, register, WHO, NOW)
    raw = write_snapshot(tmp_path / "out", register.snapshot(NOW.date()))
    reference = read_reference(paths.REFERENCE)
    before, after = (
        read_entries(entry_files(folder), reference, problem_with, NOW.date())
        for folder in (paths.RAW, raw)
    )
    assert after.services == before.services
    assert done.adopted.added == len(before.services) > 900
    assert after.problems == ()
    again = write_snapshot(tmp_path / "again", register.snapshot(NOW.date()))
    assert (again / "entries.csv").read_bytes() == (raw / "entries.csv").read_bytes()


def test_nothing_is_adopted_while_a_row_would_be_lost(
    settings: Settings, register: Register
) -> None:
    path = settings.raw / "entries.csv"
    path.write_text(path.read_text("utf-8").replace("sourced,public", "sorced,public", 1), "utf-8")
    with pytest.raises(SourceUnreadable, match=r"entries\.csv:\d+: error: status"):
        adopt(settings, register, WHO, NOW)
    assert register.adoption() is None


def test_leaving_writes_the_files_and_keeps_those_there_were(
    settings: Settings, register: Register
) -> None:
    entries = settings.raw / "entries.csv"
    header, *lines = entries.read_text("utf-8").splitlines(keepends=True)
    (settings.raw / "more.csv").write_text(header + lines.pop(), "utf-8")
    entries.write_text("".join((header, *lines)), "utf-8")
    files = {path.name: path.read_bytes() for path in entry_files(settings.raw)}
    adopt(settings, register, WHO, NOW)
    with pytest.raises(AlreadyAdopted):
        adopt(settings, register, WHO, NOW)
    change(register, settings, ChangeKind.WITHDRAW)
    leave(settings, register, WHO, NOW)
    assert [path.name for path in entry_files(settings.raw)] == ["entries.csv"]
    with entries.open(encoding="utf-8") as opened:
        ids = [row["id"] for row in csv.DictReader(opened)]
    assert len(ids) == len(lines)
    assert ids == sorted(ids)
    assert "mbr-hanguang" not in ids
    kept = settings.var / "register" / "before" / "1"
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == files
    assert Retired("mbr-hanguang", "", "已停办") in read_retired(settings.reference)[0]
    with pytest.raises(NotAdopted):
        leave(settings, register, WHO, NOW)


def test_what_was_left_is_adopted_as_it_was(settings: Settings, register: Register) -> None:
    adopt(settings, register, WHO, NOW)
    change(register, settings, ChangeKind.EDIT, phones="010-66002222")
    leave(settings, register, WHO, NOW)
    took = adopt(settings, register, WHO, NOW + timedelta(days=1)).adopted
    assert (took.added, took.changed, took.withdrawn) == (0, 0, 0)
    assert register.entry("mbr-hanguang").version == 2


def test_a_changed_file_is_neither_merged_nor_overwritten(
    settings: Settings, register: Register
) -> None:
    adopt(settings, register, WHO, NOW)
    change(register, settings, ChangeKind.EDIT, phones="010-66002222")
    path = settings.raw / "entries.csv"
    edited = path.read_text("utf-8").replace("汉光百货妈咪屋", "汉光百货育婴室", 1)
    path.write_text(edited, "utf-8")
    with pytest.raises(FilesChanged, match=r"entries\.csv was changed on 20\d\d-\d\d-\d\d"):
        leave(settings, register, WHO, NOW)
    assert register.adoption() is not None
    leave(settings, register, WHO, NOW, keep_files=True)
    assert path.read_text("utf-8") == edited
    took = adopt(settings, register, WHO, NOW).adopted
    assert (took.added, took.changed, took.withdrawn) == (0, 1, 0)
    found = register.entry("mbr-hanguang")
    assert (found.version, found.cells["name_zh"]) == (3, "汉光百货育婴室")


def test_leaving_that_was_cut_short_is_finished(settings: Settings, register: Register) -> None:
    """The files were written, and the power went before the register knew."""
    adopt(settings, register, WHO, NOW)
    written = write_snapshot(settings.var / "twice", register.snapshot(NOW.date()))
    (settings.raw / "entries.csv").write_bytes((written / "entries.csv").read_bytes())
    leave(settings, register, WHO, NOW)
    assert register.adoption() is None
