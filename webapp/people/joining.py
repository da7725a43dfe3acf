"""Becoming one of the office: a link that works once, then a password and a code of one's own."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select, update

from webapp.domain.people.errors import NoSuchInvitation, NotLetIn, PeopleRefused
from webapp.domain.people.passwords import as_typed, trouble_with
from webapp.domain.people.persons import CONSOLE, Invitation, Person, SessionKind
from webapp.domain.people.roles import Grants, speaking
from webapp.people import sessions, vouching
from webapp.people.codes import address_of, new_secret, step_of
from webapp.people.credentials import Chosen, keep, secret_about
from webapp.people.gate import Comer, Entered, let_in
from webapp.people.log import record
from webapp.people.means import Means
from webapp.people.rows import (
    ALL_INVITATIONS,
    grants_text,
    invitation_from,
    next_number,
    person_numbered,
    seconds,
    write_grants,
)
from webapp.people.sessions import NewSession
from webapp.people.tables import InvitationRow, PersonRow
from webapp.people.tokens import hashed
from webapp.sentence import Sentence

KNOWN = frozenset(Path(__file__).with_name("known_passwords.txt").read_text("utf-8").split())
"""Passwords of twelve characters and more among the 30,000 that were used most (zxcvbn, MIT)."""

_NONE = Sentence("this link does not work any more: ask for another one")

_WAITS = Sentence("a second person has to agree before this link works: it is the same one then")


@dataclass(frozen=True, slots=True)
class CodeSetUp:
    """What an app on a telephone is told: the secret to type, and the address that a QR code
    holds."""

    invitation: Invitation
    secret: str
    address: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody is in for the first time, with recovery codes that are told once."""

    entered: Entered
    recovery_codes: tuple[str, ...]


class Joining:
    """Every method raises ``NoSuchInvitation`` where the link does not work, and
    ``PeopleUnavailable``. ``site`` is what the app calls the codes."""

    def __init__(self, means: Means, site: str) -> None:
        self._means = means
        self._site = site

    def invitation(self, link: str, at: datetime) -> Invitation:
        """Whom the link lets in, as what."""
        with self._means.ledger.reading() as connection:
            return _invitation(connection, InvitationRow.hash == hashed(link), at)

    def choose(self, link: str, password: str, device: str, at: datetime) -> str:
        """Take a password; the token of a session in which codes are set up. The link works until
        a code was typed. Raises ``PeopleRefused`` where the password is easily guessed."""
        found = self.invitation(link, at)
        typed = as_typed(password)
        if wrong := trouble_with(typed, KNOWN, (found.name, found.shown_name, self._site)):
            raise PeopleRefused(wrong)
        hash = self._means.hasher.hashed(typed)
        secret = self._means.cipher.encrypted(new_secret(), secret_about(found.name))
        with self._means.ledger.writing() as connection:
            this = InvitationRow.number == found.number
            _invitation(connection, this, at)
            chosen = {"password": hash, "secret": secret}
            connection.execute(update(InvitationRow).where(this).values(chosen))
            new = NewSession(SessionKind.JOINING, None, device, found.number)
            return sessions.begin(connection, new, at)

    def set_up(self, token: str, at: datetime) -> CodeSetUp:
        """What the app is told."""
        with self._means.ledger.reading() as connection:
            found, chosen = self._chosen(connection, token, at)
        secret = self._means.cipher.decrypted(chosen.secret, secret_about(found.name))
        return CodeSetUp(found, secret, address_of(secret, found.name, self._site))

    def join(self, token: str, code: str, comer: Comer, at: datetime) -> Joined:
        """Take the first code: whoever typed it belongs to the office from now on. Raises
        ``NotLetIn`` where it is not right."""
        secret = self.set_up(token, at).secret
        step = step_of(code, secret, -1, seconds(at))
        with self._means.ledger.writing() as connection:
            found, chosen = self._chosen(connection, token, at)
            person = _become(connection, found, at)
            told = keep(connection, person.number, Chosen(chosen.password, chosen.secret, step), at)
            sessions.end(connection, token, at)
            sessions.end_all(connection, person.number, at)
            return Joined(let_in(connection, person, comer, at, "signed in"), told)

    def _chosen(
        self, connection: Connection, token: str, at: datetime
    ) -> tuple[Invitation, Chosen]:
        number = sessions.invitation_of(connection, token, at)
        found = _invitation(connection, InvitationRow.number == number, at)
        wanted = select(InvitationRow.password, InvitationRow.secret)
        row = connection.execute(wanted.where(InvitationRow.number == number)).one()
        if not row[1]:
            raise NotLetIn(_NONE)
        return found, Chosen(row[0], row[1], -1)


def _invitation(connection: Connection, this: object, at: datetime) -> Invitation:
    works = InvitationRow.ended_at.is_(None) & (InvitationRow.until > seconds(at))
    row = connection.execute(ALL_INVITATIONS.where(this, works)).first()  # type: ignore[arg-type]
    if row is None:
        raise NoSuchInvitation(_NONE)
    found = invitation_from(row)
    if found.waits:
        raise NoSuchInvitation(_WAITS)
    return found


def _become(connection: Connection, found: Invitation, at: datetime) -> Person:
    """The person whom the invitation makes, or gives new credentials; it is used."""
    this = InvitationRow.number == found.number
    wanted = select(InvitationRow.person, InvitationRow.made_by).where(this)
    number, by = connection.execute(wanted).one()
    ended = {"ended_at": seconds(at), "password": "", "secret": ""}
    connection.execute(update(InvitationRow).where(this).values(ended))
    person = person_numbered(connection, number) if number else None
    if person:
        record(connection, at, found.name, "came back", by=by)
        return _proven_anew(connection, person, by, at)
    number = next_number(connection, PersonRow.number)
    row = {"name": found.name, "shown_name": found.shown_name, "made_by": by}
    made = {**row, "number": number, "made_at": seconds(at)}
    connection.execute(insert(PersonRow).values(made))
    record(connection, at, found.name, "joined", by=by, grants=grants_text(found.grants))
    person = Person(number, found.name, found.shown_name, frozenset())
    return _given(connection, person, found.grants, by, at)


def _proven_anew(connection: Connection, person: Person, by: str, at: datetime) -> Person:
    """Whoever took a link that somebody else held has to be seen again before they speak for
    others."""
    if by.startswith(CONSOLE) or not speaking(person.grants):
        return person
    quiet = person.grants - speaking(person.grants)
    write_grants(connection, person.number, person.grants, quiet)
    return _given(connection, replace(person, grants=quiet), person.grants, by, at)


def _given(connection: Connection, person: Person, grants: Grants, by: str, at: datetime) -> Person:
    held = vouching.give(connection, person, grants, by, at)
    write_grants(connection, person.number, person.grants, held)
    return replace(person, grants=held)
