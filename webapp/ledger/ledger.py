"""A ledger: one database that people write to, opened for one piece of work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, IntegrityError

from webapp.ledger.backend import Backend
from webapp.ledger.place import Line, Patience, Place
from webapp.ledger.postgresql import PostgresqlBackend
from webapp.ledger.sqlite import SqliteBackend

Unavailable = Callable[[str], Exception]
"""Makes the error that says why a ledger cannot be used just now; each room has its own."""


class Refused(Exception):
    """The tables do not take a row, or the change of one; the text names the rule."""


class Ledger:
    """Making this object opens nothing.

    Every method raises what ``unavailable`` makes where the database is locked, read-only, full,
    damaged, not reached, or of a later version, and ``Refused`` where a rule of the tables would
    be broken.
    """

    def __init__(
        self, place: Place, line: Line, unavailable: Unavailable, patience: Patience
    ) -> None:
        self._backend = _backend(place, line, patience)
        self._faults: tuple[type[BaseException], ...] = (DatabaseError, *self._backend.faults)
        self._unavailable = unavailable
        self._patience = patience
        self._ready: object = None
        self._seats = BoundedSemaphore(patience.at_once)

    def is_there(self) -> bool:
        """Whether anything was ever written."""
        with self._explained():
            return self._backend.is_there()

    def prepare(self) -> None:
        """Make the ledger, or bring it up to date."""
        with self._explained():
            self._prepare()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that no other writer can come between: all of it is kept, or nothing. It
        is on the disk when this ends."""
        with self._seat(), self._explained():
            self._prepare()
            with self._backend.writing() as connection:
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A look at a ledger that is there, as it stands at the first question."""
        with self._seat(), self._explained():
            self._prepare()
            with self._backend.reading() as connection:
                yield connection

    def _prepare(self) -> None:
        """Once for each database: another one may have been put in its place."""
        if self._ready is None or self._ready != self._backend.mark():
            self._backend.bring_up_to_date()
            self._ready = self._backend.mark()

    @contextmanager
    def _seat(self) -> Iterator[None]:
        if not self._seats.acquire(timeout=self._patience.queue_seconds):
            raise self._unavailable(f"{self._backend.name}: too many are waiting for it")
        try:
            yield
        finally:
            self._seats.release()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as error:
            raise Refused(_first_line(error)) from None  # the rest quotes what was written
        except self._faults as error:
            raise self._unavailable(f"{self._backend.name}: {_first_line(error)}") from error


def _backend(place: Place, line: Line, patience: Patience) -> Backend:
    if place.address:
        return PostgresqlBackend(place.address, line, patience.seconds)
    return SqliteBackend(place.var / line.name / f"{line.name}.sqlite", line, patience.seconds)


def _first_line(error: BaseException) -> str:
    return str(getattr(error, "orig", None) or error).partition("\n")[0]
