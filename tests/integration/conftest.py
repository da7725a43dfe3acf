"""Both kinds of ledger: SQLite files and PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgresql import Server, a_server
from webapp.ledger.place import Place


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A running PostgreSQL; the test is skipped by name where there is none."""
    with a_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a ledger may be made: the test runs once for each kind."""
    if request.param == "sqlite":
        return Place(tmp_path)
    return Place(tmp_path, request.getfixturevalue("postgresql").new_database())
