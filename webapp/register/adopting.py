"""The register begins to count, and ceases to: what files say is taken in as one act."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from webapp.domain.datatypes import day_of
from webapp.domain.facts import STANDING
from webapp.domain.register.changes import (
    Change,
    ChangeKind,
    ChangeState,
    Patch,
    patch_between,
)
from webapp.domain.register.checks import Answer, NewCheck
from webapp.domain.register.entries import Cells, EntryState, RegisteredEntry
from webapp.domain.register.errors import AlreadyAdopted, NotAdopted
from webapp.domain.register.status import Adopted, Adoption, NewAdoption
from webapp.domain.service import Retired
from webapp.ledger.chain import as_json
from webapp.register.audit import record
from webapp.register.changing import next_number, version_values
from webapp.register.facts.checking import check, note_change
from webapp.register.facts.rows import facts_in
from webapp.register.occasions.keeping import keep_files as keep_occasions
from webapp.register.rows import NEWEST, body_of, change_values, entry_from, entry_of
from webapp.register.tables import (
    AdoptionRow,
    ChangeRow,
    EntryRow,
    TwoPersonKindRow,
    VersionRow,
)
from webapp.sentence import Sentence

FILES = "files"
"""Where a change comes from that no person made."""

NOT_IN_FILES = "不再提供"
"""Why an entry is gone of which the files say nothing."""


def adoption_of(connection: Connection) -> Adoption | None:
    """Since when the register counts; ``None`` where the files do."""
    columns = (AdoptionRow.number, AdoptionRow.at, AdoptionRow.who, AdoptionRow.files)
    row = connection.execute(select(*columns).where(AdoptionRow.left_at == "")).first()
    if row is None:
        return None
    return Adoption(row[0], datetime.fromisoformat(row[1]), row[2], json.loads(row[3]))


def adopt(connection: Connection, new: NewAdoption) -> Adopted:
    """Take in what the files say; from then on the register counts. Raises ``AlreadyAdopted``.

    A register that counted before keeps its history: what the files say otherwise becomes the next
    version, and what they do not have any more is withdrawn.
    """
    if adoption_of(connection):
        raise AlreadyAdopted(Sentence("the register counts already"))
    number = len(connection.execute(select(AdoptionRow.number)).all()) + 1
    audit = record(connection, new.at, new.by, "adopt", files=dict(new.files), adoption=number)
    before = {row[0]: entry_from(row) for row in connection.execute(NEWEST)}
    taken = tuple(_taken(before, new, next_number(connection)))
    versions = [_version(each, before.get(each.entry), new, audit) for each in taken]
    _keep(connection, taken, versions, audit)
    _keep_facts(connection, taken, before, new)
    keep_occasions(connection, new.occasions, audit)
    keep_two_person_kinds(connection, new.two_person_kinds)
    at = new.at.isoformat(timespec="seconds")
    row = {"number": number, "at": at, "who": new.by, "files": as_json(new.files)}
    connection.execute(insert(AdoptionRow).values({**row, "audit": audit, "left_at": ""}))
    hidden = sum(each.entry not in new.entries for each in taken)
    added = sum(each.base_version == 0 for each in taken)
    return Adopted(added, len(taken) - added - hidden, hidden)


def leave(connection: Connection, by: str, at: datetime) -> None:
    """The files count again. Raises ``NotAdopted``."""
    adoption = adoption_of(connection)
    if adoption is None:
        raise NotAdopted(Sentence("the files count already: there is no register"))
    audit = record(connection, at, by, "leave", adoption=adoption.number)
    ended = {"left_at": at.isoformat(timespec="seconds"), "left_audit": audit}
    connection.execute(
        update(AdoptionRow).where(AdoptionRow.number == adoption.number).values(ended)
    )


def keep_two_person_kinds(connection: Connection, kinds: frozenset[str]) -> None:
    """Add kinds whose entries are changed by two persons; none is ever taken away."""
    known = set(connection.scalars(select(TwoPersonKindRow.category)))
    if missing := sorted(kinds - known):
        connection.execute(insert(TwoPersonKindRow), [{"category": each} for each in missing])


def _taken(
    before: Mapping[str, RegisteredEntry], new: NewAdoption, number: int
) -> Iterator[Change]:
    """What becomes another version, numbered from ``number`` on."""
    gone = {each.id: each for each in new.retired}
    for id_ in sorted(before.keys() | new.entries.keys()):
        old, cells = before.get(id_), new.entries.get(id_)
        if cells is None and old is not None and old.state is EntryState.PUBLISHED:
            old_id = gone.get(id_, Retired(id_))
            reason = old_id.reason_zh or NOT_IN_FILES
            yield _change(new, number, old, id_, (), reason, old_id.moved_to)
            number += 1
        elif cells is not None and (old is None or _differs(old, cells)):
            patch = patch_between(old.cells if old else {}, cells)
            yield _change(new, number, old, id_, patch)
            number += 1


def _keep_facts(
    connection: Connection,
    taken: tuple[Change, ...],
    before: Mapping[str, RegisteredEntry],
    new: NewAdoption,
) -> None:
    """Nobody looked at what is another now; and what files call confirmed, somebody looked at."""
    for change in taken:
        old, cells = before.get(change.entry), new.entries.get(change.entry)
        if old and cells:
            note_change(connection, change, old.cells, cells, new.at)
    held = {each.entry: each.checked_on for each in facts_in(connection) if each.field == STANDING}
    for id_, looked in new.confirmed.items():
        on = day_of(new.entries[id_].get("checked_on", ""))
        entry = entry_of(connection, id_)
        if on and entry and held.get(id_) != on:
            found = NewCheck(id_, entry.version, looked, Answer.AS_WRITTEN, new.by, on, new.at)
            check(connection, found)


def _version(
    change: Change, old: RegisteredEntry | None, new: NewAdoption, audit: int
) -> dict[str, Any]:
    if change.entry in new.entries:
        cells, state = new.entries[change.entry], EntryState.PUBLISHED
    else:
        cells, state = (old.cells if old else {}), EntryState.WITHDRAWN
    return dict(version_values(change, audit, state, cells))


def _differs(old: RegisteredEntry, cells: Cells) -> bool:
    return old.state is EntryState.WITHDRAWN or body_of(old.cells) != body_of(cells)


def _change(
    new: NewAdoption,
    number: int,
    old: RegisteredEntry | None,
    id_: str,
    patch: Patch,
    reason: str = "",
    moved_to: str = "",
) -> Change:
    return Change(
        number=number,
        kind=ChangeKind.ADOPT,
        entry=id_,
        base_version=old.version if old else 0,
        patch=patch,
        reason=reason,
        moved_to=moved_to,
        origin=FILES,
        made_by=new.by,
        made_at=new.at,
        state=ChangeState.APPLIED,
    )


def _keep(
    connection: Connection, taken: tuple[Change, ...], versions: list[dict[str, Any]], audit: int
) -> None:
    """Write the changes with the versions that they make."""
    if not taken:
        return
    connection.execute(insert(ChangeRow), [dict(change_values(each, audit)) for each in taken])
    ours = ChangeRow.number.between(taken[0].number, taken[-1].number)
    connection.execute(update(ChangeRow).where(ours).values(state=str(ChangeState.APPLIED)))
    connection.execute(insert(VersionRow), versions)
    new = [{"id": each["entry"], "version": 1} for each in versions if each["number"] == 1]
    if new:
        connection.execute(insert(EntryRow), new)
    for each in versions:
        if each["number"] > 1:
            pointer = update(EntryRow).where(EntryRow.id == each["entry"])
            connection.execute(pointer.values(version=each["number"]))
