"""Sessions: begun, looked at, ended. A browser holds a token, the table its hash."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select, update

from webapp.domain.people.persons import Session, SessionKind, has_run_out
from webapp.people.rows import moment, next_number, person_numbered, seconds
from webapp.people.tables import SessionRow
from webapp.people.tokens import hashed, new_token

SEEN_EVERY_SECONDS = 30
"""How exactly it is known when somebody was last seen."""

MOST_DEVICE_CHARACTERS = 60
_Row = Row[int, str, int | None, str, int, int, int]
_LIVES = SessionRow.ended_at.is_(None)
_COLUMNS = (
    SessionRow.number,
    SessionRow.kind,
    SessionRow.person,
    SessionRow.device,
    SessionRow.begun_at,
    SessionRow.seen_at,
    SessionRow.stepped_up_at,
)


@dataclass(frozen=True, slots=True)
class NewSession:
    """Whose session it is, or by which invitation somebody is joining, and in which browser."""

    kind: SessionKind
    person: int | None
    device: str
    invitation: int | None = None


def begin(connection: Connection, new: NewSession, at: datetime) -> str:
    """Begin a session; returns its token."""
    token, now = new_token(), seconds(at)
    row = {
        "number": next_number(connection, SessionRow.number),
        "hash": hashed(token),
        "kind": str(new.kind),
        "person": new.person,
        "invitation": new.invitation,
        "device": new.device[:MOST_DEVICE_CHARACTERS],
        "begun_at": now,
        "seen_at": now,
        "stepped_up_at": now if new.kind is SessionKind.WHOLE else 0,
    }
    connection.execute(insert(SessionRow).values(row))
    return token


def session_of(connection: Connection, token: str, at: datetime) -> Session | None:
    """The session that a browser is in; ``None`` where it is in none, or in one that was ended or
    has run out."""
    wanted = select(*_COLUMNS).where(SessionRow.hash == hashed(token), _LIVES)
    row = connection.execute(wanted).first()
    return _living(connection, row, at) if row else None


def sessions_of(connection: Connection, person: int, at: datetime) -> tuple[Session, ...]:
    """The sessions somebody is in, the newest first."""
    wanted = select(*_COLUMNS).where(SessionRow.person == person, _LIVES)
    rows = connection.execute(wanted.order_by(SessionRow.number.desc())).all()
    found = (_living(connection, row, at) for row in rows)
    return tuple(each for each in found if each and each.kind is SessionKind.WHOLE)


def invitation_of(connection: Connection, token: str, at: datetime) -> int:
    """By which invitation somebody is joining in a session; 0 where it is no such session."""
    columns = (SessionRow.invitation, SessionRow.begun_at, SessionRow.seen_at)
    wanted = select(*columns).where(SessionRow.hash == hashed(token), _LIVES)
    row = connection.execute(wanted).first()
    if row is None or row[0] is None:
        return 0
    ran_out = has_run_out(SessionKind.JOINING, moment(row[1]), moment(row[2]), at)
    return 0 if ran_out else int(row[0])


def see(connection: Connection, token: str, at: datetime) -> None:
    """Remember that somebody was there just now."""
    here = (SessionRow.hash == hashed(token)) & _LIVES
    connection.execute(update(SessionRow).where(here).values(seen_at=seconds(at)))


def end(connection: Connection, token: str, at: datetime) -> None:
    """End the session that a browser is in."""
    here = (SessionRow.hash == hashed(token)) & _LIVES
    connection.execute(update(SessionRow).where(here).values(ended_at=seconds(at)))


def end_all(connection: Connection, person: int, at: datetime, number: int = 0) -> int:
    """End the sessions of somebody, or the one of that number; how many there were."""
    theirs = (SessionRow.person == person) & _LIVES
    if number:
        theirs &= SessionRow.number == number
    return connection.execute(
        update(SessionRow).where(theirs).values(ended_at=seconds(at))
    ).rowcount


def renew(connection: Connection, token: str, session: Session, at: datetime) -> str:
    """Go on in a new session of the same life, in which a code was typed just now; its token."""
    end(connection, token, at)
    new = NewSession(session.kind, session.person.number, session.device)
    made = begin(connection, new, at)
    here = SessionRow.hash == hashed(made)
    begun = {"begun_at": seconds(session.begun_at)}
    connection.execute(update(SessionRow).where(here).values(begun))
    return made


def _living(connection: Connection, row: _Row, at: datetime) -> Session | None:
    number, kind, person, device, begun_at, seen_at, stepped_up_at = row
    begun, seen = moment(begun_at), moment(seen_at)
    if has_run_out(SessionKind(kind), begun, seen, at):
        return None
    found = person_numbered(connection, person) if person else None
    if found is None or found.ended_at is not None:
        return None
    return Session(number, SessionKind(kind), found, device, begun, seen, moment(stepped_up_at))
