"""Roles that speak for others: asked for by one person, held once a second one saw who holds them.

Every function works in the transaction it is handed; the guards of the database hold beside it.
"""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from webapp.domain.people.errors import PeopleRefused
from webapp.domain.people.persons import CONSOLE, Person, WaitingRoles
from webapp.domain.people.roles import Grant, Grants, Role, speaking
from webapp.people.log import record
from webapp.people.rows import add_grants, grants_text, next_number, person_numbered, seconds
from webapp.people.tables import VouchingRow
from webapp.people.tokens import new_mark
from webapp.sentence import Sentence

_WAITS = VouchingRow.ended_at.is_(None) & (VouchingRow.second_by == "")
_OPEN = select(VouchingRow.person, VouchingRow.role, VouchingRow.made_by, VouchingRow.mark)


def give(connection: Connection, person: Person, grants: Grants, by: str, at: datetime) -> Grants:
    """Of these grants, those that hold at once; the others wait for a second person from now on,
    unless they are held already. What is given at the console holds at once."""
    take_back(connection, person, at)
    new = speaking(grants) - person.grants
    if not new:
        return grants
    _ask(connection, person.number, new, by, at)
    if by.startswith(CONSOLE):
        return grants
    record(connection, at, by, "asked for roles", person.name, grants=grants_text(new))
    return grants - new


def waiting(connection: Connection) -> tuple[WaitingRoles, ...]:
    """Everybody whose roles wait."""
    rows = connection.execute(_OPEN.where(_WAITS).order_by(VouchingRow.number)).all()
    of = {number: [row for row in rows if row[0] == number] for number, *_ in rows}
    found = ((person_numbered(connection, number), theirs) for number, theirs in of.items())
    return tuple(
        WaitingRoles(
            person=person.number,
            name=person.name,
            shown_name=person.shown_name,
            grants=frozenset(Grant(Role(role)) for _, role, _, _ in theirs),
            made_by=theirs[0][2],
            mark=theirs[0][3],
        )
        for person, theirs in found
        if person and person.ended_at is None
    )


def vouch(connection: Connection, found: WaitingRoles, mark: str, by: str, at: datetime) -> None:
    """Let the roles hold that wait. Raises ``PeopleRefused`` where ``by`` is no second person, or
    did not see the mark."""
    if by in (found.made_by, found.name):
        raise PeopleRefused(Sentence("the second person must be another one than %(by)s", by=by))
    if mark != found.mark:
        raise PeopleRefused(Sentence("this is not the number that their own page shows"))
    _end(connection, found.person, at, by)
    add_grants(connection, found.person, found.grants)
    detail = {"grants": grants_text(found.grants), "by": found.made_by}
    record(connection, at, by, "confirmed roles", found.name, **detail)


def take_back(connection: Connection, person: Person, at: datetime) -> None:
    """Let no role of somebody wait any more."""
    _end(connection, person.number, at, "")


def _ask(connection: Connection, person: int, new: Grants, by: str, at: datetime) -> None:
    mark, first = new_mark(), next_number(connection, VouchingRow.number)
    rows = [
        {
            "number": number,
            "person": person,
            "role": str(each.role),
            "made_by": by,
            "made_at": seconds(at),
            "mark": mark,
            "second_by": "",
            "ended_at": seconds(at) if by.startswith(CONSOLE) else None,
        }
        for number, each in enumerate(sorted(new), first)
    ]
    connection.execute(insert(VouchingRow), rows)


def _end(connection: Connection, person: int, at: datetime, second_by: str) -> None:
    theirs = _WAITS & (VouchingRow.person == person)
    ended = {"ended_at": seconds(at), "second_by": second_by}
    connection.execute(update(VouchingRow).where(theirs).values(ended))
