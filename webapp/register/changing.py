"""Changes of entries: proposed, applied where one person is enough, seconded, rejected.

Every function works in the transaction it is handed; the guards of the database hold beside what
is asked here, which is only said in better words.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from webapp.domain.register.changes import (
    Change,
    ChangeKind,
    ChangeState,
    NewChange,
    Patch,
    patch_between,
    patched,
)
from webapp.domain.register.entries import Cells, EntryState, RegisteredEntry
from webapp.domain.register.errors import (
    ChangedMeanwhile,
    ChangeRefused,
    NoSuchChange,
    NoSuchEntry,
)
from webapp.domain.register.imports import number_in
from webapp.domain.service import Visibility
from webapp.register.audit import record
from webapp.register.brake import is_braked
from webapp.register.facts.basis import basis_text
from webapp.register.facts.checking import note_change
from webapp.register.rows import (
    CHANGE_COLUMNS,
    SHAPE,
    body_of,
    change_from,
    change_values,
    entry_of,
)
from webapp.register.tables import ChangeRow, EntryRow, TwoPersonKindRow, VersionRow
from webapp.sentence import Sentence

_CHANGES = select(*CHANGE_COLUMNS)

_SHOWS = {
    ChangeKind.EDIT: EntryState.PUBLISHED,
    ChangeKind.WITHDRAW: EntryState.PUBLISHED,
    ChangeKind.RESTORE: EntryState.WITHDRAWN,
}
"""In which state an entry must be for a change of that kind."""


def propose(connection: Connection, new: NewChange) -> Change:
    """Write a change down, and apply it where one person is enough; not where that person did too
    much of late.

    The same mark ``once`` for an entry gives the change that there is. Raises ``NoSuchEntry``,
    ``ChangedMeanwhile`` or ``ChangeRefused``.
    """
    held = _held(connection, new)
    if held:
        return held
    before = _looked_at(connection, new)
    patch = patch_between(before.cells if before else {}, new.cells)
    if new.kind is ChangeKind.EDIT and not patch:
        raise ChangeRefused(Sentence("%(entry)s: nothing would be different", entry=new.entry))
    if new.kind is ChangeKind.WITHDRAW and new.publish_from:
        raise ChangeRefused(
            Sentence("%(entry)s: what is hidden is hidden at once", entry=new.entry)
        )
    two = needs_two(connection, new.kind, before.cells if before else {}, new.cells)
    waits = new.waits or two or is_braked(connection, new)
    change = _written(connection, new, patch, wants_second=waits)
    if change.wants_second or _is_later(change, new.made_at):
        return change
    return applied(connection, change, before, new.made_at, second_by="")


def second(connection: Connection, number: int, by: str, at: datetime) -> Change:
    """Apply a change that waits, as its second person; one whose day has not come yet is only
    agreed to. One whose entry is another by now is not applied: it is ``OVERTAKEN``. Raises
    ``NoSuchChange`` or ``ChangeRefused``."""
    change = _single(waiting_change(connection, number))
    if change.made_by == by:
        raise ChangeRefused(
            Sentence(
                "change %(number)s is by %(by)s: the second person must be another one",
                number=number,
                by=by,
            )
        )
    if change.is_settled:
        raise ChangeRefused(
            Sentence("change %(number)s only waits for its day: nobody has to agree", number=number)
        )
    before = entry_of(connection, change.entry)
    if (before.version if before else 0) != change.base_version:
        return overtaken(connection, change, by, at)
    if _is_later(change, at):
        record(connection, at, by, "agree", change.entry, change=number)
        return _decided(connection, change, {"agreed_by": by})
    return applied(connection, change, before, at, second_by=by)


def overtaken(connection: Connection, change: Change, by: str, at: datetime) -> Change:
    """End a change whose entry is another by now."""
    record(connection, at, by, "overtaken", change.entry, change=change.number)
    return _decided(connection, change, {"state": str(ChangeState.OVERTAKEN)})


def _is_later(change: Change, at: datetime) -> bool:
    return change.publish_from is not None and change.publish_from > at.date()


def reject(connection: Connection, number: int, by: str, sentence: str, at: datetime) -> Change:
    """End a change that waits, with the sentence that says why. Raises ``NoSuchChange`` or
    ``ChangeRefused``."""
    change = _single(waiting_change(connection, number))
    if not sentence:
        raise ChangeRefused(Sentence("a change is rejected with a sentence that says why"))
    return rejected(connection, change, by, sentence, at)


def rejected(
    connection: Connection, change: Change, by: str, sentence: str, at: datetime
) -> Change:
    """End a change with a sentence, as one alone or one of a set."""
    record(connection, at, by, "reject", change.entry, change=change.number, sentence=sentence)
    values = {"state": str(ChangeState.REJECTED), "decision": sentence}
    return _decided(connection, change, values)


def _single(change: Change) -> Change:
    """A change that is no part of a set. Raises ``ChangeRefused``."""
    if of_import := number_in(change.origin):
        raise ChangeRefused(
            Sentence(
                "change %(number)s is a part of import %(import)s: that is agreed to as a whole",
                **{"number": change.number, "import": of_import},
            )
        )
    return change


def waiting_change(connection: Connection, number: int) -> Change:
    """The change of that number. Raises ``NoSuchChange`` where it is not there or is decided."""
    row = connection.execute(_CHANGES.where(ChangeRow.number == number)).mappings().first()
    change = change_from(row) if row else None
    if change is None or change.state is not ChangeState.PROPOSED:
        raise NoSuchChange(
            Sentence("no change %(number)s waits for a second person", number=number)
        )
    return change


def needs_two(connection: Connection, kind: ChangeKind, before: Cells, after: Cells) -> bool:
    """Whether a change of that kind needs two persons: to hide never does, to show what is
    sensitive always."""
    if kind in (ChangeKind.WITHDRAW, ChangeKind.ADOPT):
        return False
    kinds = set(connection.scalars(select(TwoPersonKindRow.category)))
    return any(
        cells["visibility"] != Visibility.PUBLIC or cells["category"] in kinds
        for cells in (before, after)
        if cells
    )


def next_number(connection: Connection) -> int:
    """Of a change; writers take turns, so nobody else takes it meanwhile."""
    return (connection.scalar(select(func.max(ChangeRow.number))) or 0) + 1


def version_values(
    change: Change, audit: int, state: EntryState, cells: Cells
) -> Mapping[str, Any]:
    """The row of the version that a change makes."""
    hidden = state is EntryState.WITHDRAWN
    return {
        "entry": change.entry,
        "number": change.base_version + 1,
        "change": change.number,
        "audit": audit,
        "state": str(state),
        "category": cells["category"],
        "visibility": cells["visibility"],
        "reason_zh": change.reason if hidden else "",
        "moved_to": change.moved_to if hidden else "",
        "shape": SHAPE,
        "body": body_of(cells),
    }


def _held(connection: Connection, new: NewChange) -> Change | None:
    if not new.once:
        return None
    same = (ChangeRow.once == new.once) & (ChangeRow.entry == new.entry)
    row = connection.execute(_CHANGES.where(same)).mappings().first()
    return change_from(row) if row else None


def _looked_at(connection: Connection, new: NewChange) -> RegisteredEntry | None:
    """The entry as it is, where it still is the one that was looked at."""
    before = entry_of(connection, new.entry)
    if before is None and new.kind is not ChangeKind.ADD:
        raise NoSuchEntry(
            Sentence("%(entry)s: there is no such entry in the register", entry=new.entry)
        )
    version = before.version if before else 0
    if version != new.base_version:
        raise ChangedMeanwhile(new.entry, version)
    if before and before.state is not _SHOWS.get(new.kind):
        raise ChangeRefused(_already(new.entry, before.state))
    return before


def _written(connection: Connection, new: NewChange, patch: Patch, *, wants_second: bool) -> Change:
    change = Change(
        number=next_number(connection),
        kind=new.kind,
        entry=new.entry,
        base_version=new.base_version,
        patch=patch,
        reason=new.reason,
        moved_to=new.moved_to,
        origin=new.origin,
        made_by=new.made_by,
        made_at=new.made_at,
        state=ChangeState.PROPOSED,
        basis=basis_text(new.source, new.looked),
        publish_from=new.publish_from,
        wants_second=wants_second,
    )
    audit = record(
        connection,
        new.made_at,
        new.made_by,
        str(new.kind),
        new.entry,
        change=change.number,
        patch={each.field: [each.before, each.after] for each in patch},
        reason=new.reason,
        origin=new.origin,
        moved_to=new.moved_to,
        **({"from": new.publish_from.isoformat()} if new.publish_from else {}),
    )
    connection.execute(insert(ChangeRow).values(change_values(change, audit, new.once)))
    return change


def applied(
    connection: Connection,
    change: Change,
    before: RegisteredEntry | None,
    at: datetime,
    second_by: str,
) -> Change:
    """Let a change hold that was made for the entry as it is."""
    cells = patched(before.cells if before else {}, change.patch)
    hides = change.kind is ChangeKind.WITHDRAW
    state = EntryState.WITHDRAWN if hides else EntryState.PUBLISHED
    who = second_by or change.made_by
    audit = record(connection, at, who, "apply", change.entry, change=change.number)
    values = {"state": str(ChangeState.APPLIED), "second_by": second_by}
    done = _decided(connection, change, values)
    connection.execute(insert(VersionRow).values(version_values(change, audit, state, cells)))
    if change.base_version:
        pointer = update(EntryRow).where(EntryRow.id == change.entry)
        connection.execute(pointer.values(version=change.base_version + 1))
    else:
        connection.execute(insert(EntryRow).values(id=change.entry, version=1))
    note_change(connection, change, before.cells if before else {}, cells, at)
    return done


def _decided(connection: Connection, change: Change, values: Mapping[str, str]) -> Change:
    connection.execute(update(ChangeRow).where(ChangeRow.number == change.number).values(values))
    found = connection.execute(_CHANGES.where(ChangeRow.number == change.number))
    return change_from(found.mappings().one())


def _already(entry: str, state: EntryState) -> Sentence:
    if state is EntryState.WITHDRAWN:
        return Sentence("%(entry)s: is withdrawn", entry=entry)
    return Sentence("%(entry)s: is shown already", entry=entry)
