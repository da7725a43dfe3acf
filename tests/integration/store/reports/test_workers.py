"""Several workers keep reports at once, and any of them may be killed: each report stays once."""

import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from time import sleep

import pytest

from tests.integration.store.reports.reporter import report_number
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook

ROOT = Path(__file__).parents[4]
SEED = 20261124
KILLS = 10
FORMS = 40
PLENTY = 100_000


@contextmanager
def a_worker(var: Path, first: int, count: int) -> Iterator["subprocess.Popen[str]"]:
    """A worker that waits for a line; dead and gone afterwards."""
    command = [sys.executable, "-m", "tests.integration.store.reports.reporter"]
    with subprocess.Popen(
        [*command, str(var), str(first), str(count)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
        try:
            yield worker
        finally:
            worker.kill()


def begin(worker: "subprocess.Popen[str]") -> None:
    assert worker.stdin is not None
    worker.stdin.write("\n")
    worker.stdin.flush()


def said(worker: "subprocess.Popen[str]") -> dict[int, str]:
    """Number and ticket of each report that was acknowledged; a line cut off by death is none."""
    return _acknowledged(worker.communicate()[0].splitlines(keepends=True))


def first_said(worker: "subprocess.Popen[str]") -> dict[int, str]:
    """Wait for the first report that is acknowledged: the database is made by then."""
    assert worker.stdout is not None
    return _acknowledged([worker.stdout.readline()])


def _acknowledged(lines: list[str]) -> dict[int, str]:
    whole = (line.split() for line in lines if line.endswith("\n"))
    return {int(number): ticket for number, ticket in whole}


def kept(var: Path) -> list[tuple[str, str]]:
    """Words and ticket of every report on the disk, whose file is sound."""
    with closing(sqlite3.connect(var / "reports" / "reports.sqlite")) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return file.execute("SELECT words, ticket FROM reports ORDER BY number").fetchall()


def test_a_form_sent_to_two_workers_at_once_is_one_report(tmp_path: Path) -> None:
    with a_worker(tmp_path, 0, FORMS) as one, a_worker(tmp_path, 0, FORMS) as other:
        begin(one)
        begin(other)
        tickets = said(one)
        assert tickets == said(other)
    assert len(tickets) == FORMS
    assert sorted(kept(tmp_path)) == sorted(
        (report_number(number)[0].words, ticket) for number, ticket in tickets.items()
    )


def test_two_workers_keep_all_of_their_own_reports(tmp_path: Path) -> None:
    with a_worker(tmp_path, 0, FORMS) as one, a_worker(tmp_path, 1_000, FORMS) as other:
        begin(one)
        begin(other)
        assert len(said(one)) == len(said(other)) == FORMS
    assert len(kept(tmp_path)) == len(set(kept(tmp_path))) == 2 * FORMS


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_worker_killed_at_any_moment_loses_no_acknowledged_report(tmp_path: Path) -> None:
    chance = Random(SEED)  # noqa: S311 - moments to kill at, not secrets
    acknowledged: dict[int, str] = {}
    killed_at_work = 0
    for trial in range(KILLS):
        with a_worker(tmp_path, trial * PLENTY, PLENTY) as worker:
            begin(worker)
            first = first_said(worker) if trial == 0 else {}
            sleep(chance.uniform(0, 0.6))
            worker.kill()
            told = first | said(worker)
            killed_at_work += bool(told)
        acknowledged |= told
        _check(tmp_path, acknowledged, trial + 1)
    assert killed_at_work > KILLS / 2


def _check(var: Path, acknowledged: dict[int, str], trials: int) -> None:
    """All are there, once; of each trial there may be one whose acknowledgement was cut off."""
    if not (var / "reports" / "reports.sqlite").is_file():
        assert acknowledged == {}
        return
    on_disk = kept(var)
    wanted = {(report_number(number)[0].words, ticket) for number, ticket in acknowledged.items()}
    assert wanted <= set(on_disk)
    assert set(Counter(words for words, _ in on_disk).values()) <= {1}
    assert len(on_disk) <= len(acknowledged) + trials


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_database_whose_making_was_cut_off_is_made_by_the_next(tmp_path: Path) -> None:
    chance = Random(SEED)  # noqa: S311 - moments to kill at, not secrets
    for trial in range(KILLS // 2):
        var = tmp_path / str(trial)
        with a_worker(var, 0, PLENTY) as worker:
            begin(worker)
            sleep(chance.uniform(0, 1.5))
            worker.kill()
            told = said(worker)
        report, at = report_number(0)
        ticket = ReportBook(Place(var)).file(report, Sender("203.0.113.7", "203.0.0.0"), at)
        assert told.get(0, ticket) == ticket
        assert kept(var)[0] == (report.words, ticket)
