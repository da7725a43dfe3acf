"""The audit of the register: who did what to which entry, and whether it is still what was
written."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from webapp.domain.register.errors import ChainBroken
from webapp.ledger.chain import AuditLine, Chain
from webapp.register.tables import AuditRow
from webapp.sentence import Sentence

AUDIT = Chain(AuditRow)


def record(
    connection: Connection, at: datetime, who: str, what: str, about: str = "", **detail: Any
) -> int:
    """Write the next line, in the transaction of the act itself; returns its number."""
    return AUDIT.record(connection, at, who, what, about, **detail)


def verified(connection: Connection) -> AuditLine | None:
    """The newest line, after all lines were looked at. Raises ``ChainBroken``."""
    number = AUDIT.unsealed(connection)
    if number:
        raise ChainBroken(Sentence("audit: line %(number)s is not what was written", number=number))
    return AUDIT.last(connection)
