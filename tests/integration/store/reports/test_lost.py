"""A database of reports that is deleted or emptied is told, not silently made anew."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import NOW
from webapp.domain.reports import NewReport, ReportsUnavailable, Trouble
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice

HERE = Sender("203.0.113.7", "203.0.0.0")


@pytest.fixture
def book(tmp_path: Path) -> ReportBook:
    return ReportBook(Place(tmp_path))


def a_report(form: str = "a-form-of-its-own") -> NewReport:
    return NewReport("mbr-zoo", Trouble.HOURS, "周一不开", form, "zh-Hans")


def vanish(file: Path) -> None:
    for each in file.parent.iterdir():
        each.unlink()


def lose_the_folder(file: Path) -> None:
    shutil.rmtree(file.parent)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def drop_every_table(file: Path) -> None:
    vanish(file)
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE something (else_ TEXT)")


@pytest.mark.parametrize("lose", [vanish, lose_the_folder, empty, drop_every_table])
@pytest.mark.parametrize("restarted", [False, True])
def test_a_database_that_is_lost_is_told_and_not_made_anew(
    lose: Callable[[Path], None], restarted: bool, book: ReportBook, tmp_path: Path
) -> None:
    ticket = book.file(a_report(), HERE, NOW)
    lose(tmp_path / "reports" / "reports.sqlite")
    asked = ReportBook(Place(tmp_path)) if restarted else book
    for ask in (lambda: asked.file(a_report("b"), HERE, NOW), lambda: asked.look_up(ticket)):
        with pytest.raises(ReportsUnavailable, match="is gone or was emptied"):
            ask()


def test_who_lost_it_can_begin_anew_and_nothing_is_deleted(
    book: ReportBook, tmp_path: Path
) -> None:
    book.file(a_report(), HERE, NOW)
    aside = book.begin_anew(NOW)
    assert Path(aside, "reports.sqlite").is_file()
    book.file(a_report("b"), HERE, NOW)
    assert [report.number for report in ReportOffice(Place(tmp_path)).reports()] == [1]
