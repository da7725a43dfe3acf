"""The brake: who changes very much in a short time may be somebody else, who has their session."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from webapp.domain.register.changes import ChangeKind, ChangeState
from webapp.register.tables import ChangeRow

MOST_CHANGES = 20
WITHIN = timedelta(minutes=10)
"""One person applies so many changes in so long; more wait for a second person."""

IMPORTED = "import:"
"""How the origin of changes begins that a sheet makes: these are agreed to together."""


def is_braked(connection: Connection, person: str, origin: str, at: datetime) -> bool:
    """Whether the next change of that person waits for a second one, whatever it is about."""
    if origin.startswith(IMPORTED):
        return False
    since = (at - WITHIN).isoformat(timespec="seconds")
    theirs = (
        (ChangeRow.made_by == person)
        & (ChangeRow.state == str(ChangeState.APPLIED))
        & (ChangeRow.kind != str(ChangeKind.ADOPT))
        & (ChangeRow.second_by == "")
        & (ChangeRow.made_at > since)
        & ~ChangeRow.origin.startswith(IMPORTED, autoescape=True)
    )
    done = connection.scalar(select(func.count()).select_from(ChangeRow).where(theirs)) or 0
    return done >= MOST_CHANGES
