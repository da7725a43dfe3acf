"""A log in a ledger: numbered lines, each sealed with the one before, so that no past is rewritten.

Who changed what is written so in the register, and who came in among the people: one chain of code,
a table each.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select
from sqlalchemy.orm import DeclarativeBase

FIRST = ""
"""What the first line follows."""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One act. ``at`` is ISO 8601 with its offset; ``detail`` is JSON. ``mark`` is the SHA-256 of
    ``before``, the mark of the line before, and of this line."""

    number: int
    at: str
    who: str
    what: str
    about: str
    detail: str
    before: str
    mark: str


class Chain:
    """The log in a table whose columns are those of ``AuditLine``. Each method works in the
    transaction that it is handed."""

    def __init__(self, table: type[DeclarativeBase]) -> None:
        self._table = table
        self._columns = tuple(getattr(table, name) for name in AuditLine.__slots__)
        self._number = self._columns[0]

    def record(
        self, connection: Connection, at: datetime, who: str, what: str, about: str, **detail: Any
    ) -> int:
        """Write the next line, in the transaction of the act itself; returns its number."""
        last = self.last(connection)
        number, before = (last.number + 1, last.mark) if last else (1, FIRST)
        said = (number, at.isoformat(timespec="seconds"), who, what, about, as_json(detail))
        line = AuditLine(*said, before, mark_of(*said, before))
        row = {name: getattr(line, name) for name in AuditLine.__slots__}
        connection.execute(insert(self._table).values(row))
        return number

    def newest(self, connection: Connection, most: int, before: int = 0) -> tuple[AuditLine, ...]:
        """The newest lines first, those before that number; all where it is 0."""
        wanted = select(*self._columns).order_by(self._number.desc()).limit(most)
        if before:
            wanted = wanted.where(self._number < before)
        return tuple(AuditLine(*row) for row in connection.execute(wanted))

    def last(self, connection: Connection) -> AuditLine | None:
        """The newest line; ``None`` where there is none yet."""
        return next(iter(self.newest(connection, 1)), None)

    def unsealed(self, connection: Connection) -> int:
        """The number of the first line that is not what was written; 0 where all are."""
        rows = connection.execute(select(*self._columns).order_by(self._number))
        return first_unsealed(AuditLine(*row) for row in rows)


def as_json(value: Mapping[str, Any]) -> str:
    """JSON that is the same whenever the value is."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def mark_of(number: int, at: str, who: str, what: str, about: str, detail: str, before: str) -> str:
    """The mark of a line.

    >>> len(mark_of(1, "2026-11-24T10:00:00+08:00", "console:ann", "adopt", "", "{}", FIRST))
    64
    """
    line = json.dumps([number, at, who, what, about, detail], ensure_ascii=False)
    return hashlib.sha256(f"{before}\n{line}".encode()).hexdigest()


def is_sealed(line: AuditLine, last: AuditLine | None) -> bool:
    """Whether the line follows that one (or is the first) and says what was written."""
    before = last.mark if last else FIRST
    number = last.number + 1 if last else 1
    meant = mark_of(line.number, line.at, line.who, line.what, line.about, line.detail, before)
    return (line.number, line.before, line.mark) == (number, before, meant)


def first_unsealed(lines: Iterable[AuditLine]) -> int:
    """The number of the first line that is not what was written; 0 where all are. Takes all lines
    in their order."""
    last: AuditLine | None = None
    for line in lines:
        if not is_sealed(line, last):
            return line.number
        last = line
    return 0
