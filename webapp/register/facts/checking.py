"""Checks are kept, and renew or end what holds of the facts that they are about."""

import json
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from webapp.domain.facts import NO_FACTS, STANDING, cell_of
from webapp.domain.register.changes import Change
from webapp.domain.register.checks import Answer, Check, Looked, NewCheck
from webapp.domain.register.entries import Cells, EntryState
from webapp.domain.register.errors import ChangedMeanwhile, ChangeRefused, NoSuchEntry
from webapp.domain.service import Source, Status
from webapp.register.audit import record
from webapp.register.facts.basis import basis_of
from webapp.register.facts.rows import CHECK_COLUMNS, check_from, write_fact
from webapp.register.facts.sources import source_number
from webapp.register.facts.tables import CheckRow, FactRow
from webapp.register.facts.undoing import held
from webapp.register.rows import entry_of
from webapp.sentence import Sentence

_NOT_CHECKED = {
    "method": "",
    "checked_by": "",
    "checked_on": "",
    "expires_on": "",
    "by_check": None,
}


def check(connection: Connection, new: NewCheck) -> Check:
    """Keep a check. One that finds all as it is written renews the facts that are known; one that
    finds something else ends what held of them; and one that found nothing out changes nothing.

    The same mark ``once`` for an entry gives the check that there is. Raises ``NoSuchEntry``,
    ``ChangedMeanwhile`` or ``ChangeRefused``.
    """
    if held := _held(connection, new):
        return held
    entry = entry_of(connection, new.entry)
    if entry is None:
        raise NoSuchEntry(
            Sentence("%(entry)s: there is no such entry in the register", entry=new.entry)
        )
    if entry.version != new.version:
        raise ChangedMeanwhile(new.entry, entry.version)
    if entry.state is not EntryState.PUBLISHED:
        raise ChangeRefused(Sentence("%(entry)s: is withdrawn", entry=new.entry))
    known = tuple(name for name in new.looked.fields if cell_of(entry.cells, name))
    if new.answer is Answer.AS_WRITTEN and not known:
        raise ChangeRefused(
            Sentence(
                "%(entry)s: nothing is known of that, so nothing can be as it is written",
                entry=new.entry,
            )
        )
    return _kept(connection, new, known)


def note_change(
    connection: Connection, change: Change, before: Cells, after: Cells, at: datetime
) -> None:
    """What an applied change does to the facts of its entry: where a cell is another now nobody
    looked at it, unless whoever made the change did; its source is that of the change."""
    basis = basis_of(change.basis)
    rows = connection.execute(select(FactRow.field).where(FactRow.entry == change.entry))
    apart = tuple(rows.scalars())
    changed = [
        name
        for name in dict.fromkeys((*(each.field for each in change.patch), *apart))
        if name not in NO_FACTS and _said(before, name, apart) != _said(after, name, apart)
    ]
    source = source_number(connection, _own(basis.source, after), "")
    for name in changed:
        if source is not None or name in apart:
            write_fact(connection, change.entry, name, {**_NOT_CHECKED, "source": source})
    for looked in basis.looked:
        new = NewCheck(
            entry=change.entry,
            version=change.base_version + 1,
            looked=looked,
            answer=Answer.AS_WRITTEN,
            by=change.made_by,
            on=change.made_at.date(),
            at=at,
        )
        known = tuple(name for name in looked.fields if cell_of(after, name))
        _kept(connection, new, known)


def _said(cells: Cells, name: str, apart: tuple[str, ...]) -> str:
    """What the cells say of a field. Of status only whether the service is there: the rest of it
    follows from source and checks."""
    cell = cell_of(cells, name, apart)
    return str(cell == Status.CLOSED) if name == STANDING else cell


def _own(source: Source, cells: Cells) -> Source:
    """The source, where it is another than that of the entry."""
    named = tuple(cells.get(f"source_{part}", "") for part in ("title_zh", "url", "date"))
    return Source() if (source.title_zh, source.url, source.date) == named else source


def _held(connection: Connection, new: NewCheck) -> Check | None:
    if not new.once:
        return None
    same = (CheckRow.once == new.once) & (CheckRow.entry == new.entry)
    row = connection.execute(select(*CHECK_COLUMNS).where(same)).mappings().first()
    return check_from(row) if row else None


def _kept(connection: Connection, new: NewCheck, known: tuple[str, ...]) -> Check:
    number = (connection.scalar(select(func.max(CheckRow.number))) or 0) + 1
    looked, on = new.looked, new.on.isoformat()
    audit = record(
        connection,
        new.at,
        new.by,
        "check",
        new.entry,
        check=number,
        group=looked.group,
        answer=str(new.answer),
        method=str(looked.method),
        on=on,
        version=new.version,
    )
    row = {
        "number": number,
        "entry": new.entry,
        "version": new.version,
        "fact_group": looked.group,
        "fields": json.dumps(known),
        "answer": str(new.answer),
        "method": str(looked.method),
        "made_by": new.by,
        "made_on": on,
        "once": new.once or None,
        "audit": audit,
        "facts_before": held(connection, new.entry, looked.fields),
    }
    connection.execute(insert(CheckRow).values(row))
    _follow(connection, new, number, known)
    found = connection.execute(select(*CHECK_COLUMNS).where(CheckRow.number == number))
    return check_from(found.mappings().one())


def _follow(connection: Connection, new: NewCheck, number: int, known: tuple[str, ...]) -> None:
    """What the answer makes of the facts."""
    if new.answer is Answer.AS_WRITTEN:
        source = source_number(connection, new.source, new.holder)
        values = _checked(new.looked, new.by, new.on, number)
        values |= {"source": source} if source is not None else {}
        for name in known:
            write_fact(connection, new.entry, name, values)
    elif new.answer in (Answer.DIFFERENT, Answer.NOT_THERE):
        theirs = (FactRow.entry == new.entry) & FactRow.field.in_(new.looked.fields)
        connection.execute(update(FactRow).where(theirs).values(_NOT_CHECKED))


def _checked(looked: Looked, by: str, on: date, number: int) -> dict[str, Any]:
    return {
        "method": str(looked.method),
        "checked_by": by,
        "checked_on": on.isoformat(),
        "expires_on": (on + timedelta(days=looked.days)).isoformat(),
        "by_check": number,
    }
