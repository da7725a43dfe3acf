"""``jiamenkou reports`` as the office meets it."""

import pytest

from tests.builders import NOW
from tests.integration.cli.test_commands import jiamenkou
from webapp.cli.command.speech import speech
from webapp.cli.reports.group import lines_of
from webapp.domain.reports import NewReport, Report, ReportState, Trouble
from webapp.domain.sightings import Glimpse, Tally
from webapp.ledger.place import Place
from webapp.settings import Settings
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook


@pytest.fixture
def own(tmp_path) -> Settings:
    return Settings(var=tmp_path / "var")


@pytest.fixture
def ticket(own: Settings) -> str:
    report = NewReport("mbr-zoo", Trouble.NO_WAY_IN, "门锁着", "a-form-of-its-own", "en")
    return ReportBook(Place(own.var)).file(report, Sender("203.0.113.7", "203.0.0.0"), NOW)


def test_a_report_is_listed_shown_answered_and_closed(own, ticket):
    listed = jiamenkou("reports", "list", settings=own)
    assert listed.stdout == (
        "1  2026-11-24  Received  mbr-zoo: You cannot get in (locked, key needed, customers only)"
        "  门锁着\n"
    )
    shown = jiamenkou("reports", "show", "1", settings=own)
    assert f"ticket: {ticket[:4]}-{ticket[4:]}\n" in shown.stdout
    assert "page: /services/mbr-zoo (en)\n" in shown.stdout
    assert "state: Being looked at\n" in shown.stdout
    answered = jiamenkou("reports", "answer", "1", "已请管理方开门", settings=own)
    assert (answered.returncode, answered.stdout) == (0, "report 1 is answered\n")
    found = ReportBook(Place(own.var)).look_up(ticket)
    assert (found.state, found.answer) == (ReportState.ANSWERED, "已请管理方开门")
    assert jiamenkou("reports", "close", "1", settings=own).stdout == "report 1 is closed\n"
    assert jiamenkou("reports", "list", settings=own).stdout == ""
    assert "  Done  " in jiamenkou("reports", "list", "--all", settings=own).stdout
    tidied = jiamenkou("reports", "tidy", settings=own)
    assert (tidied.returncode, tidied.stdout) == (0, "reports whose texts were deleted: 0\n")


@pytest.mark.parametrize("command", [("show", "9"), ("answer", "9", "x"), ("close", "9")])
def test_a_report_that_is_not_there_ends_with_one(own, command):
    told = jiamenkou("reports", *command, settings=own)
    assert (told.returncode, told.stdout) == (1, "")
    assert "there is no report 9" in told.stderr


@pytest.mark.parametrize("text", ["", "  ", "长" * 501])
def test_an_answer_that_cannot_be_kept_ends_with_two(own, ticket, text):
    told = jiamenkou("reports", "answer", "1", text, settings=own)
    assert told.returncode == 2
    assert "500 characters" in told.stderr


def test_reports_that_say_the_same_stand_on_one_line():
    def a_report(number: int, **changes) -> Report:
        plain = {
            "ticket": "7K3M9QXR",
            "service_id": "mbr-zoo",
            "trouble": Trouble.HOURS,
            "words": "",
            "page_language": "en",
            "suspect": False,
            "state": ReportState.RECEIVED,
            "answer": "",
            "received_on": NOW.date(),
        }
        return Report(number=number, **{**plain, **changes})

    reports = [a_report(1), a_report(2, words="周六不开"), a_report(3), a_report(4, suspect=True)]
    assert lines_of(reports, speech()) == (
        "1,3  2026-11-24  Received  mbr-zoo: The opening hours are wrong",
        "2  2026-11-24  Received  mbr-zoo: The opening hours are wrong  周六不开",
        "? 4  2026-11-24  Received  mbr-zoo: The opening hours are wrong",
    )
    locks = {"lockable-door": Tally({Glimpse.YES: 3, Glimpse.NO: 1}, {})}
    shown = lines_of([*reports, a_report(5, service_id="b")], speech(), {"a": locks, "b": locks})
    said = "Does the door lock? It locks 3, It does not lock 1"
    assert shown[3:] == (
        "5  2026-11-24  Received  b: The opening hours are wrong",
        f"visitors  b: {said}",
        f"visitors  a: {said}",
    )
