"""The people of the office as a keeper sees them: who there is, who may what, who is invited."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from webapp.domain.people.errors import PeopleRefused
from webapp.domain.people.persons import (
    INVITATION,
    Invitation,
    NewPerson,
    Person,
    Session,
    WaitingRoles,
)
from webapp.domain.people.roles import Grants, Role, checked
from webapp.ledger.chain import AuditLine
from webapp.ledger.ledger import Refused
from webapp.people import sessions, vouching
from webapp.people.log import LOG, record
from webapp.people.means import Means
from webapp.people.naming import refuse_bad_names
from webapp.people.rows import (
    ALL_INVITATIONS,
    all_persons,
    grants_text,
    invitation_from,
    next_number,
    person_named,
    person_numbered,
    seconds,
    write_grants,
)
from webapp.people.tables import InvitationRow, PersonRow, RoleRow
from webapp.people.tokens import hashed, new_token
from webapp.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Link:
    """A link that was given out: nobody can be told it again."""

    token: str
    until: datetime


class People:
    """Every method raises ``PeopleUnavailable`` where the database cannot be used; those that
    change something ``PeopleRefused`` where a rule would be broken. ``by`` is the name of who does
    it."""

    def __init__(self, means: Means) -> None:
        self._ledger = means.ledger

    def prepare(self) -> None:
        """Make the database, or bring it up to date."""
        self._ledger.prepare()

    def everybody(self) -> tuple[Person, ...]:
        """All who belong to the office or once did, in the order in which they came."""
        with self._ledger.reading() as connection:
            return all_persons(connection)

    def person(self, number: int) -> Person | None:
        """The person of that number."""
        with self._ledger.reading() as connection:
            return person_numbered(connection, number)

    def has_a_keeper(self) -> bool:
        """Whether anybody can invite others."""
        return any(
            each.role is Role.KEEPER and person.ended_at is None
            for person in self.everybody()
            for each in person.grants
        )

    def sessions(self, person: int, at: datetime) -> tuple[Session, ...]:
        """Where somebody is in just now."""
        with self._ledger.reading() as connection:
            return sessions.sessions_of(connection, person, at)

    def invitations(self, at: datetime) -> tuple[Invitation, ...]:
        """The links that still work."""
        works = InvitationRow.ended_at.is_(None) & (InvitationRow.until > seconds(at))
        with self._ledger.reading() as connection:
            return tuple(map(invitation_from, connection.execute(ALL_INVITATIONS.where(works))))

    def invite(self, new: NewPerson, by: str, at: datetime, life: timedelta = INVITATION) -> Link:
        """Give out a link that makes somebody one of the office."""
        refuse_bad_names(new)
        grants = checked(new.grants)
        with self._changing() as connection:
            if person_named(connection, new.name):
                raise PeopleRefused(
                    Sentence("%(name)s: there is somebody of that name", name=new.name)
                )
            record(connection, at, by, "invited", new.name, grants=grants_text(grants))
            return _linked(connection, new, None, by, at, life)

    def invite_again(self, number: int, by: str, at: datetime) -> Link:
        """Give out a link by which somebody gets a new password and new codes; the old ones work
        until it is used. It works once a second person agreed; at the console one is enough."""
        with self._changing() as connection:
            person = _belonging(connection, number)
            new = NewPerson(person.name, person.shown_name, person.grants)
            record(connection, at, by, "invited again", person.name)
            return _linked(connection, new, number, by, at, INVITATION)

    def agree(self, invitation: int, by: str, at: datetime) -> None:
        """Let a link work that gives somebody new credentials, as its second person."""
        with self._changing() as connection:
            found = _open_invitation(connection, invitation, at)
            if not found.waits:
                raise PeopleRefused(Sentence("the link waits for nobody"))
            if by in (found.made_by, found.name):
                raise PeopleRefused(
                    Sentence("the second person must be another one than %(by)s", by=by)
                )
            this = InvitationRow.number == invitation
            connection.execute(update(InvitationRow).where(this).values(second_by=by))
            record(connection, at, by, "agreed to a new link", found.name, by=found.made_by)

    def take_back(self, invitation: int, by: str, at: datetime) -> None:
        """Let a link work no more."""
        with self._changing() as connection:
            found = _open_invitation(connection, invitation, at)
            _end_invitations(connection, InvitationRow.number == invitation, at)
            record(connection, at, by, "took a link back", found.name)

    def let_be(self, number: int, grants: Grants, by: str, at: datetime) -> None:
        """Let these be the roles of somebody, who has to sign in anew. Those that speak for others
        hold once a second person confirmed them."""
        given = checked(grants)
        with self._changing() as connection:
            person = _belonging(connection, number)
            if person.name == by:
                raise PeopleRefused(Sentence("nobody gives roles to themselves"))
            held = vouching.give(connection, person, given, by, at)
            write_grants(connection, number, person.grants, held)
            _let_in_nobody_else(connection, person, held, at)
            sessions.end_all(connection, number, at)
            detail = {"before": grants_text(person.grants), "after": grants_text(held)}
            record(connection, at, by, "changed roles", person.name, **detail)

    def waiting_roles(self) -> tuple[WaitingRoles, ...]:
        """Roles that somebody shall have, and that wait for a second person."""
        with self._ledger.reading() as connection:
            return vouching.waiting(connection)

    def vouch(self, number: int, mark: str, by: str, at: datetime) -> None:
        """Let the roles of somebody hold that wait, as the second person, who saw them and typed
        the mark that their own page shows; they sign in anew."""
        with self._changing() as connection:
            found = _whose_roles_wait(connection, number)
            vouching.vouch(connection, found, mark, by, at)
            sessions.end_all(connection, number, at)

    def take_roles_back(self, number: int, by: str, at: datetime) -> None:
        """Let the roles of somebody that wait never hold."""
        with self._changing() as connection:
            found = _belonging(connection, _whose_roles_wait(connection, number).person)
            vouching.take_back(connection, found, at)
            record(connection, at, by, "took roles back", found.name)

    def dismiss(self, number: int, by: str, at: datetime) -> None:
        """Let somebody belong to the office no more; all their sessions end in this moment."""
        with self._changing() as connection:
            person = _belonging(connection, number)
            this = PersonRow.number == number
            connection.execute(update(PersonRow).where(this).values(ended_at=seconds(at)))
            _let_in_nobody_else(connection, person, frozenset(), at)
            vouching.take_back(connection, person, at)
            sessions.end_all(connection, number, at)
            _end_invitations(connection, InvitationRow.person == number, at)
            record(connection, at, by, "dismissed", person.name)

    def end_sessions(self, number: int, by: str, at: datetime, session: int = 0) -> None:
        """End all sessions of somebody, or that one."""
        with self._changing() as connection:
            person = _belonging(connection, number)
            if sessions.end_all(connection, number, at, session):
                record(connection, at, by, "ended sessions", person.name, session=session)

    def log(self, most: int, before: int = 0) -> tuple[AuditLine, ...]:
        """The newest lines about who came in and was let in; those before that number."""
        with self._ledger.reading() as connection:
            return LOG.newest(connection, most, before)

    def unsealed(self) -> int:
        """The number of the first line of the log that is not what was written; 0 where all are."""
        with self._ledger.reading() as connection:
            return LOG.unsealed(connection)

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        try:
            with self._ledger.writing() as connection:
                yield connection
        except Refused as error:
            raise PeopleRefused(str(error)) from error


def _linked(
    connection: Connection,
    new: NewPerson,
    person: int | None,
    by: str,
    at: datetime,
    life: timedelta,
) -> Link:
    """A new link for somebody; one that was given out for them before works no more."""
    _end_invitations(connection, InvitationRow.name == new.name, at)
    token, until = new_token(), at + life
    row = {
        "number": next_number(connection, InvitationRow.number),
        "hash": hashed(token),
        "person": person,
        "name": new.name,
        "shown_name": new.shown_name,
        "grants": grants_text(new.grants),
        "made_by": by,
        "made_at": seconds(at),
        "until": seconds(until),
        "password": "",
        "secret": "",
    }
    connection.execute(insert(InvitationRow).values(row))
    return Link(token, until)


def _end_invitations(connection: Connection, which: object, at: datetime) -> None:
    lives = InvitationRow.ended_at.is_(None)
    ended = {"ended_at": seconds(at), "password": "", "secret": ""}
    connection.execute(update(InvitationRow).where(which, lives).values(ended))  # type: ignore[arg-type]


def _open_invitation(connection: Connection, number: int, at: datetime) -> Invitation:
    works = InvitationRow.ended_at.is_(None) & (InvitationRow.until > seconds(at))
    this = ALL_INVITATIONS.where(works, InvitationRow.number == number)
    row = connection.execute(this).first()
    if row is None:
        raise PeopleRefused(Sentence("the link does not work any more already"))
    return invitation_from(row)


def _belonging(connection: Connection, number: int) -> Person:
    found = person_numbered(connection, number)
    if found is None or found.ended_at is not None:
        raise PeopleRefused(Sentence("there is no such person in the office"))
    return found


def _whose_roles_wait(connection: Connection, number: int) -> WaitingRoles:
    found = next((each for each in vouching.waiting(connection) if each.person == number), None)
    if found is None:
        raise PeopleRefused(Sentence("no roles of this person wait for anybody"))
    return found


def _let_in_nobody_else(
    connection: Connection, person: Person, grants: Grants, at: datetime
) -> None:
    """Where somebody is no keeper any more, their links let nobody in; and another one is left."""
    if Role.KEEPER in {each.role for each in grants}:
        return
    _end_invitations(connection, InvitationRow.made_by == person.name, at)
    _refuse_without_keeper(connection)


def _refuse_without_keeper(connection: Connection) -> None:
    lives = PersonRow.ended_at.is_(None)
    keeper = (RoleRow.person == PersonRow.number) & (RoleRow.role == str(Role.KEEPER))
    if (
        connection.execute(select(PersonRow.number).join(RoleRow, keeper).where(lives)).first()
        is None
    ):
        raise PeopleRefused(Sentence("somebody must be left who can let people in"))
