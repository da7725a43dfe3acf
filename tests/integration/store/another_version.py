"""Turns an edition into one that another version of the program could have built."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from webapp.durable import checksum
from webapp.store.manifest import DATABASE, Manifest

AS_BEFORE = (
    "PRAGMA ignore_check_constraints=ON",
    "ALTER TABLE services RENAME COLUMN coordinate_precision TO precision",
    "ALTER TABLE services RENAME COLUMN confidence TO source_confidence",
    "ALTER TABLE services ADD COLUMN of_a_later_version TEXT DEFAULT 'x'",
)
"""As editions were before columns were named as in the files, with one that nobody knows."""


def without_column(database: Path, column: str) -> None:
    """Take a column out of the entries; SQLite drops none that a constraint speaks of."""
    with closing(sqlite3.connect(database)) as connection, connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(services)")]
        kept = ", ".join(name for name in names if name != column)
        connection.execute(f"CREATE TABLE others AS SELECT {kept} FROM services")  # noqa: S608
        connection.execute("DROP TABLE services")
        connection.execute("ALTER TABLE others RENAME TO services")


def changed(database: Path, *statements: str) -> None:
    """Run statements on a database."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def with_reference(database: Path, kind: str, change: Callable[[dict[str, Any]], None]) -> None:
    """Change every object of a kind of reference data."""
    with closing(sqlite3.connect(database)) as connection, connection:
        rows = connection.execute(
            "SELECT position, body FROM reference WHERE kind = ?", (kind,)
        ).fetchall()
        assert rows, kind
        for position, body in rows:
            content = json.loads(body)
            change(content)
            connection.execute(
                "UPDATE reference SET body = ? WHERE kind = ? AND position = ?",
                (json.dumps(content, ensure_ascii=False), kind, position),
            )


def of_another_version(folder: Path) -> None:
    """Write the manifest anew, as that of another shape."""
    manifest = Manifest.read(folder)
    replace(manifest, shape="0" * 16, database=checksum(folder / DATABASE)).write(folder)
