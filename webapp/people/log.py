"""The log of who came in and who was let in."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from webapp.ledger.chain import Chain
from webapp.people.tables import SecurityRow

LOG = Chain(SecurityRow)


def record(
    connection: Connection, at: datetime, who: str, what: str, about: str = "", **detail: Any
) -> None:
    """Write the next line, in the transaction of the act itself. What was typed as a password, a
    code or the name of nobody never stands in it."""
    LOG.record(connection, at, who, what, about, **detail)
