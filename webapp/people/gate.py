"""Signing in: a name and a password, then a code; or a recovery code for both."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, update

from webapp.domain.people.errors import NotLetIn
from webapp.domain.people.passwords import as_typed
from webapp.domain.people.persons import Person, Session, SessionKind
from webapp.domain.people.tries import code_try, password_try, recovery_try
from webapp.people import sessions
from webapp.people.buckets import Allowances, give_back, take_one
from webapp.people.credentials import (
    is_own_browser,
    know_browser,
    password_hash,
    use_code,
    use_recovery_code,
)
from webapp.people.log import record
from webapp.people.means import Means
from webapp.people.rows import person_named, seconds
from webapp.people.sessions import NewSession
from webapp.people.tables import PersonRow
from webapp.sentence import Sentence

NOBODY = Sentence("name or password is not right")


@dataclass(frozen=True, slots=True)
class Comer:
    """Where somebody comes from: the mark that their browser holds, its household and network, and
    what the browser calls itself in a word or two."""

    browser: str
    near: str
    wide: str
    device: str


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody is in: the token of the session, and the mark that the browser shall keep."""

    token: str
    browser: str


class Gate:
    """Every method raises ``NotLetIn`` where something that was typed is not right, which is all
    that is told, ``TooManyTries``, ``Busy``, and ``PeopleUnavailable``."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def sign_in(self, name: str, password: str, comer: Comer, at: datetime) -> str:
        """Take name and password; the token of a session in which a code can be typed."""
        person, hash = self._counted(name, comer, at, _of_password)
        if not self._means.hasher.fits(as_typed(password), hash) or person is None:
            raise self._wrong(person, "wrong password", comer, at)
        with self._means.ledger.writing() as connection:
            give_back(connection, _of_password(connection, name, comer), seconds(at))
            half = NewSession(SessionKind.HALF, person.number, comer.device)
            return sessions.begin(connection, half, at)

    def enter(self, token: str, code: str, comer: Comer, at: datetime) -> Entered:
        """Take the code of a session that has only a password; what was half ends."""
        with self._means.ledger.writing() as connection:
            session = _session(connection, token, SessionKind.HALF, at)
            wrong = self._code_trouble(connection, session.person, code, comer, at)
            if wrong is None:
                sessions.end(connection, token, at)
                return let_in(connection, session.person, comer, at, "signed in")
        raise wrong

    def recover(self, name: str, password: str, code: str, comer: Comer, at: datetime) -> Entered:
        """Take a recovery code beside name and password. Tries of others keep nobody waiting here:
        such a code cannot be guessed."""
        person, hash = self._counted(name, comer, at, _of_recovery)
        if not self._means.hasher.fits(as_typed(password), hash) or person is None:
            raise self._wrong(person, "wrong recovery", comer, at)
        with self._means.ledger.writing() as connection:
            if use_recovery_code(connection, person.number, code, at):
                give_back(connection, _of_recovery(connection, name, comer), seconds(at))
                return let_in(connection, person, comer, at, "recovered")
        raise self._wrong(person, "wrong recovery", comer, at)

    def step_up(self, token: str, code: str, comer: Comer, at: datetime) -> str:
        """Take a code in a session that is whole, for acts that ask for one; the token under which
        it goes on."""
        with self._means.ledger.writing() as connection:
            session = _session(connection, token, SessionKind.WHOLE, at)
            wrong = self._code_trouble(connection, session.person, code, comer, at)
            if wrong is None:
                return sessions.renew(connection, token, session, at)
        raise wrong

    def _counted(
        self, name: str, comer: Comer, at: datetime, allowed: "Counted"
    ) -> tuple[Person | None, str]:
        """Count a try; who was named, and the hash of their password."""
        with self._means.ledger.writing() as connection:
            take_one(connection, allowed(connection, name, comer), seconds(at))
            person = _belonging(connection, name)
            return person, password_hash(connection, person.number) if person else ""

    def _code_trouble(
        self, connection: Connection, person: Person, code: str, comer: Comer, at: datetime
    ) -> NotLetIn | None:
        """Count a try of a code and take it; what is wrong with it, which is written down."""
        known = comer.browser if is_own_browser(connection, person.number, comer.browser) else ""
        allowed = code_try(person.name, known)
        take_one(connection, allowed, seconds(at))
        try:
            use_code(connection, self._means.cipher, person.number, person.name, code, at)
        except NotLetIn as error:
            record(connection, at, person.name, "wrong code", network=comer.wide)
            return error
        give_back(connection, allowed, seconds(at))
        return None

    def _wrong(self, person: Person | None, what: str, comer: Comer, at: datetime) -> NotLetIn:
        with self._means.ledger.writing() as connection:
            who = person.name if person else "?"
            record(connection, at, who, what, network=comer.wide)
        return NotLetIn(NOBODY)


Counted = Callable[[Connection, str, Comer], Allowances]


def _of_password(connection: Connection, name: str, comer: Comer) -> Allowances:
    person = _belonging(connection, name)
    own = person and is_own_browser(connection, person.number, comer.browser)
    return password_try(name, comer.browser if own else "", comer.near, comer.wide)


def _of_recovery(_connection: Connection, _name: str, comer: Comer) -> Allowances:
    return recovery_try(comer.near, comer.wide)


def _belonging(connection: Connection, name: str) -> Person | None:
    found = person_named(connection, name.strip().casefold())
    return found if found and found.ended_at is None else None


def _session(connection: Connection, token: str, kind: SessionKind, at: datetime) -> Session:
    found = sessions.session_of(connection, token, at)
    if found is None or found.kind is not kind:
        raise NotLetIn(Sentence("too much time has passed: sign in again"))
    return found


def let_in(
    connection: Connection, person: Person, comer: Comer, at: datetime, what: str
) -> Entered:
    """Begin a whole session for somebody who has proved who they are."""
    record(connection, at, person.name, what, device=comer.device, network=comer.wide)
    came = update(PersonRow).where(PersonRow.number == person.number)
    connection.execute(came.values(last_in=seconds(at)))
    whole = NewSession(SessionKind.WHOLE, person.number, comer.device)
    mark = know_browser(connection, person.number, comer.browser, at)
    return Entered(sessions.begin(connection, whole, at), mark)
