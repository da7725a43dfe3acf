"""Roles and streets as boxes to tick, and back."""

from webapp.domain.people.roles import EVERYWHERE, IN_STREETS, Grant, Grants, Role
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import sentences
from webapp.office.here.reference import reference
from webapp.office.people.models import Tick
from webapp.office.words import ROLES

_ROLE, _STREET = "role-", "street-"


def role_ticks(grants: Grants) -> tuple[Tick, ...]:
    """A box for each role."""
    held = {each.role for each in grants}
    say = sentences().say_declared
    return tuple(
        Tick(_ROLE + role, say(called), role in held, say(what))
        for role, (called, what) in ROLES.items()
    )


def street_ticks(grants: Grants) -> tuple[Tick, ...]:
    """A box for each street."""
    held = {each.street for each in grants}
    return tuple(
        Tick(_STREET + street.id, street.name_zh, street.id in held)
        for street in reference().streets
    )


def grants_ticked(typed: Typed) -> Grants:
    """The grants that the ticked boxes mean: roles of streets hold in those that are ticked, and
    everywhere where none is."""
    streets = [each.id for each in reference().streets if typed.get(_STREET + each.id)]
    found = set()
    for role in Role:
        if typed.get(_ROLE + role):
            where = streets if role in IN_STREETS and streets else [EVERYWHERE]
            found |= {Grant(role, street) for street in where}
    return frozenset(found)
