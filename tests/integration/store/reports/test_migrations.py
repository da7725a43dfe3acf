"""The revisions lead up to what the code writes, and back; one worker at a time runs them."""

import fcntl
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from tests.builders import NOW
from webapp.domain.reports import ReportsUnavailable
from webapp.ledger.migrating import alembic_config, revision_of
from webapp.ledger.place import Patience, Place
from webapp.store.reports.book import ReportBook
from webapp.store.reports.database import REPORTS
from webapp.store.reports.tables import Base

FILE = Path("reports", "reports.sqlite")


@contextmanager
def a_database(path: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{path}")
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


NOT_OURS = ("alembic_version", "sqlite_sequence")
"""Tables of the tools."""


def shape(path: Path) -> dict[str, list[str]]:
    """What SQLite remembers of each table: its columns and then each constraint, sorted."""
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT name, sql FROM sqlite_master").fetchall()
    written = {name: " ".join(sql.split()).removesuffix(" )") for name, sql in rows if sql}
    parts = {name: sorted(sql.split(", CONSTRAINT ")) for name, sql in written.items()}
    return {name: each for name, each in parts.items() if name not in NOT_OURS}


def test_the_revisions_make_exactly_the_tables_of_the_models(tmp_path: Path) -> None:
    with a_database(tmp_path / "migrated") as connection:
        command.upgrade(alembic_config(connection, REPORTS), "head")
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []
    with a_database(tmp_path / "created") as connection:
        Base.metadata.create_all(connection)
    assert shape(tmp_path / "migrated") == shape(tmp_path / "created")


def test_every_revision_can_be_taken_back_and_run_again(tmp_path: Path) -> None:
    path = tmp_path / "walked"
    with a_database(path) as connection:
        scripts = ScriptDirectory.from_config(alembic_config(connection, REPORTS))
        revisions = [script.revision for script in scripts.walk_revisions("base", "head")][::-1]
    assert revisions[-1] == REPORTS.newest == scripts.get_current_head()
    shapes = []
    for revision in revisions:
        with a_database(path) as connection:
            command.upgrade(alembic_config(connection, REPORTS), revision)
        shapes.append(shape(path))
    for before in [*shapes[-2::-1], {}]:
        with a_database(path) as connection:
            command.downgrade(alembic_config(connection, REPORTS), "-1")
        assert shape(path) == before
    with a_database(path) as connection:
        command.upgrade(alembic_config(connection, REPORTS), "head")
    assert shape(path) == shapes[-1]


def test_a_new_database_is_of_the_newest_revision_and_stays_it(tmp_path: Path) -> None:
    for _ in range(2):
        ReportBook(Place(tmp_path)).prepare(NOW)
        with a_database(tmp_path / FILE) as connection:
            assert revision_of(connection) == REPORTS.newest
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_database_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    ReportBook(Place(tmp_path)).prepare(NOW)
    with a_database(tmp_path / FILE) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = shape(tmp_path / FILE)
    with pytest.raises(ReportsUnavailable, match="of another version"):
        ReportBook(Place(tmp_path)).prepare(NOW + timedelta(days=1))
    assert shape(tmp_path / FILE) == before


def test_two_workers_never_migrate_at_once(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    with (tmp_path / FILE.with_suffix(".lock")).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(ReportsUnavailable, match="another program"):
            ReportBook(Place(tmp_path), Patience(0.05)).prepare(NOW)
    ReportBook(Place(tmp_path), Patience(0.05)).prepare(NOW)
