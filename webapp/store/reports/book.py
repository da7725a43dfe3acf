"""The book of reports: what comes in, and what whoever knows a ticket may see."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from webapp.domain.reports import (
    KEPT_DAYS,
    NewReport,
    ReportState,
    TicketAnswer,
)
from webapp.domain.tickets import new_ticket
from webapp.ledger.place import Patience, Place
from webapp.store.reports.allowances import Sender, forget_full_ones, take_one
from webapp.store.reports.database import PATIENCE, report_ledger
from webapp.store.reports.sightings import forget_old_sightings
from webapp.store.reports.tables import ReportRow


class ReportBook:
    """The reports that are kept at ``place``. Nothing is opened before something is asked of it.

    Every method raises ``ReportsUnavailable`` where the database cannot be used.
    """

    def __init__(self, place: Place, patience: Patience = PATIENCE) -> None:
        self._database = report_ledger(place, patience)

    def prepare(self, at: datetime) -> None:
        """Make the database or bring it up to date, and delete what is kept no longer."""
        self._database.prepare()
        self.tidy(at)

    def look(self) -> None:
        """Nothing, where reports can be kept as far as a look can tell."""
        if self._database.is_there():
            with self._database.reading() as connection:
                connection.execute(select(ReportRow.number).limit(1))

    def begin_anew(self, at: datetime) -> str:
        """Set the reports aside, deleting nothing, and begin an empty book; says where they are
        now, or ``""``. For whoever lost the database and has no backup of it."""
        aside = self._database.begin_anew(f"{at:%Y%m%d%H%M%S}")
        self._database.prepare()
        return aside

    def file(self, report: NewReport, sender: Sender, at: datetime) -> str:
        """Keep the report; it is on the disk when its ticket is returned.

        The same form sent again gives the same ticket and uses up nothing. The ``sender`` is
        counted against, not kept. Raises ``TooManyReports``.
        """
        with self._database.writing() as connection:
            held = _held(connection, report)
            if held:
                return held
            take_one(connection, sender, at)
            delete_old_texts(connection, at)
            ticket = _free_ticket(connection)
            connection.execute(insert(ReportRow).values(_row(report, ticket, at)))
            return ticket

    def look_up(self, ticket: str) -> TicketAnswer | None:
        """What has become of a report; ``None`` where nobody was ever given that ticket."""
        if not self._database.is_there():
            return None
        columns = (
            ReportRow.ticket,
            ReportRow.service_id,
            ReportRow.state,
            ReportRow.answer,
            ReportRow.received_on,
        )
        with self._database.reading() as connection:
            row = connection.execute(select(*columns).where(ReportRow.ticket == ticket)).first()
        if row is None:
            return None
        return TicketAnswer(row[0], row[1], ReportState(row[2]), row[3], row[4])

    def tidy(self, at: datetime) -> int:
        """Delete what is kept no longer; returns of how many reports the text was deleted."""
        with self._database.writing() as connection:
            forget_full_ones(connection, int(at.timestamp()))
            forget_old_sightings(connection, at.date())
            return delete_old_texts(connection, at)


def delete_old_texts(connection: Connection, at: datetime) -> int:
    """Delete what was written in reports that have been closed for ``KEPT_DAYS``; that there was
    a report, of what kind and when, stays."""
    old = ReportRow.closed_on <= at.date() - timedelta(days=KEPT_DAYS)
    written = or_(ReportRow.words != "", ReportRow.answer != "", ReportRow.form.is_not(None))
    nothing = {"words": "", "answer": "", "form": None}
    return connection.execute(update(ReportRow).where(old, written).values(nothing)).rowcount


def _held(connection: Connection, report: NewReport) -> str | None:
    same = select(ReportRow.ticket).where(
        ReportRow.form == report.form,
        ReportRow.service_id == report.service_id,
        ReportRow.trouble == str(report.trouble),
        ReportRow.words == report.words,
    )
    return connection.scalar(same)


def _free_ticket(connection: Connection) -> str:
    while True:
        ticket = new_ticket()
        if connection.scalar(select(ReportRow.number).where(ReportRow.ticket == ticket)) is None:
            return ticket


def _row(report: NewReport, ticket: str, at: datetime) -> dict[str, Any]:
    return {
        "ticket": ticket,
        "form": report.form,
        "service_id": report.service_id,
        "trouble": str(report.trouble),
        "words": report.words,
        "page_language": report.page_language,
        "suspect": report.suspect,
        "state": str(ReportState.RECEIVED),
        "answer": "",
        "received_on": at.date(),
    }
