"""Rows of the people as what they mean, and back."""

import json
from datetime import datetime

from sqlalchemy import Connection, Row, delete, func, insert, select
from sqlalchemy.orm import InstrumentedAttribute

from webapp.domain.country import TIME_ZONE
from webapp.domain.people.persons import CONSOLE, Invitation, Person
from webapp.domain.people.roles import Grant, Grants, Role
from webapp.people.tables import InvitationRow, PersonRow, RoleRow

_PERSON = select(
    PersonRow.number,
    PersonRow.name,
    PersonRow.shown_name,
    PersonRow.last_in,
    PersonRow.ended_at,
)


def seconds(at: datetime) -> int:
    """A moment as tables hold it."""
    return int(at.timestamp())


def moment(at: int) -> datetime:
    """A moment that a table holds."""
    return datetime.fromtimestamp(at, TIME_ZONE)


def person_numbered(connection: Connection, number: int) -> Person | None:
    """The person of that number."""
    row = connection.execute(_PERSON.where(PersonRow.number == number)).first()
    return _person(connection, row) if row else None


def person_named(connection: Connection, name: str) -> Person | None:
    """The person who signs in by that name."""
    row = connection.execute(_PERSON.where(PersonRow.name == name)).first()
    return _person(connection, row) if row else None


def all_persons(connection: Connection) -> tuple[Person, ...]:
    """Everybody, in the order in which they came."""
    rows = connection.execute(_PERSON.order_by(PersonRow.number)).all()
    return tuple(_person(connection, row) for row in rows)


def write_grants(connection: Connection, person: int, held: Grants, grants: Grants) -> None:
    """Let the grants of somebody be these, who has held those."""
    for each in sorted(held - grants):
        this = (RoleRow.role == str(each.role)) & (RoleRow.street == each.street)
        connection.execute(delete(RoleRow).where(RoleRow.person == person, this))
    add_grants(connection, person, grants - held)


def add_grants(connection: Connection, person: int, grants: Grants) -> None:
    """Give somebody these grants as well."""
    rows = [
        {"person": person, "role": str(each.role), "street": each.street} for each in sorted(grants)
    ]
    if rows:
        connection.execute(insert(RoleRow), rows)


def invitation_from(row: Row[int, str, str, str, int, int | None, str, str]) -> Invitation:
    """The invitation of a row of ``ALL_INVITATIONS``."""
    number, name, shown_name, grants, until, person, made_by, second_by = row
    alone = person is None or made_by.startswith(CONSOLE)
    waits = not alone and not second_by
    return Invitation(number, name, shown_name, grants_of(grants), moment(until), made_by, waits)


ALL_INVITATIONS = select(
    InvitationRow.number,
    InvitationRow.name,
    InvitationRow.shown_name,
    InvitationRow.grants,
    InvitationRow.until,
    InvitationRow.person,
    InvitationRow.made_by,
    InvitationRow.second_by,
)


def grants_text(grants: Grants) -> str:
    """Grants as JSON."""
    return json.dumps([[str(each.role), each.street] for each in sorted(grants)])


def grants_of(text: str) -> Grants:
    """Grants that were written as JSON."""
    return frozenset(Grant(Role(role), street) for role, street in json.loads(text))


def next_number(connection: Connection, column: InstrumentedAttribute[int]) -> int:
    """One more than there is; writers take turns, so nobody else takes it meanwhile."""
    return int(connection.scalar(select(func.max(column))) or 0) + 1


def _person(connection: Connection, row: Row[int, str, str, int | None, int | None]) -> Person:
    number, name, shown_name, last_in, ended_at = row
    held = connection.execute(select(RoleRow.role, RoleRow.street).where(RoleRow.person == number))
    return Person(
        number=number,
        name=name,
        shown_name=shown_name,
        grants=frozenset(Grant(Role(role), street) for role, street in held),
        last_in=moment(last_in) if last_in else None,
        ended_at=moment(ended_at) if ended_at else None,
    )
