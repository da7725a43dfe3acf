"""The log of who came in and who was let in: numbered lines, each sealed with the one before."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from webapp.domain.register.audit import FIRST, AuditLine, first_unsealed, mark_of
from webapp.people.tables import SecurityRow

_COLUMNS = tuple(getattr(SecurityRow, name) for name in AuditLine.__slots__)


def record(
    connection: Connection, at: datetime, who: str, what: str, about: str = "", **detail: Any
) -> None:
    """Write the next line, in the transaction of the act itself. What was typed as a password, a
    code or the name of nobody never stands in it."""
    last = _last_line(connection)
    number, before = (last.number + 1, last.mark) if last else (1, FIRST)
    written = json.dumps(detail, ensure_ascii=False, sort_keys=True)
    said = (number, at.isoformat(timespec="seconds"), who, what, about, written)
    line = AuditLine(*said, before, mark_of(*said, before))
    row = {name: getattr(line, name) for name in AuditLine.__slots__}
    connection.execute(insert(SecurityRow).values(row))


def newest_lines(connection: Connection, most: int, before: int) -> tuple[AuditLine, ...]:
    """The newest lines first, those before that number; all where it is 0."""
    wanted = select(*_COLUMNS).order_by(SecurityRow.number.desc()).limit(most)
    if before:
        wanted = wanted.where(SecurityRow.number < before)
    return tuple(AuditLine(*row) for row in connection.execute(wanted))


def unsealed(connection: Connection) -> int:
    """The number of the first line that is not what was written; 0 where all are."""
    rows = connection.execute(select(*_COLUMNS).order_by(SecurityRow.number))
    return first_unsealed(AuditLine(*row) for row in rows)


def _last_line(connection: Connection) -> AuditLine | None:
    return next(iter(newest_lines(connection, 1, 0)), None)
