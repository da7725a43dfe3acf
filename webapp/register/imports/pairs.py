"""Pairs of entries of which somebody said that they are not the same."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from webapp.register.audit import record
from webapp.register.imports.tables import NotSameRow

NOT_SAME = "not-same"
"""An act of the audit."""


def say_not_same(connection: Connection, one: str, other: str, by: str, at: datetime) -> None:
    """Remember it; said twice it is remembered once."""
    first, second = sorted((one, other))
    if (first, second) in not_same(connection):
        return
    audit = record(connection, at, by, NOT_SAME, first, other=second)
    row = {"one": first, "other": second, "made_by": by, "audit": audit}
    connection.execute(insert(NotSameRow).values(made_at=at.isoformat(timespec="seconds"), **row))


def not_same(connection: Connection) -> frozenset[tuple[str, str]]:
    """All of them, the lesser id first."""
    rows = connection.execute(select(NotSameRow.one, NotSameRow.other))
    return frozenset((one, other) for one, other in rows)
