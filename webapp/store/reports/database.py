"""Opening the database of reports: for one piece of work, and only when there is some."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DatabaseError, IntegrityError

from webapp.domain.reports import ReportsUnavailable
from webapp.store.reports.migrating import bring_up_to_date

PATIENCE_SECONDS = 1.0
"""How long one statement waits for a locked database."""

AT_ONCE = 2
"""Threads of a process that may be busy with this database; the others answer pages."""

QUEUE_SECONDS = 0.3
"""How long a thread waits for its turn. A report takes milliseconds; where turns do not come, the
database is locked, and more threads must not hang on it."""

_BEGIN = "jiamenkou_begin"
_EVERY_CONNECTION = ("PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON")
"""A report is on the disk before it is acknowledged; what is deleted is overwritten."""


class ReportDatabase:
    """The database under ``var/reports``. Making this object opens nothing."""

    def __init__(self, var: Path, patience: float = PATIENCE_SECONDS) -> None:
        self.path = var / "reports" / "reports.sqlite"
        self._patience = patience
        self._engine = _engine(self.path, patience)
        self._writer = self._engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        self._ready: int | None = None
        self._seats = BoundedSemaphore(AT_ONCE)

    def is_there(self) -> bool:
        """Whether anything was ever written."""
        return self.path.is_file()

    def prepare(self) -> None:
        """Make the database, or bring it up to date. Raises ``ReportsUnavailable``."""
        with _explained(self.path):
            self._prepare()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that no other writer can come between: all of it is kept, or nothing.

        Raises ``ReportsUnavailable`` where the file is locked, read-only, full or damaged.
        """
        with self._seat(), _explained(self.path):
            self._prepare()
            with self._writer.begin() as connection:
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at a database that is there. Raises ``ReportsUnavailable`` as above."""
        with self._seat(), _explained(self.path):
            self._prepare()
            with self._engine.connect() as connection:
                yield connection

    def _prepare(self) -> None:
        """Once for each file: another one may have been put in its place."""
        if self._ready is None or self._ready != _number_of(self.path):
            bring_up_to_date(self._writer, self.path, self._patience)
            self._ready = _number_of(self.path)

    @contextmanager
    def _seat(self) -> Iterator[None]:
        if not self._seats.acquire(timeout=QUEUE_SECONDS):
            raise ReportsUnavailable(f"{self.path}: too many are waiting for it")
        try:
            yield
        finally:
            self._seats.release()


def _number_of(path: Path) -> int | None:
    return path.stat().st_ino if path.is_file() else None


def _engine(path: Path, patience: float) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=_connector(path, patience),
        poolclass=NullPool,
        hide_parameters=True,  # an error in a log must not quote what somebody wrote
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connector(path: Path, patience: float) -> Callable[[], sqlite3.Connection]:
    """Connections whose transactions begin where we say, tables included, not where Python's
    sqlite3 thinks best."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=patience, isolation_level=None, check_same_thread=False
        )
        for pragma in _EVERY_CONNECTION:
            connection.execute(pragma)
        return connection

    return connect


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, sqlite3.DatabaseError, OSError) as error:
        raise ReportsUnavailable(f"{path}: {getattr(error, 'orig', error)}") from error
