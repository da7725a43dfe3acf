"""The book of reports on a real disk: kept once, counted, deleted in time, without a sender."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from webapp.domain.reports import (
    NewReport,
    NoSuchReport,
    ReportClosed,
    ReportState,
    ReportsUnavailable,
    TooManyReports,
    Trouble,
)
from webapp.domain.tickets import new_ticket
from webapp.ledger.place import Patience, Place
from webapp.store.reports.allowances import (
    FROM_EVERYBODY,
    FROM_NEAR,
    FROM_THE_QUIET,
    FROM_WIDE,
    Sender,
)
from webapp.store.reports.book import ReportBook
from webapp.store.reports.database import PATIENCE, report_ledger
from webapp.store.reports.office import ReportOffice
from webapp.store.reports.tables import Base

HERE = Sender("203.0.113.7", "203.0.0.0")
THERE = Sender("198.51.100.9", "198.51.0.0")
NOBODY = 65534
COLUMNS = {
    "reports": {
        "number",
        "ticket",
        "form",
        "service_id",
        "trouble",
        "words",
        "page_language",
        "suspect",
        "state",
        "answer",
        "received_on",
        "answered_on",
        "closed_on",
    },
    "allowances": {"mark", "remaining", "counted_at"},
    "sightings": {"number", "service_id", "fact", "glimpse", "seen_on"},
    "sighting_networks": {"mark", "told", "seen_on"},
    "sighting_marks": {"number", "mark"},
}
"""Everything that is kept. None of it is about the visitor; think twice before adding to it."""


@pytest.fixture
def book(tmp_path: Path) -> ReportBook:
    return ReportBook(Place(tmp_path))


@pytest.fixture
def office(tmp_path: Path) -> ReportOffice:
    return ReportOffice(Place(tmp_path))


def a_report(form: str = "a-form-of-its-own", **changes: object) -> NewReport:
    plain = NewReport("mbr-zoo", Trouble.NO_WAY_IN, "门锁着", form, "zh-Hans")
    return replace(plain, **changes)


def bytes_on_disk(var: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted((var / "reports").iterdir()))


def test_no_column_is_about_a_person() -> None:
    kept = {table.name: set(table.columns.keys()) for table in Base.metadata.tables.values()}
    assert kept == COLUMNS


def test_a_report_can_be_looked_up_by_its_ticket(book: ReportBook) -> None:
    ticket = book.file(a_report(), HERE, NOW)
    found = book.look_up(ticket)
    assert found is not None
    assert (found.ticket, found.state, found.answer) == (ticket, ReportState.RECEIVED, "")
    assert found.received_on == date(2026, 11, 24)
    assert not hasattr(found, "words")
    assert book.look_up(new_ticket()) is None


def test_looking_up_makes_no_database(book: ReportBook, tmp_path: Path) -> None:
    assert book.look_up(new_ticket()) is None
    assert list(tmp_path.iterdir()) == []


def test_the_same_form_with_the_same_content_is_one_report(
    book: ReportBook, office: ReportOffice
) -> None:
    first = book.file(a_report(), HERE, NOW)
    assert book.file(a_report(), THERE, NOW + timedelta(days=2)) == first
    assert book.file(a_report(words="别的"), HERE, NOW) != first
    assert book.file(a_report(form="another-form-of-it"), HERE, NOW) != first
    assert len(office.reports()) == 3


def test_no_address_and_no_time_of_day_is_on_the_disk(book: ReportBook, tmp_path: Path) -> None:
    book.file(a_report(), HERE, NOW)
    on_disk = bytes_on_disk(tmp_path)
    assert b"2026-11-24" in on_disk
    for secret in (HERE.near.encode(), b"203.0", b"10:00", b"T10"):
        assert secret not in on_disk


def test_a_network_may_send_so_many_and_then_one_every_few_minutes(book: ReportBook) -> None:
    for number in range(FROM_NEAR.burst):
        book.file(a_report(f"form-{number}"), HERE, NOW)
    with pytest.raises(TooManyReports) as refused:
        book.file(a_report("form-more"), HERE, NOW)
    assert refused.value.wait_seconds == FROM_NEAR.seconds_each
    book.file(a_report("form-there"), THERE, NOW)
    later = NOW + timedelta(seconds=FROM_NEAR.seconds_each)
    book.file(a_report("form-more"), HERE, later)
    with pytest.raises(TooManyReports):
        book.file(a_report("form-even-more"), HERE, later)


def flood(book: ReportBook, wide: str, count: int) -> None:
    """So many reports from one network, each from another household of it."""
    for number in range(count):
        sender = Sender(f"{wide}-{number}", wide)
        book.file(a_report(f"form-{wide}-{number}"), sender, NOW)


def test_a_flood_from_one_network_is_refused_to_nobody_else(book: ReportBook) -> None:
    flood(book, "203.0.0.0", FROM_WIDE.burst)
    with pytest.raises(TooManyReports):
        book.file(a_report("form-more"), Sender("203.0.99.99", "203.0.0.0"), NOW)
    flood(book, "198.51.0.0", FROM_WIDE.burst)
    book.file(a_report("form-there"), Sender("192.0.2.1", "192.0.0.0"), NOW)


def test_a_reserve_is_kept_for_whoever_was_quiet(book: ReportBook, office: ReportOffice) -> None:
    for number in range(FROM_EVERYBODY.burst // FROM_WIDE.burst):
        flood(book, f"10.{number}.0.0", FROM_WIDE.burst)
    quiet, again = Sender("192.0.2.1", "192.0.0.0"), Sender("192.0.2.2", "192.0.0.0")
    book.file(a_report("form-quiet"), quiet, NOW)
    with pytest.raises(TooManyReports) as refused:
        book.file(a_report("form-more"), again, NOW)
    assert refused.value.wait_seconds == FROM_EVERYBODY.seconds_each
    assert len(office.reports()) == FROM_EVERYBODY.burst + 1
    flood_of_the_quiet = range(1, FROM_THE_QUIET.burst)
    for number in flood_of_the_quiet:
        book.file(a_report(f"form-q-{number}"), Sender(f"172.{number}", f"172.{number}"), NOW)
    with pytest.raises(TooManyReports):
        book.file(a_report("form-late"), Sender("100.64", "100.64"), NOW)
    later = NOW + timedelta(seconds=FROM_EVERYBODY.seconds_each)
    book.file(a_report("form-late"), Sender("100.64", "100.64"), later)


def test_marks_of_networks_are_forgotten(book: ReportBook, tmp_path: Path) -> None:
    book.file(a_report(), HERE, NOW)
    assert len(marks(tmp_path)) == 3
    book.tidy(NOW + timedelta(seconds=FROM_NEAR.seconds_to_fill))
    assert marks(tmp_path) == ["everybody"]


def marks(var: Path) -> list[str]:
    with closing(sqlite3.connect(var / "reports" / "reports.sqlite")) as file:
        return [row[0] for row in file.execute("SELECT mark FROM allowances")]


def test_the_office_takes_up_answers_and_closes(book: ReportBook, office: ReportOffice) -> None:
    ticket = book.file(a_report(), HERE, NOW)
    assert office.take_up(1).state is ReportState.LOOKING
    assert office.answer(1, "已更正", NOW).answered_on == NOW.date()
    assert office.take_up(1).state is ReportState.ANSWERED
    found = book.look_up(ticket)
    assert found is not None
    assert (found.state, found.answer) == (ReportState.ANSWERED, "已更正")
    office.close(1, NOW)
    assert office.reports() == ()
    assert [report.state for report in office.reports(closed=True)] == [ReportState.CLOSED]
    for work in (lambda: office.answer(1, "再答", NOW), lambda: office.close(1, NOW)):
        with pytest.raises(ReportClosed):
            work()


def test_the_office_is_told_of_a_report_that_is_not_there(
    book: ReportBook, office: ReportOffice
) -> None:
    with pytest.raises(NoSuchReport):
        office.take_up(1)
    book.file(a_report(), HERE, NOW)
    with pytest.raises(NoSuchReport):
        office.close(2, NOW)


def test_texts_are_gone_from_the_disk_thirty_days_after_closing(
    book: ReportBook, office: ReportOffice, tmp_path: Path
) -> None:
    ticket = book.file(a_report(words="canary-of-the-visitor"), HERE, NOW)
    office.answer(1, "canary-of-the-office", NOW)
    office.close(1, NOW + timedelta(days=1))
    assert book.tidy(NOW + timedelta(days=30)) == 0
    assert b"canary" in bytes_on_disk(tmp_path)
    assert book.tidy(NOW + timedelta(days=31)) == 1
    assert b"canary" not in bytes_on_disk(tmp_path)
    found = book.look_up(ticket)
    assert found is not None
    assert (found.state, found.answer) == (ReportState.CLOSED, "")
    assert book.tidy(NOW + timedelta(days=32)) == 0


def test_a_new_report_deletes_old_texts_too(
    book: ReportBook, office: ReportOffice, tmp_path: Path
) -> None:
    book.file(a_report(words="canary-of-the-visitor"), HERE, NOW)
    office.close(1, NOW)
    book.file(a_report("another-form-of-it"), HERE, NOW + timedelta(days=30))
    assert b"canary" not in bytes_on_disk(tmp_path)


def test_a_locked_database_is_waited_for_less_than_five_seconds_in_all(
    book: ReportBook, tmp_path: Path
) -> None:
    book.prepare(NOW)
    waits_at_most = PATIENCE.queue_seconds + 3 * PATIENCE.seconds
    assert waits_at_most < 5
    with closing(sqlite3.connect(tmp_path / "reports" / "reports.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ReportsUnavailable, match="locked"):
            ReportBook(Place(tmp_path), Patience(0.05)).file(a_report(), HERE, NOW)
        other.rollback()
    book.file(a_report(), HERE, NOW)


@pytest.fixture
def folder_for_readers() -> Iterator[Path]:
    """A folder that everybody may enter and read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def without_the_right_to_write(folder: Path) -> Iterator[None]:
    """Be somebody who may read there and no more; root would be let through."""
    folder.chmod(0o555)
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if before == 0:
            os.seteuid(before)
        folder.chmod(0o755)


