"""The register as pages read it: its numbers, the history of an entry, the newest acts."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute

from webapp.domain.register.changes import Change
from webapp.domain.register.checks import Check
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.ledger.chain import AuditLine
from webapp.ledger.place import Patience, Place
from webapp.register.access import Access
from webapp.register.audit import AUDIT
from webapp.register.database import PATIENCE, register_ledger
from webapp.register.facts.rows import CHECK_COLUMNS, check_from
from webapp.register.facts.tables import CheckRow
from webapp.register.rows import (
    CHANGE_COLUMNS,
    HOW_MANY_OF_STATE,
    HOW_MANY_WAIT,
    NEWEST,
    change_from,
    entry_from,
)
from webapp.register.tables import ChangeRow, VersionRow


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many entries are shown and hidden, and how many changes wait."""

    published: int
    withdrawn: int
    waiting: int


class RegisterReader:
    """Looks at the register kept at ``place`` and changes nothing. Every method raises
    ``RegisterUnavailable`` where the database cannot be used and ``NotAdopted`` where the files
    count."""

    def __init__(self, place: Place, patience: Patience = PATIENCE) -> None:
        self._access = Access(register_ledger(place, patience))

    def numbers(self) -> Numbers:
        """The register in numbers, as a start page tells them."""
        with self._access.looking() as connection:
            of_state: dict[str, int] = dict(iter(connection.execute(HOW_MANY_OF_STATE)))
            return Numbers(
                of_state.get(EntryState.PUBLISHED, 0),
                of_state.get(EntryState.WITHDRAWN, 0),
                connection.scalar(HOW_MANY_WAIT) or 0,
            )

    def entries(self, ids: Collection[str]) -> Mapping[str, RegisteredEntry]:
        """The entries of these ids in their newest versions, by id; those that there are."""
        wanted = NEWEST.where(VersionRow.entry.in_(ids))
        with self._access.looking() as connection:
            found = map(entry_from, connection.execute(wanted))
            return {each.id: each for each in found}

    def history(self, entry: str) -> tuple[Change, ...]:
        """All changes that were ever asked for of an entry, the newest first."""
        wanted = select(*CHANGE_COLUMNS).where(ChangeRow.entry == entry)
        newest_first = wanted.order_by(ChangeRow.number.desc())
        with self._access.looking() as connection:
            return tuple(change_from(row) for row in connection.execute(newest_first).mappings())

    def change(self, number: int) -> Change | None:
        """The change of that number, whatever became of it."""
        wanted = select(*CHANGE_COLUMNS).where(ChangeRow.number == number)
        with self._access.looking() as connection:
            row = connection.execute(wanted).mappings().first()
        return change_from(row) if row else None

    def changes_once(self, begins: str) -> Mapping[str, Change]:
        """The changes whose mark *once* is ``begins`` and a colon with more, by that mark."""
        theirs = _begins(ChangeRow.once, begins)
        with self._access.looking() as connection:
            marks = connection.scalars(
                select(ChangeRow.once).where(theirs).order_by(ChangeRow.number)
            ).all()
            wanted = select(*CHANGE_COLUMNS).where(theirs).order_by(ChangeRow.number)
            rows = connection.execute(wanted).mappings().all()
        return {str(mark): change_from(each) for mark, each in zip(marks, rows, strict=True)}

    def checks_once(self, begins: str) -> Mapping[str, Check]:
        """The checks with such a mark, by it."""
        wanted = select(CheckRow.once, *CHECK_COLUMNS).where(_begins(CheckRow.once, begins))
        with self._access.looking() as connection:
            rows = connection.execute(wanted).mappings().all()
        return {row["once"]: check_from(row) for row in rows}

    def acts(self, most: int, before: int = 0) -> tuple[AuditLine, ...]:
        """The newest lines of the audit, the newest first; those before that number."""
        with self._access.looking() as connection:
            return AUDIT.newest(connection, most, before)

    def unsealed(self) -> int:
        """The number of the first line of the audit that is not what was written; 0 where all
        are."""
        with self._access.looking() as connection:
            return AUDIT.unsealed(connection)


def _begins(column: InstrumentedAttribute[str | None], begins: str) -> ColumnElement[bool]:
    """A range, which the index of the column answers."""
    return column.between(f"{begins}:", f"{begins};")
