"""What a database must do for a ledger: two kinds can, SQLite and PostgreSQL."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager

from sqlalchemy import Connection


class Backend(ABC):
    """``name`` is how messages call it, without a password; ``faults`` are errors of its own that
    mean that it cannot be used."""

    name: str
    faults: tuple[type[Exception], ...] = (OSError,)

    @abstractmethod
    def is_there(self) -> bool:
        """Whether it was ever made."""

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
