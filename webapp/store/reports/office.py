"""The office's side of the reports: list, read, answer, close."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from webapp.domain.reports import (
    NoSuchReport,
    Report,
    ReportClosed,
    ReportState,
    Trouble,
)
from webapp.ledger.place import Patience, Place
from webapp.sentence import Sentence
from webapp.store.reports.database import PATIENCE, report_ledger
from webapp.store.reports.tables import ReportRow

_COLUMNS = tuple(getattr(ReportRow, field.name) for field in fields(Report))


class ReportOffice:
    """The same reports as in ``ReportBook``, to be worked on.

    Every method raises ``ReportsUnavailable`` where the database cannot be used, and
    ``NoSuchReport`` where there is no report of that number.
    """

    def __init__(self, place: Place, patience: Patience = PATIENCE) -> None:
        self._database = report_ledger(place, patience)

    def reports(self, closed: bool = False) -> tuple[Report, ...]:
        """Open reports, or also those that are closed; oldest first."""
        if not self._database.is_there():
            return ()
        wanted = select(*_COLUMNS).order_by(ReportRow.number)
        if not closed:
            wanted = wanted.where(ReportRow.state != str(ReportState.CLOSED))
        with self._database.reading() as connection:
            return tuple(_report(row) for row in connection.execute(wanted).mappings())

    def take_up(self, number: int) -> Report:
        """One report; a new one is marked as being looked at."""
        with self._changing(number) as (connection, report):
            if report.state is not ReportState.RECEIVED:
                return report
            return _change(connection, report, state=ReportState.LOOKING)

    def answer(self, number: int, answer: str, at: datetime) -> Report:
        """Answer a report, or better the answer. Raises ``ReportClosed``."""
        with self._changing(number) as (connection, report):
            _refuse_closed(report)
            changes = {"state": ReportState.ANSWERED, "answer": answer}
            return _change(connection, report, **changes, answered_on=at.date())

    def close(self, number: int, at: datetime) -> Report:
        """Close a report, answered or not. Raises ``ReportClosed`` where it is closed already."""
        with self._changing(number) as (connection, report):
            _refuse_closed(report)
            return _change(connection, report, state=ReportState.CLOSED, closed_on=at.date())

    @contextmanager
    def _changing(self, number: int) -> Iterator[tuple[Connection, Report]]:
        if not self._database.is_there():
            raise NoSuchReport(Sentence("there is no report %(number)s", number=number))
        with self._database.writing() as connection:
            found = connection.execute(select(*_COLUMNS).where(ReportRow.number == number))
            row = found.mappings().first()
            if row is None:
                raise NoSuchReport(Sentence("there is no report %(number)s", number=number))
            yield connection, _report(row)


def _refuse_closed(report: Report) -> None:
    if report.state is ReportState.CLOSED:
        raise ReportClosed(
            Sentence(
                "report %(number)s was closed on %(closed_on)s",
                number=report.number,
                closed_on=report.closed_on,
            )
        )


def _change(connection: Connection, report: Report, **changes: Any) -> Report:
    connection.execute(
        update(ReportRow).where(ReportRow.number == report.number).values(_plain(changes))
    )
    return replace(report, **changes)


def _plain(changes: dict[str, Any]) -> dict[str, Any]:
    return {
        name: str(value) if isinstance(value, ReportState) else value
        for name, value in changes.items()
    }


def _report(row: RowMapping) -> Report:
    known = {"trouble": Trouble(row["trouble"]), "state": ReportState(row["state"])}
    return Report(**{**row, **known})
