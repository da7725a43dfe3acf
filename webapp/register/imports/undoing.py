"""A set of changes is taken back by a set of its own, which leaves what was changed since."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, insert

from webapp.domain.register.changes import (
    Change,
    ChangeKind,
    ChangeState,
    FieldChange,
    NewChange,
    patched,
)
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.imports import Import, ImportKind, ImportState
from webapp.register.audit import record
from webapp.register.imports.handing_in import changes_of, hand_in
from webapp.register.imports.keeping import next_number
from webapp.register.imports.rows import import_of, import_values, open_import
from webapp.register.imports.tables import ImportRow
from webapp.register.rows import entry_of
from webapp.sentence import Sentence

_BACK = {
    ChangeKind.ADD: ChangeKind.WITHDRAW,
    ChangeKind.EDIT: ChangeKind.EDIT,
    ChangeKind.WITHDRAW: ChangeKind.RESTORE,
    ChangeKind.RESTORE: ChangeKind.WITHDRAW,
}
"""The kind of change that takes one of another kind back."""


def undo(connection: Connection, number: int, by: str, reason: str, at: datetime) -> Import:
    """Take a set back whose changes hold; where that needs a second person it waits for one.
    Entries that were changed since stay as they are.

    Raises ``NoSuchImport`` or ``ChangeRefused``.
    """
    found = open_import(connection, number, ImportState.DONE)
    if found.kind is ImportKind.UNDO or found.undone_by:
        raise ChangeRefused(Sentence("Import %(number)s cannot be taken back.", number=number))
    if not reason:
        raise ChangeRefused(Sentence("Say why: it stands in the history."))
    back = tuple(_taken_back(connection, number, by, reason, at))
    if not back:
        raise ChangeRefused(
            Sentence("Every entry of import %(number)s was changed since.", number=number)
        )
    new = begun(connection, ImportKind.UNDO, by, reason, at, undoes=number)
    return hand_in(connection, new, back, at)


def edited_since(connection: Connection, number: int) -> Iterator[str]:
    """The entries of a set that were changed again since it held, by others than whoever took it
    back."""
    undone_by = import_of(connection, number).undone_by
    back = {each.entry for each in changes_of(connection, undone_by)} if undone_by else set()
    for change in changes_of(connection, number, ChangeState.APPLIED):
        now = entry_of(connection, change.entry)
        if now and now.version != change.base_version + 1 and change.entry not in back:
            yield change.entry


def begun(
    connection: Connection,
    kind: ImportKind,
    by: str,
    reason: str,
    at: datetime,
    undoes: int | None = None,
) -> int:
    """The number of a set that is from no sheet."""
    number = next_number(connection)
    audit = record(
        connection, at, by, f"import-{kind}", of_import=number, undoes=undoes, reason=reason
    )
    values = import_values(
        by, at, number=number, kind=str(kind), audit=audit, undoes=undoes, reason=reason
    )
    connection.execute(insert(ImportRow).values(values))
    return number


def _taken_back(
    connection: Connection, number: int, by: str, reason: str, at: datetime
) -> Iterator[NewChange]:
    for change in changes_of(connection, number, ChangeState.APPLIED):
        now = entry_of(connection, change.entry)
        if now and now.version == change.base_version + 1:
            yield _back(change, now, by, reason, at)


def _back(change: Change, now: RegisteredEntry, by: str, reason: str, at: datetime) -> NewChange:
    kind = _BACK[change.kind]
    turned = tuple(FieldChange(each.field, each.after, each.before) for each in change.patch)
    return NewChange(
        kind=kind,
        entry=change.entry,
        base_version=now.version,
        cells=patched(now.cells, turned) if kind is ChangeKind.EDIT else now.cells,
        reason=reason,
        origin="",
        made_by=by,
        made_at=at,
    )
