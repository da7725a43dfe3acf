"""Changes that hold from a day on: applied when it has come."""

from datetime import datetime

from sqlalchemy import Connection, select

from webapp.domain.register.changes import Change, ChangeKind, NewChange, patched
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.register.publications import PUBLISHER
from webapp.register.changing import applied, overtaken, propose, waiting_change
from webapp.register.facts.basis import basis_of
from webapp.register.rows import CHANGE_COLUMNS, IS_SETTLED, change_from, entry_of
from webapp.register.tables import ChangeRow


def settled(connection: Connection) -> tuple[Change, ...]:
    """Those that only wait for their day, the nearest first."""
    wanted = select(*CHANGE_COLUMNS).where(IS_SETTLED)
    rows = connection.execute(wanted.order_by(ChangeRow.publish_from, ChangeRow.number))
    return tuple(change_from(row) for row in rows.mappings())


def apply_dated(connection: Connection, number: int, at: datetime) -> Change:
    """Let a change hold whose day has come. Where its entry was changed meanwhile it is overtaken;
    if nothing that it is about is another, and one person is enough, it is made anew."""
    change = waiting_change(connection, number)
    before = entry_of(connection, change.entry)
    if (before.version if before else 0) == change.base_version:
        return applied(connection, change, before, at, second_by=change.agreed_by)
    ended = overtaken(connection, change, PUBLISHER, at)
    if before is None or not _still_fits(change, before):
        return ended
    return propose(connection, _anew(change, before, at))


def _still_fits(change: Change, entry: RegisteredEntry) -> bool:
    alone = change.kind is ChangeKind.EDIT and not change.wants_second
    shown = entry.state is EntryState.PUBLISHED
    return (
        alone
        and shown
        and all(entry.cells.get(each.field, "") == each.before for each in change.patch)
    )


def _anew(change: Change, entry: RegisteredEntry, at: datetime) -> NewChange:
    return NewChange(
        kind=change.kind,
        entry=change.entry,
        base_version=entry.version,
        cells=patched(entry.cells, change.patch),
        reason=change.reason,
        origin=f"dated:{change.number}",
        made_by=change.made_by,
        made_at=at,
        source=basis_of(change.basis).source,
    )
