"""A ledger that is a SQLite file: no server, one writer at a time, safe from power cuts."""

import fcntl
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event

from webapp.durable import sync
from webapp.ledger.backend import Backend
from webapp.ledger.migrating import bring_up_to_date
from webapp.ledger.place import Line

_BEGIN = "jiamenkou_begin"
_EVERY_CONNECTION = (
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
)
"""What is acknowledged is on the disk, what is deleted is overwritten, what is named is there."""

_LOOK_AGAIN_SECONDS = 0.05


class SqliteBackend(Backend):
    """The file at ``path``; statements wait ``patience`` seconds for another writer."""

    faults = (OSError, sqlite3.DatabaseError)

    def __init__(self, path: Path, line: Line, patience: float) -> None:
        self.name = str(path)
        self._path = path
        self._line = line
        self._patience = patience
        self._engine = _engine(path, patience)
        self._writer = self._engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})

    def is_there(self) -> bool:
        return self._path.is_file()

    def mark(self) -> int | None:
        return self._path.stat().st_ino if self._path.is_file() else None

    def bring_up_to_date(self) -> None:
        _make_folder(self._path.parent)
        with _alone(self._path.with_suffix(".lock"), self._patience):
            with closing(self._writer.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA journal_mode=WAL")
            with self._writer.begin() as connection:
                bring_up_to_date(connection, self._line)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection


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
                    raise OSError("another process has it") from error
                time.sleep(_LOOK_AGAIN_SECONDS)
        yield
