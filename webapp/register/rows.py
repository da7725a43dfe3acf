"""Rows of the register as what they mean, and back."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, RowMapping, func, select

from webapp.domain.register.changes import Change, ChangeKind, ChangeState, FieldChange, Patch
from webapp.domain.register.entries import Cells, EntryState, RegisteredEntry
from webapp.domain.register.imports import IMPORTED, ImportState
from webapp.domain.service import FIELDS
from webapp.ledger.chain import as_json
from webapp.register.imports.tables import ImportRow
from webapp.register.tables import ChangeRow, EntryRow, VersionRow

SHAPE = 1
"""Of the columns that a body holds; a body of an older shape is brought up when it is read."""

_COLUMNS = tuple(field.name for field in FIELDS if field.in_files)
CHANGE_COLUMNS = tuple(getattr(ChangeRow, name) for name in Change.__slots__)

NEWEST = select(
    VersionRow.entry,
    VersionRow.number,
    VersionRow.state,
    VersionRow.body,
    VersionRow.reason_zh,
    VersionRow.moved_to,
).join(EntryRow, (EntryRow.id == VersionRow.entry) & (EntryRow.version == VersionRow.number))
"""Every entry in its newest version."""

_STATES = NEWEST.subquery()
HOW_MANY_OF_STATE = select(_STATES.c.state, func.count()).group_by(_STATES.c.state)
_IS_PROPOSED = ChangeRow.state == str(ChangeState.PROPOSED)
_IS_WANTED = (ChangeRow.wants_second == 1) & (ChangeRow.agreed_by == "")
_IS_ALONE = ~ChangeRow.origin.startswith(IMPORTED)
WAITS = _IS_PROPOSED & _IS_ALONE & ((ChangeRow.publish_from == "") | _IS_WANTED)
"""Of a change that is no part of a set: that it waits for a second person."""

IS_SETTLED = _IS_PROPOSED & (ChangeRow.publish_from != "") & ~_IS_WANTED
"""Of a change: that it only waits for its day."""

_ALONE = select(func.count()).select_from(ChangeRow).where(WAITS).scalar_subquery()
_SETS = (
    select(func.count())
    .select_from(ImportRow)
    .where(ImportRow.state == str(ImportState.PROPOSED))
    .scalar_subquery()
)
HOW_MANY_WAIT = select(_ALONE + _SETS)
"""Changes that wait, a set of them counted once."""


def entry_from(row: Row[str, int, str, str, str, str]) -> RegisteredEntry:
    """The entry of a row of ``NEWEST``."""
    entry, number, state, body, reason_zh, moved_to = row
    return RegisteredEntry(entry, number, EntryState(state), cells_of(body), reason_zh, moved_to)


def change_from(row: RowMapping) -> Change:
    """The change of a row of ``CHANGE_COLUMNS``."""
    known = {
        "kind": ChangeKind(row["kind"]),
        "state": ChangeState(row["state"]),
        "patch": patch_of(row["patch"]),
        "made_at": datetime.fromisoformat(row["made_at"]),
        "publish_from": date.fromisoformat(day) if (day := row["publish_from"]) else None,
        "wants_second": bool(row["wants_second"]),
    }
    return Change(**{**row, **known})


def change_values(change: Change, audit: int, once: str = "") -> Mapping[str, Any]:
    """The row of a change, as it is first written: proposed."""
    plain = {name: getattr(change, name) for name in Change.__slots__}
    return plain | {
        "kind": str(change.kind),
        "patch": patch_text(change.patch),
        "made_at": change.made_at.isoformat(timespec="seconds"),
        "state": str(ChangeState.PROPOSED),
        "publish_from": change.publish_from.isoformat() if change.publish_from else "",
        "wants_second": int(change.wants_second),
        "once": once or None,
        "audit": audit,
    }


def entry_of(connection: Connection, entry: str) -> RegisteredEntry | None:
    """One entry; ``None`` where there never was one of that id."""
    row = connection.execute(NEWEST.where(VersionRow.entry == entry)).first()
    return entry_from(row) if row else None


def cells_of(body: str) -> Cells:
    """All cells of a body; those it does not hold are empty."""
    held = json.loads(body)
    return {name: held.get(name, "") for name in _COLUMNS}


def body_of(cells: Cells) -> str:
    """The body that holds these cells."""
    return as_json({name: cells[name] for name in _COLUMNS if cells.get(name)})


def patch_of(text: str) -> Patch:
    """The patch that was written as JSON."""
    return tuple(FieldChange(field, *cells) for field, cells in json.loads(text).items())


def patch_text(patch: Patch) -> str:
    """The patch as JSON: each field with what stood there and what stands there."""
    return as_json({each.field: [each.before, each.after] for each in patch})
