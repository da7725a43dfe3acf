"""The brake: who changes very much in a short time may be somebody else, who has their session.

To hide an entry is never braked: what is wrong must be gone within a minute, however many there
are."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from webapp.domain.register.changes import ChangeKind, ChangeState, NewChange
from webapp.domain.register.imports import IMPORTED
from webapp.register.tables import ChangeRow

MOST_CHANGES = 20
WITHIN = timedelta(minutes=10)
"""One person applies so many changes in so long; more wait for a second person."""


def is_braked(connection: Connection, new: NewChange) -> bool:
    """Whether a change waits for a second person because of how much its maker did of late."""
    if new.kind is ChangeKind.WITHDRAW or new.origin.startswith(IMPORTED):
        return False
    return _applied_of_late(connection, new.made_by, new.made_at) >= MOST_CHANGES


def _applied_of_late(connection: Connection, person: str, at: datetime) -> int:
    since = (at - WITHIN).isoformat(timespec="seconds")
    theirs = (
        (ChangeRow.made_by == person)
        & (ChangeRow.state == str(ChangeState.APPLIED))
        & (ChangeRow.kind != str(ChangeKind.ADOPT))
        & (ChangeRow.second_by == "")
        & (ChangeRow.made_at > since)
        & ~ChangeRow.origin.startswith(IMPORTED, autoescape=True)
    )
    return connection.scalar(select(func.count()).select_from(ChangeRow).where(theirs)) or 0
