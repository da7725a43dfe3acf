"""Signs of life of whoever tends the register."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from webapp.domain.register.publications import PUBLISHER, Heartbeat
from webapp.register.publications.tables import HeartbeatRow

_OURS = HeartbeatRow.name == PUBLISHER


def beat(connection: Connection, doing: str, at: datetime) -> None:
    """Leave a sign of life."""
    values = {"at": at.isoformat(timespec="seconds"), "doing": doing}
    if connection.execute(update(HeartbeatRow).where(_OURS).values(values)).rowcount == 0:
        connection.execute(insert(HeartbeatRow).values(name=PUBLISHER, **values))


def last_beat(connection: Connection) -> Heartbeat | None:
    """The last one; ``None`` where nobody ever tended it."""
    row = connection.execute(select(HeartbeatRow.at, HeartbeatRow.doing).where(_OURS)).first()
    return Heartbeat(datetime.fromisoformat(row[0]), row[1]) if row else None
