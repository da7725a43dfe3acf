"""The office's side of the reports: list, read, answer, close."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select, update

from webapp.domain.reports import (
    UNANSWERED,
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

    def how_many_open(self, entry: str) -> int:
        """How many reports of an entry are open."""
        if not self._database.is_there():
            return 0
        theirs = (ReportRow.service_id == entry) & (ReportRow.state != str(ReportState.CLOSED))
        with self._database.reading() as connection:
            return connection.scalar(select(func.count(ReportRow.number)).where(theirs)) or 0

    def report(self, number: int) -> Report | None:
        """One report, open or closed; ``None`` where there is none of that number."""
        if not self._database.is_there():
            return None
        with self._database.reading() as connection:
            found = connection.execute(select(*_COLUMNS).where(ReportRow.number == number))
            row = found.mappings().first()
        return _report(row) if row else None

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

    def take_up_all(self, numbers: Collection[int]) -> None:
        """Mark those of these reports as being looked at that are new."""
        state = str(ReportState.LOOKING)
        self._change_all(numbers, (ReportState.RECEIVED,), {"state": state})

    def answer_all(self, answers: Mapping[int, str], at: datetime) -> tuple[int, ...]:
        """Answer these reports, all or none; those that were answered or closed meanwhile stay as
        they are. Returns the numbers of the others."""
        if not answers or not self._database.is_there():
            return ()
        waits = ReportRow.state.in_(map(str, UNANSWERED))
        values = {"state": str(ReportState.ANSWERED), "answered_on": at.date()}
        done = []
        with self._database.writing() as connection:
            for number, text in answers.items():
                one = update(ReportRow).where(ReportRow.number == number, waits)
                if connection.execute(one.values(answer=text, **values)).rowcount:
                    done.append(number)
        return tuple(done)

    def close_all(self, numbers: Collection[int], at: datetime) -> None:
        """Close those of these reports that are open."""
        values = {"state": str(ReportState.CLOSED), "closed_on": at.date()}
        self._change_all(numbers, (*UNANSWERED, ReportState.ANSWERED), values)

    def delete_words(self, numbers: Collection[int]) -> None:
        """Delete for good what was written in these reports; all else of them stays."""
        self._change_all(numbers, tuple(ReportState), {"words": "", "form": None})

    def _change_all(
        self, numbers: Collection[int], states: Collection[ReportState], values: dict[str, Any]
    ) -> None:
        """Change those of these reports that are in one of these states, all at once."""
        chosen = ReportRow.number.in_(numbers) & ReportRow.state.in_(map(str, states))
        if self._database.is_there():
            with self._database.writing() as connection:
                connection.execute(update(ReportRow).where(chosen).values(values))

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
