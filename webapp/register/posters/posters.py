"""Codes are given out, found and retired."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from sqlalchemy import Connection, insert, select, update

from webapp.domain.register.entries import EntryState
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.posters import Poster
from webapp.domain.service import Visibility
from webapp.register.access import Access
from webapp.register.audit import record
from webapp.register.posters.tables import PosterRow
from webapp.register.rows import entry_of
from webapp.sentence import Sentence

_COLUMNS = (
    PosterRow.code,
    PosterRow.entry,
    PosterRow.printed_on,
    PosterRow.printed_by,
    PosterRow.retired_on,
)
_IN_USE = PosterRow.retired_on == ""


class Posters:
    """Each method is one piece of work; it raises what ``Register`` says of all its methods."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def all(self) -> tuple[Poster, ...]:
        """Every poster that there was, the newest first."""
        with self._access.looking() as connection:
            return tuple(_posters(connection))

    def give_out(
        self, entries: tuple[str, ...], by: str, at: datetime, code: Callable[[], str]
    ) -> tuple[Poster, ...]:
        """The poster of each entry: the one in use, else a new one. Raises ``ChangeRefused`` where
        one of them is not for everybody."""
        with self._access.counting() as connection:
            return tuple(_given_out(connection, each, by, at, code) for each in entries)

    def retire(self, code: str, by: str, at: datetime) -> None:
        """From now on it asks nothing; once more changes nothing. Raises ``ChangeRefused`` where
        there is none of that code."""
        with self._access.counting() as connection:
            found = connection.execute(select(*_COLUMNS).where(PosterRow.code == code)).first()
            if found is None:
                raise ChangeRefused(Sentence("There is no poster of that code."))
            if found.retired_on:
                return
            audit = record(connection, at, by, "poster", found.entry, retired=code)
            values = {"retired_on": at.date().isoformat(), "retired_audit": audit}
            connection.execute(update(PosterRow).where(PosterRow.code == code).values(values))


def posters_in_use(connection: Connection) -> Iterator[Poster]:
    """Those that ask something, in order of their entries."""
    wanted = select(*_COLUMNS).where(_IN_USE).order_by(PosterRow.entry)
    return (_poster(*row) for row in connection.execute(wanted))


def _posters(connection: Connection) -> Iterator[Poster]:
    wanted = select(*_COLUMNS).order_by(PosterRow.audit.desc(), PosterRow.code)
    return (_poster(*row) for row in connection.execute(wanted))


def _given_out(
    connection: Connection, entry: str, by: str, at: datetime, code: Callable[[], str]
) -> Poster:
    in_use = select(*_COLUMNS).where(_IN_USE, PosterRow.entry == entry)
    if held := connection.execute(in_use).first():
        return _poster(*held)
    found = entry_of(connection, entry)
    shown = found is not None and found.state is EntryState.PUBLISHED
    if found is None or not shown or found.cells["visibility"] != Visibility.PUBLIC:
        raise ChangeRefused(Sentence("%(entry)s: gets no poster: not all may see it", entry=entry))
    new = Poster(_free(connection, code), entry, at.date(), by)
    audit = record(connection, at, by, "poster", entry, code=new.code)
    values = {"code": new.code, "entry": entry, "printed_on": new.printed_on.isoformat()}
    values |= {"printed_by": by, "retired_on": ""}
    connection.execute(insert(PosterRow).values(**values, audit=audit))
    return new


def _free(connection: Connection, code: Callable[[], str]) -> str:
    while True:
        new = code()
        if connection.scalar(select(PosterRow.code).where(PosterRow.code == new)) is None:
            return new


def _poster(code: str, entry: str, printed_on: str, printed_by: str, retired_on: str) -> Poster:
    retired = date.fromisoformat(retired_on) if retired_on else None
    return Poster(code, entry, date.fromisoformat(printed_on), printed_by, retired)
