"""A ledger: one database that people write to, opened for one piece of work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import BoundedSemaphore

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, IntegrityError

from webapp.ledger.backend import Backend
from webapp.ledger.faults import fault_of
from webapp.ledger.migrating import OtherVersion
from webapp.ledger.place import Line, Patience, Place
from webapp.ledger.postgresql import PostgresqlBackend
from webapp.ledger.sqlite import SqliteBackend
from webapp.sentence import Sentence

Unavailable = Callable[[Sentence], Exception]
"""Makes the error that says why a ledger cannot be used just now; each room has its own."""


class Refused(Exception):
    """The tables do not take a row, or the change of one; the text names the rule."""


class Ledger:
    """Making this object opens nothing.

    Every method raises what ``unavailable`` makes where the database is locked, read-only, full,
    damaged, not reached, or of a later version; where it was once begun and is gone or emptied, for
    nothing is begun over what people wrote; and ``Refused`` where a rule of the tables would be
    broken.
    """

    def __init__(
        self, place: Place, line: Line, unavailable: Unavailable, patience: Patience
    ) -> None:
        self._backend = _backend(place, line, patience)
        self._begun = place.var / f"{line.name}.begun"
        self._faults: tuple[type[BaseException], ...] = (
            DatabaseError,
            OtherVersion,
            *self._backend.faults,
        )
        self._unavailable = unavailable
        self._patience = patience
        self._ready: object = None
        self._seats = BoundedSemaphore(patience.at_once)

    def is_there(self) -> bool:
        """Whether anything was ever written."""
        with self._explained():
            return self._is_there()

    def copy_to(self, folder: Path, before: date) -> Path | None:
        """Write all that is kept into a new file in the folder, whole and on the disk; ``None``
        where there is nothing yet. What the line says of texts from before that day is left out;
        a PostgreSQL is copied whole."""
        with self._explained():
            return self._backend.copy_to(folder, before) if self._is_there() else None

    def put_back(self, folder: Path, suffix: str) -> None:
        """Keep from now on what ``copy_to`` wrote into the folder. Where something is kept already
        nothing is done; what is left of something lost is set aside."""
        with self._explained():
            if self._backend.is_there():
                raise self._unavailable(self._about(Sentence("something is kept there already")))
            self._backend.set_aside(suffix)
            self._backend.put_back(folder)
            self._begun.touch()
            self._ready = None

    def begin_anew(self, suffix: str) -> str:
        """Set what there is aside under another name, and begin an empty one at the next use.
        Returns the other name; empty where there was nothing."""
        with self._explained():
            aside = self._backend.set_aside(suffix)
            self._begun.unlink(missing_ok=True)
            self._ready = None
        return aside

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
            self._is_there()
            self._backend.bring_up_to_date()
            with suppress(OSError):  # the mark is for later; what is there can be used without
                self._begun.touch()
            self._ready = self._backend.mark()

    def _is_there(self) -> bool:
        there = self._backend.is_there()
        if not there and self._begun.is_file():
            raise self._unavailable(self._about(Sentence("is gone or was emptied")))
        return there

    @contextmanager
    def _seat(self) -> Iterator[None]:
        if not self._seats.acquire(timeout=self._patience.queue_seconds):
            raise self._unavailable(self._about(Sentence("too many are waiting for it")))
        try:
            yield
        finally:
            self._seats.release()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as error:
            raise Refused(
                str(error.orig).partition("\n")[0]
            ) from None  # the rest quotes what was written
        except self._faults as error:
            raise self._unavailable(self._about(fault_of(error))) from error

    def _about(self, what: Sentence) -> Sentence:
        return Sentence("%(database)s: %(what)s", database=self._backend.name, what=what)


def _backend(place: Place, line: Line, patience: Patience) -> Backend:
    if place.address:
        return PostgresqlBackend(place.address, line, patience.seconds)
    return SqliteBackend(place.var / line.name / f"{line.name}.sqlite", line, patience.seconds)
