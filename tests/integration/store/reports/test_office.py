"""What the office does with several reports at once: all of it or nothing, and nothing twice."""

from datetime import timedelta

import pytest

from tests.builders import NOW
from webapp.domain.reports import NewReport, ReportState, Trouble
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice

HERE = Sender("203.0.113.7", "203.0.0.0")


@pytest.fixture
def office(place: Place) -> ReportOffice:
    """Three reports that say the same."""
    for number in range(3):
        new = NewReport("a-room", Trouble.HOURS, "周一不开", f"form-{number:016}", "zh-Hans")
        ReportBook(place).file(new, HERE, NOW + timedelta(minutes=number))
    return ReportOffice(place)


def states(office: ReportOffice) -> list[ReportState]:
    return [each.state for each in office.reports(closed=True)]


def test_those_that_are_answered_or_closed_stay_as_they_are(office: ReportOffice) -> None:
    office.answer(1, "已改正", NOW)
    office.close(2, NOW)
    office.take_up_all((1, 2, 3))
    assert states(office) == [ReportState.ANSWERED, ReportState.CLOSED, ReportState.LOOKING]
    assert office.answer_all({1: "再说", 2: "再说", 3: "已核实", 9: "没有"}, NOW) == (3,)
    assert [each.answer for each in office.reports(closed=True)] == ["已改正", "", "已核实"]
    assert office.how_many_open("a-room") == 2
    office.close_all((1, 2, 3), NOW + timedelta(days=1))
    assert [each.closed_on for each in office.reports(closed=True)] == [
        NOW.date() + timedelta(days=1),
        NOW.date(),
        NOW.date() + timedelta(days=1),
    ]


def test_words_are_deleted_for_good_and_nothing_else(office: ReportOffice) -> None:
    office.delete_words((1, 3))
    assert [each.words for each in office.reports()] == ["", "周一不开", ""]
    assert states(office) == [ReportState.RECEIVED] * 3


def test_of_no_report_nothing_is_done(place: Place) -> None:
    office = ReportOffice(place)
    office.close_all((1,), NOW)
    assert office.answer_all({1: "已核实"}, NOW) == ()
    assert (office.report(1), office.reports()) == (None, ())
