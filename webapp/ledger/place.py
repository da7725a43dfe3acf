"""Where a ledger is, and what it is made of."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import MetaData


@dataclass(frozen=True, slots=True)
class Place:
    """``address`` is SQLAlchemy's of a PostgreSQL database; without one there is a SQLite file of
    its own under ``var``."""

    var: Path
    address: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What one ledger is made of: its ``name`` (of the file, or of the schema), the tables, the
    folder of the revisions that lead up to them, and the ``newest`` of these. ``ages`` is the SQL
    that takes out of a copy what is from before the day ``:before``."""

    name: str
    tables: MetaData
    revisions: Path
    newest: str
    ages: str = ""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited: ``seconds`` by one statement for a locked ledger; ``queue_seconds`` by a
    thread for its turn, of which there are ``at_once`` in a process. The work itself takes
    milliseconds; where turns do not come, the ledger is locked, and more threads must not hang on
    it."""

    seconds: float = 1.0
    at_once: int = 2
    queue_seconds: float = 0.3
