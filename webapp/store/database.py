"""Opening an edition's database: written once under a lock, read-only and immutable ever after."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, QueuePool, create_engine
from sqlalchemy.exc import DatabaseError

from webapp.domain.problems import EditionIncomplete, NoEdition
from webapp.ledger.faults import fault_of
from webapp.sentence import Sentence


def _connector(path: Path, options: str) -> Callable[[], sqlite3.Connection]:
    address = f"{path.absolute().as_uri()}?{options}"
    return lambda: sqlite3.connect(address, uri=True, check_same_thread=False)


def reading_engine(path: Path) -> Engine:
    """An engine that cannot write and takes no lock; the file never changes while it is open.

    Raises ``NoEdition`` if there is no such file: SQLite would make an empty one.
    """
    if not path.is_file():
        raise NoEdition(Sentence("%(path)s: no such database", path=path))
    return create_engine(
        "sqlite://", creator=_connector(path, "mode=ro&immutable=1"), poolclass=QueuePool
    )


@contextmanager
def writing(path: Path) -> Iterator[Connection]:
    """One transaction on a database of our own making: all of it or nothing is written.

    Raises ``EditionIncomplete`` where a constraint refuses a row or the disk is full.
    """
    engine = create_engine("sqlite://", creator=_connector(path, "mode=rwc"), poolclass=NullPool)
    try:
        with engine.begin() as connection:
            yield connection
    except DatabaseError as error:
        raise EditionIncomplete(
            Sentence("%(file)s: %(what)s", file=path.name, what=fault_of(error))
        ) from error
    finally:
        engine.dispose()


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A connection for one look. Raises ``NoEdition`` where the file is not a database."""
    engine = reading_engine(path)
    try:
        with closing(engine.connect()) as connection:
            yield connection
    except DatabaseError as error:
        raise NoEdition(Sentence("%(file)s: %(what)s", file=path, what=fault_of(error))) from error
    finally:
        engine.dispose()
