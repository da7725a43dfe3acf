"""From a report to the register and back: killed at any moment nothing is lost, half or twice."""

import random
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.intake.moderator import said
from tests.integration.register.made_up import KINDS, OPEN, PATIENT, a_change, a_register
from webapp.domain.register.changes import ChangeKind
from webapp.domain.reports import UNANSWERED, NewReport, Outcome, ReportState, Trouble
from webapp.intake.moderating import done_because_of, finish, mark_of_change
from webapp.ledger.place import Place
from webapp.register.reading import RegisterReader
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice

ROOT = Path(__file__).parents[3]
REPORTS, KILLS = 100, 6


@pytest.mark.slow
def test_a_hundred_reports_are_worked_off_whoever_is_killed_meanwhile(tmp_path: Path) -> None:
    place = Place(tmp_path)
    register = a_register(place)
    report_hundred_times(place)
    moments = random.Random(17)  # noqa: S311 (no secret)
    reader, office = RegisterReader(place, PATIENT), ReportOffice(place, PATIENT)
    for _ in range(KILLS):
        acknowledged = worked_off(place, kill_after=moments.randint(3, 14))
        answered = {each.number for each in office.reports() if each.state not in UNANSWERED}
        assert answered.issuperset(acknowledged)
    worked_off(place)
    finish(office, reader, said, NOW)
    reports = office.reports()
    assert {each.state for each in reports} == {ReportState.ANSWERED}
    assert {each.answer == said(Outcome.CORRECTED, each) for each in reports} == {True}
    edits = [each for each in reader.history(OPEN) if each.kind is ChangeKind.EDIT]
    assert Counter(each.origin for each in edits) == {f"report:{n + 1}": 1 for n in range(REPORTS)}
    assert register.entry(OPEN).version == 1 + REPORTS
    assert register.status().act == 1 + 2 * REPORTS


def test_what_ends_between_the_databases_is_ended_once_by_whoever_tends(place: Place) -> None:
    register, book = a_register(place), ReportBook(place)
    for number in range(2):
        book.file(a_report(number), Sender("203.0.113.7", "203.0.0.0"), NOW)
    reader, office = RegisterReader(place, PATIENT), ReportOffice(place, PATIENT)
    assert finish(office, reader, said, NOW) == ()
    assert mark_of_change(reader, 1) == "report:1"
    told = {"origin": "report:1", "once": "report:1"}
    edit = a_change(register, ChangeKind.EDIT, changed={"note_zh": "从东门进"}, **told)
    register.propose(edit, KINDS)
    assert done_because_of(reader)[1].holds
    assert finish(office, reader, said, NOW) == (1,)
    assert finish(office, reader, said, NOW) == ()
    first, second = office.reports()
    assert (first.answer, second.state in UNANSWERED) == ("corrected 1", True)


def a_report(number: int) -> NewReport:
    return NewReport(OPEN, Trouble.HOURS, f"第{number}条", f"form-{number:016}", "zh-Hans")


def report_hundred_times(place: Place) -> None:
    book = ReportBook(place, PATIENT)
    for number in range(REPORTS):
        at = NOW + timedelta(minutes=5 * number)
        book.file(a_report(number), Sender("203.0.113.7", "203.0.0.0"), at)


def worked_off(place: Place, kill_after: int = 0) -> list[int]:
    """Let somebody work; kill them after so many reports, in the middle of whatever they do."""
    command = [sys.executable, "-m", "tests.integration.intake.moderator", str(place.var)]
    told: list[str] = []
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as moderator:
        assert moderator.stdin is not None
        assert moderator.stdout is not None
        with closing(moderator.stdin), closing(moderator.stdout):
            assert moderator.stdout.readline() == "ready\n"
            moderator.stdin.write("go\n")
            moderator.stdin.flush()
            told += [moderator.stdout.readline().strip() for _ in range(kill_after)]
            if kill_after:
                moderator.kill()
            told += [line.strip() for line in moderator.stdout if line.endswith("\n")]
    return [int(line) for line in told if line]
