"""What a database refuses is told in words of our own."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from webapp.ledger.faults import fault_of


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE texts (words TEXT)")
        yield connection


def refused(database: sqlite3.Connection, *statements: str) -> str:
    for statement in statements[:-1]:
        database.execute(statement)
    with pytest.raises(sqlite3.Error) as caught:
        database.execute(statements[-1])
    return fault_of(caught.value)


def test_a_full_disk_is_told(database: sqlite3.Connection) -> None:
    fill = "INSERT INTO texts VALUES (hex(zeroblob(100000)))"
    assert refused(database, "PRAGMA max_page_count = 3", fill) == "the disk is full"


def test_a_database_that_may_only_be_read_is_told(database: sqlite3.Connection) -> None:
    said = refused(database, "PRAGMA query_only = ON", "INSERT INTO texts VALUES ('')")
    assert said == "nothing can be written there"


def test_what_we_have_no_words_for_is_quoted(database: sqlite3.Connection) -> None:
    assert refused(database, "SELECT unknown FROM texts") == "it says: no such column: unknown"


def test_what_the_system_refuses_is_told_in_its_words() -> None:
    assert fault_of(OSError(errno.ENOSPC, "No space left on device")) == "the disk is full"
