"""Sets of changes hold: all of them or none, at once or once a second person agrees. Each function
works in the transaction it is handed, and every change goes the way of single ones."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from webapp.domain.register.changes import Change, ChangeKind, ChangeState, NewChange
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.imports import (
    MOST_ALONE,
    EntriesChangedMeanwhile,
    Import,
    ImportKind,
    ImportState,
    origin_of,
)
from webapp.domain.service import Status
from webapp.register.audit import record
from webapp.register.changing import applied, needs_two, overtaken, propose, rejected
from webapp.register.imports.rows import import_of, open_import
from webapp.register.imports.tables import ImportRow
from webapp.register.rows import CHANGE_COLUMNS, change_from, entry_of
from webapp.register.tables import ChangeRow, EntryRow
from webapp.sentence import Sentence

HANDED_IN, AGREED, REFUSED = "import", "import-agreed", "import-refused"
"""Acts of the audit."""


def hand_in(
    connection: Connection, number: int, changes: tuple[NewChange, ...], at: datetime
) -> Import:
    """Let the changes of an open set hold; where they need a second person they wait for one.
    Nothing is changed where an entry is another by now.

    Raises ``NoSuchImport``, ``EntriesChangedMeanwhile`` or ``ChangeRefused``.
    """
    found = open_import(connection, number, ImportState.OPEN)
    if not changes:
        raise ChangeRefused(Sentence("Nothing would be different: there is nothing to take over."))
    if stale := _stale(connection, {each.entry: each.base_version for each in changes}):
        raise EntriesChangedMeanwhile(stale)
    two = wants_second(connection, found.kind, changes)
    rounds = _rounds(connection, number) + 1
    record(
        connection,
        at,
        changes[0].made_by,
        HANDED_IN,
        of_import=number,
        changes=len(changes),
        reason=found.reason,
    )
    state = ImportState.PROPOSED if two else ImportState.DONE
    _ended(connection, number, state, at, rounds=rounds, decision="")
    origin = origin_of(number)
    once = origin if rounds == 1 else f"{origin}.{rounds}"
    for each in changes:
        propose(connection, replace(each, origin=origin, once=once, waits=two))
    return import_of(connection, number)


def second(connection: Connection, number: int, by: str, at: datetime) -> Import:
    """Agree to a set as its second person. Where an entry was changed meanwhile nothing holds: the
    set goes back to whoever made it. Raises ``NoSuchImport`` or ``ChangeRefused``."""
    found = open_import(connection, number, ImportState.PROPOSED)
    if found.made_by == by:
        raise ChangeRefused(
            Sentence(
                "import %(number)s is by %(by)s: the second person must be another one",
                number=number,
                by=by,
            )
        )
    changes = changes_of(connection, number, ChangeState.PROPOSED)
    if stale := _stale(connection, {each.entry: each.base_version for each in changes}):
        for each in changes:
            overtaken(connection, each, by, at)
        return _given_back(connection, found, at, _overtaken_said(stale))
    record(connection, at, by, AGREED, of_import=number)
    _ended(connection, number, ImportState.DONE, at, second_by=by)
    for each in changes:
        applied(connection, each, entry_of(connection, each.entry), at, second_by=by)
    return import_of(connection, number)


def refuse(connection: Connection, number: int, by: str, sentence: str, at: datetime) -> Import:
    """Refuse a set with the sentence that says why; it goes back to whoever made it. Raises
    ``NoSuchImport`` or ``ChangeRefused``."""
    found = open_import(connection, number, ImportState.PROPOSED)
    if not sentence:
        raise ChangeRefused(Sentence("a change is rejected with a sentence that says why"))
    record(connection, at, by, REFUSED, of_import=number, sentence=sentence)
    for each in changes_of(connection, number, ChangeState.PROPOSED):
        rejected(connection, each, by, sentence, at)
    return _given_back(connection, found, at, sentence)


def changes_of(
    connection: Connection, number: int, state: ChangeState | None = None
) -> tuple[Change, ...]:
    """The changes of a set, in the order in which they were made."""
    wanted = select(*CHANGE_COLUMNS).where(ChangeRow.origin == origin_of(number))
    if state:
        wanted = wanted.where(ChangeRow.state == str(state))
    rows = connection.execute(wanted.order_by(ChangeRow.number)).mappings()
    return tuple(change_from(row) for row in rows)


def wants_second(connection: Connection, kind: ImportKind, changes: Iterable[NewChange]) -> bool:
    """Whether a set needs two persons: it changes too many published entries, a sheet or an
    undoing removes one, or one of its changes needs two by itself."""
    changes = tuple(changes)
    before = {each.entry: entry_of(connection, each.entry) for each in changes}
    if sum(each.kind is not ChangeKind.ADD for each in changes) > MOST_ALONE:
        return True
    if kind is not ImportKind.MERGE and any(_removes(each, before[each.entry]) for each in changes):
        return True
    return any(
        needs_two(connection, each.kind, there.cells if there else {}, each.cells)
        for each in changes
        for there in (before[each.entry],)
    )


def _removes(change: NewChange, before: RegisteredEntry | None) -> bool:
    closes = change.cells.get("status") == Status.CLOSED
    was_closed = before is not None and before.cells.get("status") == Status.CLOSED
    return change.kind is ChangeKind.WITHDRAW or (
        change.kind is ChangeKind.EDIT and closes and not was_closed
    )


def _stale(connection: Connection, versions: Mapping[str, int]) -> tuple[str, ...]:
    """Those whose version is another by now, in order."""
    now: dict[str, int] = dict(iter(connection.execute(select(EntryRow.id, EntryRow.version))))
    return tuple(sorted(id_ for id_, seen in versions.items() if now.get(id_, 0) != seen))


def _overtaken_said(stale: tuple[str, ...]) -> str:
    return ", ".join(stale)


def _given_back(connection: Connection, found: Import, at: datetime, decision: str) -> Import:
    """A sheet can be handed in again; what else there is, is made anew."""
    again = found.kind is ImportKind.SHEET
    state = ImportState.OPEN if again else ImportState.LEFT
    _ended(connection, found.number, state, at, decision=decision)
    return import_of(connection, found.number)


def _ended(
    connection: Connection, number: int, state: ImportState, at: datetime, **values: Any
) -> None:
    moment = at.isoformat(timespec="seconds")
    ends = state in (ImportState.DONE, ImportState.LEFT)
    told = {"state": str(state), "touched_at": moment, "ended_at": moment if ends else ""}
    ours = update(ImportRow).where(ImportRow.number == number)
    connection.execute(ours.values(**told, **values))


def _rounds(connection: Connection, number: int) -> int:
    return connection.scalar(select(ImportRow.rounds).where(ImportRow.number == number)) or 0
