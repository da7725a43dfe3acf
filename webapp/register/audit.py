"""Writes the lines of the audit, and tells whether they are still what was written."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from webapp.domain.register.audit import FIRST, AuditLine, first_unsealed, mark_of
from webapp.domain.register.errors import ChainBroken
from webapp.register.tables import AuditRow
from webapp.sentence import Sentence

_COLUMNS = tuple(getattr(AuditRow, name) for name in AuditLine.__slots__)


def record(
    connection: Connection,
    at: datetime,
    who: str,
    what: str,
    about: str = "",
    **detail: Any,
) -> int:
    """Write the next line, in the transaction of the act itself; returns its number."""
    last = last_line(connection)
    number = last.number + 1 if last else 1
    before = last.mark if last else FIRST
    said = (number, at.isoformat(timespec="seconds"), who, what, about, as_json(detail))
    line = AuditLine(*said, before, mark_of(*said, before))
    connection.execute(
        insert(AuditRow).values({name: getattr(line, name) for name in AuditLine.__slots__})
    )
    return number


def last_line(connection: Connection) -> AuditLine | None:
    """The newest line; ``None`` where there is none yet."""
    newest = select(*_COLUMNS).order_by(AuditRow.number.desc()).limit(1)
    row = connection.execute(newest).first()
    return AuditLine(*row) if row else None


def verified(connection: Connection) -> AuditLine | None:
    """The newest line, after all lines were looked at. Raises ``ChainBroken``."""
    number = unsealed(connection)
    if number:
        raise ChainBroken(Sentence("audit: line %(number)s is not what was written", number=number))
    return last_line(connection)


def unsealed(connection: Connection) -> int:
    """The number of the first line that is not what was written; 0 where all are."""
    rows = connection.execute(select(*_COLUMNS).order_by(AuditRow.number))
    return first_unsealed(AuditLine(*row) for row in rows)


def as_json(value: Mapping[str, Any]) -> str:
    """JSON that is the same whenever the value is."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
