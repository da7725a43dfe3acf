"""A drill: what people wrote is copied while they write, lost, and put back, on both databases."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from webapp.domain.reports import NewReport, ReportsUnavailable, Trouble
from webapp.ledger.backup import CONTENTS, BackupUnusable, back_up, restore
from webapp.ledger.ledger import Ledger
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.database import PATIENCE, report_ledger
from webapp.store.reports.office import ReportOffice
from webapp.tending.backups import Backups

SENDER = Sender("203.0.113.7", "203.0.0.0")


def filed(place: Place, form: str = "a-form") -> str:
    report = NewReport("mbr-zoo", Trouble.HOURS, "周一不开", form, "zh-Hans")
    return ReportBook(place).file(report, SENDER, NOW)


def ledgers(place: Place) -> dict[str, Ledger]:
    return {"reports": report_ledger(place, PATIENCE)}


def test_a_backup_put_back_into_an_empty_place_answers_the_same_tickets(
    place: Place, tmp_path: Path
) -> None:
    tickets = [filed(place), filed(place, "another-form")]
    made = back_up(ledgers(place), tmp_path / "backups", NOW)
    filed(place, "after-the-backup")
    with pytest.raises(ReportsUnavailable, match="something is kept there already"):
        restore(ledgers(place), made, "before")
    assert restore(ledgers(place), made, "before", set_aside=True) == ("reports",)
    reports = ReportOffice(place).reports()
    assert [report.ticket for report in reports] == tickets
    filed(place, "after-the-drill")
    assert len(ReportOffice(place).reports()) == 3
    assert (made.stat().st_mode & 0o777, [each.name for each in made.parent.iterdir()]) == (
        0o700,
        [made.name],
    )


def test_a_backup_is_put_back_on_another_machine(tmp_path: Path) -> None:
    here, there = Place(tmp_path / "here"), Place(tmp_path / "there")
    ticket = filed(here)
    made = back_up(ledgers(here), tmp_path / "backups", NOW)
    assert restore(ledgers(there), made, "before") == ("reports",)
    found = ReportBook(there).look_up(ticket)
    assert found is not None


def test_what_was_lost_is_put_back_without_more_ado(tmp_path: Path) -> None:
    place = Place(tmp_path)
    ticket = filed(place)
    made = back_up(ledgers(place), tmp_path / "backups", NOW)
    (tmp_path / "reports" / "reports.sqlite").write_bytes(b"")
    restore(ledgers(place), made, "before")
    assert ReportBook(place).look_up(ticket) is not None


def test_where_nothing_was_written_a_backup_is_empty_and_whole(tmp_path: Path) -> None:
    place = Place(tmp_path / "var")
    made = back_up(ledgers(place), tmp_path / "backups", NOW)
    assert json.loads((made / CONTENTS).read_text("utf-8"))["files"] == {}
    assert restore(ledgers(place), made, "before") == ()
    assert not (tmp_path / "var").exists()


def test_a_copy_of_a_database_in_use_is_one_whole_file(tmp_path: Path) -> None:
    place = Place(tmp_path)
    filed(place)
    with closing(sqlite3.connect(tmp_path / "reports" / "reports.sqlite")) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM reports")
        made = back_up(ledgers(place), tmp_path / "backups", NOW)
    assert sorted(each.name for each in made.iterdir()) == [CONTENTS, "reports.sqlite"]
    with closing(sqlite3.connect(made / "reports.sqlite")) as copy:
        assert copy.execute("SELECT count(*) FROM reports").fetchone() == (1,)


def test_a_damaged_backup_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    place = Place(tmp_path)
    ticket = filed(place)
    made = back_up(ledgers(place), tmp_path / "backups", NOW)
    with (made / "reports.sqlite").open("r+b") as file:
        file.seek(5_000)
        file.write(b"spoilt")
    with pytest.raises(BackupUnusable, match="not as it was written"):
        restore(ledgers(place), made, "before", set_aside=True)
    shutil.rmtree(made)
    made.mkdir()
    with pytest.raises(BackupUnusable, match="is no backup"):
        restore(ledgers(place), made, "before", set_aside=True)
    assert ReportBook(place).look_up(ticket) is not None


def test_what_visitors_wrote_is_in_no_copy_after_thirty_days(tmp_path: Path) -> None:
    place = Place(tmp_path)
    filed(place)
    (file,) = tmp_path.rglob("reports.sqlite")
    for days, there in ((30, True), (31, False)):
        made = back_up(ledgers(place), tmp_path / "backups", NOW + timedelta(days=days))
        assert ("周一不开".encode() in (made / file.name).read_bytes()) is there
    assert restore(ledgers(Place(tmp_path / "there")), made, "before") == ("reports",)


def test_a_backup_every_night_and_which_stay(tmp_path: Path) -> None:
    place, now = Place(tmp_path), NOW
    filed(place)
    backups = Backups(tmp_path, ledgers(place), lambda: now)
    for _ in range(30):
        assert backups.turn() is not None
        assert backups.turn() is None
        now += timedelta(days=1)
    made = sorted((tmp_path / "backups").iterdir())
    with_reports = [each for each in made if any(each.glob("reports*"))]
    assert with_reports == made[-14:]
    assert 14 < len(made) < 14 + 4
    assert restore(ledgers(Place(tmp_path / "there")), made[0], "before") == ()


def test_a_backup_that_fails_is_tried_again_in_half_an_hour(tmp_path: Path) -> None:
    place, now = Place(tmp_path), NOW
    filed(place)
    backups = Backups(tmp_path, ledgers(place), lambda: now)
    (tmp_path / "backups").touch()
    assert backups.turn() is None
    (tmp_path / "backups").unlink()
    now += timedelta(minutes=29)
    assert backups.turn() is None
    now += timedelta(minutes=1)
    assert backups.turn() is not None
