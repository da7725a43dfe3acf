"""Dated events are kept, version by version."""

import json
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, func, insert, select

from webapp.domain.occasions import OCCASION_COLUMNS
from webapp.domain.register.entries import Cells, EntryState
from webapp.domain.register.errors import ChangedMeanwhile, ChangeRefused, NoSuchEntry
from webapp.domain.register.occasions import KeptOccasion, NewOccasion
from webapp.domain.service import Visibility
from webapp.register.audit import record
from webapp.register.occasions.tables import OccasionRow, OccasionState
from webapp.register.rows import entry_of
from webapp.sentence import Sentence


def keep(connection: Connection, new: NewOccasion) -> KeptOccasion:
    """Keep the next version of an event. Raises ``NoSuchEntry``, ``ChangedMeanwhile`` or
    ``ChangeRefused``."""
    id_, entry = new.cells["id"], new.cells["entry"]
    _refuse_entry(connection, entry)
    held = {each.id: each for each in _newest(connection, id_)}.get(id_)
    version = held.version if held else 0
    if version != new.version:
        raise ChangedMeanwhile(id_, version)
    if held and held.entry != entry:
        raise ChangeRefused(Sentence("%(id)s: is of another entry", id=id_))
    before = dict(held.cells) if held else {}
    changed = {name: cell for name, cell in new.cells.items() if before.get(name, "") != cell}
    detail = {"occasion": id_, "version": version + 1, "cells": changed}
    audit = record(connection, new.at, new.by, "occasion", entry, **detail)
    kept = KeptOccasion(id_, version + 1, entry, new.cells)
    _write(connection, kept, OccasionState.KEPT, audit)
    return kept


def keep_files(connection: Connection, occasions: Mapping[str, Cells], audit: int) -> None:
    """Take in what files say, as part of their adoption: what they do not have is dropped."""
    held = {each.id: each for each in _newest(connection)}
    states = _states(connection)
    for id_ in sorted(held.keys() | occasions.keys()):
        old, cells = held.get(id_), occasions.get(id_)
        if cells is None and old and states[id_] == OccasionState.KEPT:
            gone = KeptOccasion(id_, old.version + 1, old.entry, old.cells)
            _write(connection, gone, OccasionState.DROPPED, audit)
        elif cells is not None and not (
            old and old.cells == cells and states[id_] == OccasionState.KEPT
        ):
            number = old.version + 1 if old else 1
            kept = KeptOccasion(id_, number, cells["entry"], cells)
            _write(connection, kept, OccasionState.KEPT, audit)


def occasions_in(connection: Connection, entry: str = "") -> tuple[KeptOccasion, ...]:
    """The events of one entry, or of all, that are kept, in the order in which they begin."""
    states = _states(connection)
    kept = (
        each
        for each in _newest(connection)
        if states[each.id] == OccasionState.KEPT and entry in ("", each.entry)
    )
    return tuple(sorted(kept, key=lambda each: (each.cells["starts"], each.id)))


def _refuse_entry(connection: Connection, id_: str) -> None:
    entry = entry_of(connection, id_)
    if entry is None:
        raise NoSuchEntry(Sentence("%(entry)s: there is no such entry in the register", entry=id_))
    if entry.state is not EntryState.PUBLISHED:
        raise ChangeRefused(Sentence("%(entry)s: is withdrawn", entry=id_))
    if entry.cells["visibility"] == Visibility.CONFIDENTIAL:
        raise ChangeRefused(Sentence("is confidential: nobody may know when somebody is there"))


def _newest(connection: Connection, id_: str = "") -> Iterator[KeptOccasion]:
    last = select(OccasionRow.id, func.max(OccasionRow.number).label("number"))
    last = last.where(OccasionRow.id == id_) if id_ else last
    newest = last.group_by(OccasionRow.id).subquery()
    same = (OccasionRow.id == newest.c.id) & (OccasionRow.number == newest.c.number)
    columns = (OccasionRow.id, OccasionRow.number, OccasionRow.entry, OccasionRow.body)
    for name, number, entry, body in connection.execute(select(*columns).join(newest, same)):
        held = json.loads(body)
        cells = {column: held.get(column, "") for column in OCCASION_COLUMNS}
        yield KeptOccasion(name, number, entry, cells)


def _states(connection: Connection) -> dict[str, str]:
    """The state of the newest version of each."""
    rows = connection.execute(
        select(OccasionRow.id, OccasionRow.state).order_by(OccasionRow.number)
    )
    return {row.id: row.state for row in rows}


def _write(connection: Connection, kept: KeptOccasion, state: OccasionState, audit: int) -> None:
    row = {
        "id": kept.id,
        "number": kept.version,
        "entry": kept.entry,
        "state": str(state),
        "body": json.dumps(dict(kept.cells), ensure_ascii=False),
        "audit": audit,
    }
    connection.execute(insert(OccasionRow).values(row))
