"""What the register says and the public does not see yet."""

from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from webapp.domain.register.entries import EntryState
from webapp.domain.register.publications import Unpublished
from webapp.domain.service import Status
from webapp.register.tables import AuditRow, VersionRow

_SHOWN = ("adopt", "apply", "check", "undo-check", "poster", "occasion")
"""Acts of which the public sees something."""

_CLOSED = f'"status":"{Status.CLOSED}"'


def unpublished(connection: Connection, served: int) -> Unpublished:
    """What was done since the act that the public sees."""
    later = (AuditRow.number > served) & AuditRow.what.in_(_SHOWN)
    count, first, last, newest = connection.execute(
        select(
            func.count(), func.min(AuditRow.at), func.max(AuditRow.at), func.max(AuditRow.number)
        ).where(later)
    ).one()
    return Unpublished(
        acts=count,
        newest=newest or served,
        first_at=datetime.fromisoformat(first) if first else None,
        last_at=datetime.fromisoformat(last) if last else None,
        hides=_hides(connection, served),
    )


def unseen(connection: Connection, served: int) -> frozenset[str]:
    """The entries about which something was done since the act that the public sees."""
    later = (AuditRow.number > served) & AuditRow.what.in_(_SHOWN) & (AuditRow.about != "")
    return frozenset(connection.scalars(select(AuditRow.about).where(later).distinct()))


def _hides(connection: Connection, served: int) -> bool:
    hidden = (VersionRow.state == str(EntryState.WITHDRAWN), VersionRow.body.contains(_CLOSED))
    wanted = select(VersionRow.entry).where(VersionRow.audit > served, or_(*hidden)).limit(1)
    return connection.execute(wanted).first() is not None
