"""What each role may, and what none may."""

import pytest

from webapp.domain.people.errors import PeopleRefused
from webapp.domain.people.rights import (
    may_agree,
    may_change,
    may_keep_people,
    may_propose,
    may_read_logs,
    may_second,
    may_see,
)
from webapp.domain.people.roles import Grant, Grants, Role, checked

HERE, THERE, NOWHERE = ({"street": street, "visibility": "public"} for street in ("a", "b", ""))
HIDDEN = {"street": "a", "visibility": "confidential"}


def of(*grants: Grant | Role) -> Grants:
    return frozenset(each if isinstance(each, Grant) else Grant(each) for each in grants)


CLERK = of(Grant(Role.CLERK, "a"))


def test_a_clerk_changes_what_is_and_stays_in_the_street() -> None:
    assert may_change(CLERK, HERE)
    assert may_change(CLERK, HERE, HERE)
    for others in ((THERE,), (NOWHERE,), (HERE, THERE), (THERE, HERE), (HERE, NOWHERE)):
        assert not may_change(CLERK, *others)
    assert may_change(of(Grant(Role.CLERK, "a"), Grant(Role.CLERK, "b")), HERE, THERE)
    assert may_change(of(Role.CLERK), NOWHERE, THERE)


def test_a_checker_proposes_in_their_places_and_changes_nothing() -> None:
    home = {**HERE, "community_code": "1"}
    for checker in (of(Grant(Role.CHECKER, "a")), of(Grant(Role.CHECKER, "1")), of(Role.CHECKER)):
        assert may_propose(checker, home)
        assert not may_change(checker, home)
        assert not may_agree(checker, home, guarded=False)
    assert not may_propose(of(Grant(Role.CHECKER, "1")), HERE)
    assert not may_propose(of(Grant(Role.CHECKER, "a")), home, THERE)


def test_who_could_have_made_it_agrees_to_what_is_not_sensitive() -> None:
    assert may_agree(CLERK, HERE, guarded=False)
    assert not may_agree(CLERK, THERE, guarded=False)
    assert not may_agree(of(Role.EDITOR), HERE, guarded=True)
    assert may_agree(of(Role.APPROVER), THERE, guarded=True)


def test_an_editor_changes_everything() -> None:
    assert may_change(of(Role.EDITOR), HERE, NOWHERE)


@pytest.mark.parametrize("role", [Role.READER, Role.APPROVER, Role.KEEPER, Role.AUDITOR])
def test_the_others_change_nothing(role: Role) -> None:
    assert not may_change(of(role), HERE)


def test_each_right_has_its_roles() -> None:
    assert [role for role in Role if may_second(of(role))] == [Role.APPROVER]
    assert [role for role in Role if may_keep_people(of(role))] == [Role.KEEPER]
    assert [role for role in Role if may_read_logs(of(role))] == [Role.KEEPER, Role.AUDITOR]


def test_what_is_confidential_is_for_those_who_work_on_it() -> None:
    readers = [role for role in Role if may_see(of(role), HIDDEN)]
    assert readers == [Role.CLERK, Role.EDITOR, Role.APPROVER, Role.AUDITOR]
    assert may_see(CLERK, HIDDEN)
    assert not may_see(of(Grant(Role.CLERK, "b")), HIDDEN)
    assert all(may_see(of(role), HERE) for role in Role)
    assert not may_see(frozenset(), HERE)


@pytest.mark.parametrize(
    "grants",
    [
        of(),
        of(Role.KEEPER, Role.EDITOR),
        of(Role.KEEPER, Role.CHECKER),
        of(Role.KEEPER, Role.APPROVER),
        of(Role.KEEPER, Grant(Role.CLERK, "a")),
        of(Grant(Role.EDITOR, "a")),
    ],
)
def test_roles_that_do_not_go_together_are_refused(grants: Grants) -> None:
    with pytest.raises(PeopleRefused):
        checked(grants)


def test_roles_that_go_together_are_given() -> None:
    for grants in (of(Role.EDITOR, Role.APPROVER), of(Role.KEEPER, Role.AUDITOR), CLERK):
        assert checked(grants) == grants
