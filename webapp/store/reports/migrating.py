"""Makes the database of reports, or brings an older one up to date; one process at a time.

Alembic is loaded only where there is something to do.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from webapp.domain.reports import ReportsUnavailable
from webapp.store.durable import sync

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST = "0001"
"""The revision that this version of the code reads and writes."""

REVISIONS = Path(__file__).parent / "migrations"
_LOOK_AGAIN_SECONDS = 0.05


def bring_up_to_date(engine: Engine, path: Path, patience: float) -> None:
    """Make the file where there is none; run the revisions it has not had yet: all or none.

    Raises ``ReportsUnavailable`` where another process takes longer than ``patience`` seconds.
    """
    _make_folder(path.parent)
    with _alone(path.with_suffix(".lock"), patience):
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode=WAL")
        with engine.begin() as connection:
            if revision_of(connection) != NEWEST:
                _upgrade(connection)


def revision_of(connection: Connection) -> str:
    """The revision of the database, ``""`` where it has none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")


def alembic_config(connection: Connection) -> "Config":
    """What Alembic's commands need to work on this connection."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(REVISIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(alembic_config(connection), "head")
    except CommandError as error:
        raise ReportsUnavailable(
            f"the database of reports is of another version: {error}"
        ) from error


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        sync(folder.parent)


@contextmanager
def _alone(lock: Path, patience: float) -> Iterator[None]:
    """Hold the lock; the system drops it when its holder dies, however it dies."""
    until = time.monotonic() + patience
    with lock.open("w") as held:
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() >= until:
                    raise ReportsUnavailable(f"{lock}: another process has it") from error
                time.sleep(_LOOK_AGAIN_SECONDS)
        yield
