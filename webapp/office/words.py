"""Roles in words."""

from collections.abc import Iterable, Mapping

from webapp.domain.fields import translatable
from webapp.domain.people.roles import EVERYWHERE, Grant, Grants, Role
from webapp.office.here.parts import sentences
from webapp.office.here.reference import community_name, street_name

ROLES: Mapping[Role, tuple[str, str]] = {
    Role.CHECKER: (
        translatable("Checker"),
        translatable("says what is still so, and proposes; somebody else agrees"),
    ),
    Role.CLERK: (
        translatable("Clerk"),
        translatable("changes entries of the streets that are ticked; ordinary changes at once"),
    ),
    Role.EDITOR: (
        translatable("Editor"),
        translatable("changes entries of all streets, and those of no street"),
    ),
    Role.APPROVER: (
        translatable("Approver"),
        translatable("is the second person for what two must agree to"),
    ),
    Role.KEEPER: (
        translatable("Keeper"),
        translatable("lets people in and ends their sessions; changes no entry"),
    ),
    Role.AUDITOR: (translatable("Auditor"), translatable("reads both logs")),
    Role.READER: (translatable("Reader"), translatable("sees everything, changes nothing")),
}
"""What each is called, and what they may; in the order in which forms offer them."""


def role_said(role: Role) -> str:
    """What the role is called."""
    return sentences().say_declared(ROLES[role][0])


def roles_said(grants: Grants) -> tuple[str, ...]:
    """The roles of somebody, each with its streets."""
    return tuple(
        _said(role, (each for each in grants if each.role is role))
        for role in ROLES
        if any(each.role is role for each in grants)
    )


def _said(role: Role, grants: Iterable[Grant]) -> str:
    streets = sorted(each.street for each in grants)
    if EVERYWHERE in streets:
        return role_said(role)
    names = sentences().listed(community_name(street_name(each)) for each in streets)
    return sentences().say("%(role)s (%(streets)s)", role=role_said(role), streets=names)
