"""What somebody may do, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from webapp.domain.people.errors import PeopleRefused
from webapp.sentence import Sentence

EVERYWHERE = "*"
"""The place of a grant that holds in the whole district."""


class Role(StrEnum):
    """What people are in the office. A checker says what they found and proposes, and nothing of it
    holds before somebody agrees; a keeper lets people in, and neither edits nor agrees."""

    READER = "reader"
    CHECKER = "checker"
    CLERK = "clerk"
    EDITOR = "editor"
    APPROVER = "approver"
    KEEPER = "keeper"
    AUDITOR = "auditor"


IN_STREETS = frozenset((Role.READER, Role.CHECKER, Role.CLERK))
"""Roles that may hold in single streets, a checker's also in single communities; the others hold
everywhere."""

SPEAK_FOR_OTHERS = frozenset((Role.APPROVER, Role.KEEPER, Role.AUDITOR))
"""Roles whose holder may be the second person for somebody: they hold once a second person saw who
holds them, so that nobody makes a second person of themselves."""

_CHANGES = frozenset((Role.CHECKER, Role.CLERK, Role.EDITOR, Role.APPROVER))


@dataclass(frozen=True, slots=True, order=True)
class Grant:
    """One role in one street, or ``EVERYWHERE``; a checker's ``street`` may be the 12 digits of a
    community."""

    role: Role
    street: str = EVERYWHERE


Grants = frozenset[Grant]


def checked(grants: Iterable[Grant]) -> Grants:
    """The grants as they may be given together. Raises ``PeopleRefused``."""
    given = frozenset(grants)
    roles = {each.role for each in given}
    if not roles:
        raise PeopleRefused(Sentence("choose at least one role"))
    if Role.KEEPER in roles and roles & _CHANGES:
        raise PeopleRefused(Sentence("whoever lets people in must not change entries as well"))
    if any(each.street != EVERYWHERE and each.role not in IN_STREETS for each in given):
        raise PeopleRefused(Sentence("only readers, checkers and clerks belong to single streets"))
    return given


def speaking(grants: Grants) -> Grants:
    """Those of the grants that hold once a second person saw who holds them."""
    return frozenset(each for each in grants if each.role in SPEAK_FOR_OTHERS)
