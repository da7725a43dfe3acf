"""What became of an entry, and every act: read from the audit, with older versions."""

import json
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, Row, select

from webapp.domain.register.acts import Act
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.register.access import Access
from webapp.register.rows import cells_of
from webapp.register.tables import AuditRow, VersionRow

_ACTS = select(
    AuditRow.number, AuditRow.at, AuditRow.who, AuditRow.what, AuditRow.about, AuditRow.detail
).order_by(AuditRow.number.desc())


class History:
    """Each method is one look; it raises what ``Register`` says of all its methods."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def about(self, entry: str) -> tuple[Act, ...]:
        """Every act about an entry, the newest first."""
        with self._access.looking() as connection:
            return tuple(acts_about(connection, entry))

    def before(self, number: int = 0, limit: int = 100) -> tuple[Act, ...]:
        """So many acts, the newest first; those before that one, unless it is 0."""
        with self._access.looking() as connection:
            return tuple(acts_before(connection, number, limit))

    def version(self, entry: str, number: int) -> RegisteredEntry | None:
        """An entry as that version had it; ``None`` where there is none."""
        with self._access.looking() as connection:
            return version_of(connection, entry, number)


def acts_about(connection: Connection, entry: str) -> Iterator[Act]:
    """Every act about an entry, the newest first."""
    for row in connection.execute(_ACTS.where(AuditRow.about == entry)):
        yield _act(row)


def acts_before(connection: Connection, number: int, limit: int) -> Iterator[Act]:
    """So many acts, the newest first; those before an act of that number, unless that is 0."""
    wanted = _ACTS.where(AuditRow.number < number) if number else _ACTS
    for row in connection.execute(wanted.limit(limit)):
        yield _act(row)


def version_of(connection: Connection, entry: str, number: int) -> RegisteredEntry | None:
    """An entry as that version had it; ``None`` where there is none."""
    columns = (VersionRow.state, VersionRow.body, VersionRow.reason_zh, VersionRow.moved_to)
    ours = (VersionRow.entry == entry) & (VersionRow.number == number)
    row = connection.execute(select(*columns).where(ours)).first()
    if row is None:
        return None
    state, body, reason_zh, moved_to = row
    return RegisteredEntry(entry, number, EntryState(state), cells_of(body), reason_zh, moved_to)


def _act(row: Row[int, str, str, str, str, str]) -> Act:
    number, at, who, what, about, detail = row
    return Act(number, datetime.fromisoformat(at), who, what, about, json.loads(detail))