def test_a_folder_that_is_read_only_is_said_to_be_unavailable(folder_for_readers: Path) -> None:
    book = ReportBook(Place(folder_for_readers))
    with without_the_right_to_write(folder_for_readers), pytest.raises(ReportsUnavailable):
        book.file(a_report(), HERE, NOW)
    assert book.look_up(book.file(a_report(), HERE, NOW)) is not None


def test_a_database_that_became_read_only_is_said_to_be_unavailable(
    folder_for_readers: Path,
) -> None:
    book = ReportBook(Place(folder_for_readers))
    ticket = book.file(a_report(), HERE, NOW)
    reports = folder_for_readers / "reports"
    with without_the_right_to_write(reports), pytest.raises(ReportsUnavailable):
        book.file(a_report("another-form-of-it"), HERE, NOW)
    assert book.look_up(ticket) is not None
    book.file(a_report("another-form-of-it"), HERE, NOW)


def test_a_report_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    """SQLite syncs the log at every commit, and overwrites what it deletes."""
    with report_ledger(Place(tmp_path), PATIENCE).writing() as connection:
        asked = ("journal_mode", "synchronous", "secure_delete")
        answers = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    assert answers == ["wal", 2, 1]


def test_the_database_refuses_what_no_report_may_be(book: ReportBook) -> None:
    for wrong in ({"words": "长" * 201}, {"service_id": ""}):
        with pytest.raises(Exception, match="CHECK constraint failed") as refused:
            book.file(a_report(**wrong), HERE, NOW)
        assert "长长" not in str(refused.value)
