"""What a database must do for a ledger: two kinds can, SQLite and PostgreSQL."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection


class Backend(ABC):
    """``name`` is how messages call it, without a password; ``faults`` are errors of its own that
    mean that it cannot be used."""

    name: str
    faults: tuple[type[Exception], ...] = (OSError,)

    @abstractmethod
    def is_there(self) -> bool:
        """Whether it was ever made, and has its tables."""

    @abstractmethod
    def mark(self) -> object:
        """Tells this database from one that was put in its place; ``None`` where there is none."""

    @abstractmethod
    def bring_up_to_date(self) -> None:
        """Make it, or run the revisions that it has not had: all or none, one process at a time."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that no other writer can come between; on the disk when it ends."""

    @abstractmethod
    def reading(self) -> AbstractContextManager[Connection]:
        """A connection on which all questions see the same moment."""

    @abstractmethod
    def copy_to(self, folder: Path, before: date) -> Path:
        """Write all that is in it, as it stands at one moment, into a new file in the folder, while
        others go on writing; the file is on the disk when this returns. Texts of visitors from
        before that day are left out where the database can do that."""

    @abstractmethod
    def put_back(self, folder: Path) -> None:
        """Make what ``copy_to`` wrote into that folder the database; there must be none."""

    @abstractmethod
    def set_aside(self, suffix: str) -> str:
        """Put what there is under another name, which ends with ``suffix``; the name, or ``""``."""
