"""A check is taken back: what held of its facts before holds again."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from webapp.domain.register.checks import Check
from webapp.domain.register.errors import ChangedMeanwhile, ChangeRefused
from webapp.ledger.chain import as_json
from webapp.register.audit import record
from webapp.register.facts.rows import CHECK_COLUMNS, check_from, write_fact
from webapp.register.facts.tables import CheckRow, FactRow, UndoneCheckRow
from webapp.register.rows import entry_of
from webapp.sentence import Sentence

HELD = ("source", "method", "checked_by", "checked_on", "expires_on", "by_check")
_NOTHING_HELD = {
    **dict.fromkeys(("method", "checked_by", "checked_on", "expires_on"), ""),
    **dict.fromkeys(("source", "by_check")),
}
IS_UNDONE = CheckRow.number.in_(select(UndoneCheckRow.number))


def held(connection: Connection, entry: str, fields: tuple[str, ...]) -> str:
    """What holds of these facts now, as JSON."""
    columns = (FactRow.field, *(getattr(FactRow, name) for name in HELD))
    theirs = (FactRow.entry == entry) & FactRow.field.in_(fields)
    rows = connection.execute(select(*columns).where(theirs).order_by(FactRow.field)).mappings()
    return as_json({row["field"]: {name: row[name] for name in HELD} for row in rows})


def undo(connection: Connection, number: int, by: str, at: datetime) -> Check:
    """Take a check back; once more changes nothing. Raises ``ChangeRefused`` where there is none,
    or somebody looked again since, and ``ChangedMeanwhile``."""
    this = CheckRow.number == number
    row = connection.execute(select(*CHECK_COLUMNS).where(this)).mappings().first()
    if row is None:
        raise ChangeRefused(Sentence("There is no such answer."))
    check = check_from(row)
    if connection.scalar(select(func.count()).where(UndoneCheckRow.number == number)):
        return check
    _refuse_newer(connection, check)
    audit = record(connection, at, by, "undo-check", check.entry, check=number, group=check.group)
    connection.execute(insert(UndoneCheckRow).values(number=number, audit=audit))
    known, before = connection.execute(
        select(CheckRow.fields, CheckRow.facts_before).where(this)
    ).one()
    _put_back(connection, check, json.loads(known), json.loads(before or "{}"))
    return check


def _refuse_newer(connection: Connection, check: Check) -> None:
    entry = entry_of(connection, check.entry)
    if entry is None or entry.version != check.version:
        raise ChangedMeanwhile(check.entry, entry.version if entry else 0)
    same = (CheckRow.entry == check.entry) & (CheckRow.fact_group == check.group) & ~IS_UNDONE
    if connection.scalar(select(func.max(CheckRow.number)).where(same)) != check.number:
        raise ChangeRefused(Sentence("Somebody looked again since: this answer stays."))


def _put_back(
    connection: Connection,
    check: Check,
    known: list[str],
    before: Mapping[str, Mapping[str, Any]],
) -> None:
    touched = select(FactRow.field).where(FactRow.entry == check.entry)
    there = set(connection.scalars(touched))
    for name in {*known, *before} & there:
        write_fact(connection, check.entry, name, before.get(name, _NOTHING_HELD))
