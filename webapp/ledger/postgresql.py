"""A ledger that is a schema of PostgreSQL, for sites of more than one machine.

Writers of one ledger take turns, as they do in SQLite, by a lock that ends with the transaction:
both kinds keep the same promises, and the same tests ask both. Connections are kept: a new one is a
process of the server, which compiles every guard anew.
"""

import os
import weakref
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.schema import CreateSchema

from webapp.durable import sync
from webapp.ledger.backend import Backend
from webapp.ledger.migrating import VERSION_TABLE, bring_up_to_date
from webapp.ledger.place import Line
from webapp.ledger.programs import ProgramFailed, run_program

CONNECT_SECONDS = 5
KEPT_CONNECTIONS, KEPT_SECONDS = 2, 300
_WRITER = "jiamenkou_writer"


class PostgresqlBackend(Backend):
    """The schema of the line's name in the database at ``address``."""

    faults = (OSError, ProgramFailed)

    def __init__(self, address: str, line: Line, patience: float) -> None:
        self.name = f"{make_url(address).render_as_string(hide_password=True)} ({line.name})"
        self._line = line
        self._url = make_url(address)
        self._kept = _engine(address, line.name, patience)
        self._process = os.getpid()
        weakref.finalize(self, self._kept.dispose)

    def is_there(self) -> bool:
        table = text("SELECT to_regclass(:name) IS NOT NULL")
        with self._engine.connect() as connection:
            name = f'"{self._line.name}".{VERSION_TABLE}'
            return bool(connection.scalar(table, {"name": name}))

    def mark(self) -> str:
        return self._line.name

    def bring_up_to_date(self) -> None:
        with self._writer.begin() as connection:
            if not inspect(connection).has_schema(self._line.name):
                connection.execute(CreateSchema(self._line.name))
            bring_up_to_date(connection, self._line)

    def copy_to(self, folder: Path, before: date) -> Path:
        copy = self._copy_in(folder)
        what = ("--format=custom", "--no-owner", f"--schema={self._line.name}")
        run_program("pg_dump", (*what, f"--file={copy}"), self._url)
        sync(copy)
        return copy

    def put_back(self, folder: Path) -> None:
        how = ("--single-transaction", "--exit-on-error", "--no-owner")
        where = f"--dbname={self._url.database}"
        run_program("pg_restore", (*how, where, str(self._copy_in(folder))), self._url)

    def _copy_in(self, folder: Path) -> Path:
        return folder / f"{self._line.name}.pgdump"

    def set_aside(self, suffix: str) -> str:
        name, aside = self._line.name, f"{self._line.name}_{suffix}"
        with self._writer.begin() as connection:
            if not inspect(connection).has_schema(name):
                return ""
            connection.execute(text(f'ALTER SCHEMA "{name}" RENAME TO "{aside}"'))
        return aside

    @property
    def _engine(self) -> Engine:
        """A process that was forked off leaves the connections of the other one alone."""
        if self._process != os.getpid():
            self._kept.dispose(close=False)
            self._process = os.getpid()
        return self._kept

    @property
    def _writer(self) -> Engine:
        return self._engine.execution_options(**{_WRITER: True})

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        engine = self._engine.execution_options(isolation_level="REPEATABLE READ")
        with engine.connect() as connection:
            yield connection


def _engine(address: str, schema: str, patience: float) -> Engine:
    engine = create_engine(
        address,
        pool_size=KEPT_CONNECTIONS,
        max_overflow=-1,
        pool_recycle=KEPT_SECONDS,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "options": f"-csearch_path={schema} -clock_timeout={round(patience * 1000)}"
            " -csynchronous_commit=on",
            "prepare_threshold": None,
        },
    )
    turn = text("SELECT pg_advisory_xact_lock(:key)").bindparams(key=_key(schema))

    def take_a_turn(connection: Connection) -> None:
        if connection.get_execution_options().get(_WRITER):
            connection.execute(turn)

    event.listen(engine, "begin", take_a_turn)
    return engine


def _key(schema: str) -> int:
    """The number of the lock of one ledger."""
    return zlib.crc32(f"jiamenkou {schema}".encode())
