"""Roles and streets as boxes to tick, communities as names, and back."""

import re
from collections import Counter

from webapp.domain.people.errors import PeopleRefused
from webapp.domain.people.roles import EVERYWHERE, IN_STREETS, Grant, Grants, Role
from webapp.office.forms.models import Tick
from webapp.office.forms.typed import Typed
from webapp.office.here.parts import sentences
from webapp.office.here.reference import reference
from webapp.office.words import ROLES
from webapp.sentence import Sentence

_ROLE, _STREET = "role-", "street-"
COMMUNITIES = "communities"
_BETWEEN = re.compile(r"[；;、，,\s]+")


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


def communities_said(grants: Grants) -> str:
    """The communities of a checker, as the form has them."""
    held = {each.street for each in grants}
    names = (each.name_zh for each in reference().communities if each.code in held)
    return "；".join(names)


def grants_ticked(typed: Typed) -> Grants:
    """The grants that the ticked boxes mean: roles of streets hold in those that are ticked, and
    everywhere where none is; a checker's in the communities that are named, where any is."""
    streets = [each.id for each in reference().streets if typed.get(_STREET + each.id)]
    communities = _communities(typed)
    found = set()
    for role in Role:
        if typed.get(_ROLE + role):
            where = streets if role in IN_STREETS and streets else [EVERYWHERE]
            where = communities if role is Role.CHECKER and communities else where
            found |= {Grant(role, street) for street in where}
    return frozenset(found)


def refuse_unknown_communities(typed: Typed) -> None:
    """Raises ``PeopleRefused`` where a name is that of no community, or of several."""
    codes = [each.code for each in reference().communities]
    known = {*codes, *_by_name()}
    for name in _named(typed):
        if name not in known:
            raise PeopleRefused(
                Sentence("%(name)s: no community, or several, are called so", name=name)
            )


def _communities(typed: Typed) -> list[str]:
    """The codes of the communities that are named."""
    by_name = _by_name()
    return [by_name.get(name, name) for name in _named(typed)]


def _named(typed: Typed) -> list[str]:
    return list(filter(None, _BETWEEN.split(typed.get(COMMUNITIES, ""))))


def _by_name() -> dict[str, str]:
    """The code of each community whose name no other one has."""
    often = Counter(each.name_zh for each in reference().communities)
    return {each.name_zh: each.code for each in reference().communities if often[each.name_zh] == 1}
