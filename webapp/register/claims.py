"""Claims: who is at work on what. They keep nobody from anything."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update

from webapp.domain.register.claims import LASTS, Claim
from webapp.register.access import Access
from webapp.register.publications.tables import ClaimRow


class Claims:
    """Each method is one piece of work; it raises what ``Register`` says of all its methods."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def make(self, about: str, person: str, at: datetime) -> Claim:
        """Say for a quarter of an hour that somebody is at work on ``entry:ID`` or
        ``report:NUMBER``."""
        with self._access.counting() as connection:
            return claim(connection, about, person, at)

    def release(self, about: str, at: datetime) -> None:
        """Say that nobody is at work on it any more."""
        with self._access.counting() as connection:
            release(connection, about, at)

    def at(self, moment: datetime) -> tuple[Claim, ...]:
        """Who is at work on what at that moment."""
        with self._access.looking() as connection:
            return tuple(claims_at(connection, moment))


def claim(connection: Connection, about: str, person: str, at: datetime) -> Claim:
    """Say that somebody is at work on it; whoever did before is not any more."""
    made = Claim(about, person, at + LASTS)
    values = {"person": person, "until": _text(made.until)}
    if connection.execute(update(ClaimRow).where(_about(about)).values(values)).rowcount == 0:
        connection.execute(insert(ClaimRow).values(about=about, **values))
    return made


def release(connection: Connection, about: str, at: datetime) -> None:
    """Nobody is at work on it any more."""
    connection.execute(update(ClaimRow).where(_about(about)).values(until=_text(at)))


def claims_at(connection: Connection, at: datetime) -> Iterator[Claim]:
    """The claims that hold, in order of what they are about."""
    columns = (ClaimRow.about, ClaimRow.person, ClaimRow.until)
    wanted = select(*columns).where(ClaimRow.until > _text(at)).order_by(ClaimRow.about)
    for about, person, until in connection.execute(wanted):
        yield Claim(about, person, datetime.fromisoformat(until))


def _about(about: str) -> ColumnElement[bool]:
    return ClaimRow.about == about


def _text(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
