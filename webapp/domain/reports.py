"""Reports of mistakes: what a visitor may say of an entry, and what becomes of it.

Nothing here is about the visitor: no name, no contact, no address, no time of day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from webapp.domain.problems import JiamenkouError

MOST_CHARACTERS = 200
"""Of the one line that a visitor may write."""

MOST_ANSWER_CHARACTERS = 500

KEPT_DAYS = 30
"""After so many days from its closing, what was written in a report is deleted."""


MISSING_PLACE = "missing-place"
"""Stands where a report names its entry, when it is about a place that has none."""


class Trouble(StrEnum):
    """What is wrong with an entry."""

    NOT_THERE = "not-there"
    CLOSED = "closed"
    ADDRESS = "address"
    HOURS = "hours"
    PHONE = "phone"
    NO_WAY_IN = "no-way-in"
    OTHER = "other"


class ReportState(StrEnum):
    """How far the office has come with a report."""

    RECEIVED = "received"
    LOOKING = "looking"
    ANSWERED = "answered"
    CLOSED = "closed"


class Outcome(StrEnum):
    """What came of a report, as its answer tells it."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    RIGHT = "right"
    ADDED = "added"
    NOT_FOUND_OUT = "not-found-out"
    NOT_HERE = "not-here"


UNANSWERED = (ReportState.RECEIVED, ReportState.LOOKING)
"""How far a report is that waits for its answer."""


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report as it comes in. ``form`` is the random mark of the form it was written in: the
    same form sent again is the same report. ``suspect`` reports filled a field that people do
    not see."""

    service_id: str
    trouble: Trouble
    words: str
    form: str
    page_language: str
    suspect: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A report as the office sees it. ``words`` and ``answer`` are empty once they are deleted."""

    number: int
    ticket: str
    service_id: str
    trouble: Trouble
    words: str
    page_language: str
    suspect: bool
    state: ReportState
    answer: str
    received_on: date
    answered_on: date | None = None
    closed_on: date | None = None


Alike = tuple[Report, ...]
"""Reports that say the same of an entry and stand at the same point."""


def grouped_alike(reports: Iterable[Report]) -> tuple[Alike, ...]:
    """The reports, those that say the same together; the oldest first."""
    in_order = sorted(reports, key=_said)
    alike = (tuple(group) for _, group in groupby(in_order, key=_said))
    return tuple(sorted(alike, key=lambda group: group[0].number))


def _said(report: Report) -> tuple[object, ...]:
    return report.service_id, report.trouble, report.words, report.state, report.suspect


@dataclass(frozen=True, slots=True)
class TicketAnswer:
    """What whoever knows the ticket is shown: the state and the office's answer. ``service_id``
    tells only whether the page has to be a quiet one; it is not shown."""

    ticket: str
    service_id: str
    state: ReportState
    answer: str
    received_on: date


class ReportsUnavailable(JiamenkouError):
    """The database of reports cannot be used just now: locked, read-only, full or damaged."""


class TooManyReports(JiamenkouError):
    """No more reports are taken for ``wait_seconds``."""

    def __init__(self, wait_seconds: int) -> None:
        super().__init__(f"too many reports: wait {wait_seconds} s")
        self.wait_seconds = wait_seconds


class NoSuchReport(JiamenkouError):
    """The office names a report that is not there."""


class ReportClosed(JiamenkouError):
    """The office answers or closes a report that is closed."""
