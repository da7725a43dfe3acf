"""Runs the revisions of a ledger. Alembic is loaded only where there is something to do."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from webapp.ledger.place import Line

if TYPE_CHECKING:
    from alembic.config import Config

VERSION_TABLE = "alembic_version"
ENTRY = Path(__file__).parent / "migrations"


class OtherVersion(Exception):
    """The database has had a revision that this version of the code does not know."""


def bring_up_to_date(connection: Connection, line: Line) -> None:
    """Run the revisions that the database has not had yet, inside the transaction at hand.

    Raises ``OtherVersion``.
    """
    if revision_of(connection) == line.newest:
        return
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(alembic_config(connection, line), "head")
    except CommandError as error:
        raise OtherVersion(line.name) from error


def revision_of(connection: Connection) -> str:
    """The revision of the database, ``""`` where it has none yet."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return ""
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")


def alembic_config(connection: Connection, line: Line) -> "Config":
    """What Alembic's commands need to work on this connection."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection, "tables": line.tables})
    config.set_main_option("path_separator", "newline")
    config.set_main_option("script_location", _plain(ENTRY))
    config.set_main_option("version_locations", _plain(line.revisions))
    return config


def _plain(path: Path) -> str:
    return str(path).replace("%", "%%")
