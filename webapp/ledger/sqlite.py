"""A ledger that is a SQLite file: no server, one writer at a time, safe from power cuts."""

import errno
import fcntl
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, inspect

from webapp.durable import sync
from webapp.ledger.backend import Backend
from webapp.ledger.migrating import VERSION_TABLE, bring_up_to_date
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
        if self.mark() is None:
            return False
        with self._engine.connect() as connection:
            return inspect(connection).has_table(VERSION_TABLE)

    def mark(self) -> int | None:
        found = self._path.stat() if self._path.is_file() else None
        return found.st_ino if found and found.st_size else None

    def bring_up_to_date(self) -> None:
        _make_folder(self._path.parent)
        with _alone(self._path.with_suffix(".lock"), self._patience):
            with closing(self._writer.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA journal_mode=WAL")
            with self._writer.begin() as connection:
                bring_up_to_date(connection, self._line)

    def copy_to(self, folder: Path, before: date) -> Path:
        copy = folder / self._path.name
        with (
            closing(sqlite3.connect(self._path, timeout=self._patience)) as ours,
            closing(sqlite3.connect(copy)) as theirs,
        ):
            ours.backup(theirs)
            theirs.execute("PRAGMA journal_mode=DELETE")  # one file, whole by itself
            if self._line.ages:
                theirs.execute(self._line.ages, {"before": before.isoformat()})
                theirs.commit()
                theirs.execute("VACUUM")  # nor in its free pages
        _refuse_a_damaged(copy)
        sync(copy)
        return copy

    def put_back(self, folder: Path) -> None:
        copy = folder / self._path.name
        _refuse_a_damaged(copy)
        _make_folder(self._path.parent)
        draft = self._path.with_suffix(".draft")
        shutil.copyfile(copy, draft)
        sync(draft)
        draft.replace(self._path)
        sync(self._path.parent)

    def set_aside(self, suffix: str) -> str:
        folder = self._path.parent
        if not folder.is_dir():
            return ""
        aside = folder.rename(folder.with_name(f"{folder.name}-{suffix}"))
        sync(folder.parent)
        return str(aside)

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


def _refuse_a_damaged(file: Path) -> None:
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as copy:
        (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise OSError(errno.EIO, verdict, str(file))


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
                    raise OSError(errno.EBUSY, "another process has it") from error
                time.sleep(_LOOK_AGAIN_SECONDS)
        yield
