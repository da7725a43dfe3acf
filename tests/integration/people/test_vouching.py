"""Nobody makes a second person of themselves: roles that speak for others hold once somebody else
saw who holds them."""

import pytest

from tests.builders import NOW
from tests.integration.people.made_up import APPROVER, CLERK, GRANTS, KEEPER, MINUTE, Office
from webapp.domain.people.errors import NoSuchInvitation, PeopleRefused
from webapp.domain.people.persons import NewPerson
from webapp.domain.people.roles import Grant, Role
from webapp.ledger.place import Place

LATER = NOW + MINUTE
CONSOLE = "console:ann"


@pytest.fixture
def office(place: Place) -> Office:
    made = Office(place)
    made.join(KEEPER)
    return made


def invited(office: Office, name: str, by: str) -> int:
    """Somebody who came by a link of ``by``."""
    new = NewPerson(name, "王芳", GRANTS[name])
    office.accept(office.people.invite(new, by, NOW).token, name)
    return office.person(name).number


def test_an_approver_whom_one_keeper_invites_is_none_before_the_console_saw_them(
    office: Office,
) -> None:
    number, clerk = invited(office, APPROVER, KEEPER), invited(office, CLERK, KEEPER)
    assert not office.person(APPROVER).grants
    (waits,) = office.people.waiting_roles()
    for nobody, why in ((KEEPER, "another one"), (APPROVER, "another one"), (CLERK, "speaks")):
        with pytest.raises(PeopleRefused, match=why):
            office.people.vouch(number, waits.mark, nobody, LATER)
    with pytest.raises(PeopleRefused, match="not the number"):
        office.people.vouch(number, f"{waits.mark}0", CONSOLE, LATER)
    with pytest.raises(PeopleRefused, match="no roles"):
        office.people.vouch(clerk, waits.mark, CONSOLE, LATER)
    office.people.vouch(number, waits.mark, CONSOLE, LATER)
    assert office.person(APPROVER).grants == GRANTS[APPROVER]
    assert not office.people.waiting_roles()


def test_roles_that_are_given_later_wait_as_well(office: Office) -> None:
    number = invited(office, CLERK, KEEPER)
    both = GRANTS[CLERK] | GRANTS[APPROVER]
    office.people.let_be(number, both, KEEPER, LATER)
    assert office.person(CLERK).grants == GRANTS[CLERK]
    office.people.take_roles_back(number, KEEPER, LATER)
    assert not office.people.waiting_roles()
    office.people.let_be(number, both, KEEPER, LATER)
    (waits,) = office.people.waiting_roles()
    office.people.vouch(number, waits.mark, CONSOLE, LATER)
    assert office.person(CLERK).grants == both
    office.people.let_be(number, both | {Grant(Role.READER)}, KEEPER, LATER)
    assert not office.people.waiting_roles()


def test_a_link_that_a_keeper_held_makes_nobody_speak_for_others(office: Office) -> None:
    """Whoever gave out the link could have taken it."""
    number = invited(office, APPROVER, CONSOLE)
    assert office.person(APPROVER).grants == GRANTS[APPROVER]
    again = office.people.invite_again(number, KEEPER, LATER).token
    (link,) = office.people.invitations(LATER)
    office.people.agree(link.number, CONSOLE, LATER)
    office.accept(again, APPROVER, LATER)
    assert not office.person(APPROVER).grants
    (waits,) = office.people.waiting_roles()
    assert waits.made_by == KEEPER
    office.people.let_be(number, GRANTS[CLERK], KEEPER, LATER)
    assert not office.people.waiting_roles()


def test_whoever_let_people_in_never_agrees_to_what_they_do(office: Office) -> None:
    invited(office, CLERK, KEEPER)
    new = NewPerson("an.other", "另一位", GRANTS[KEEPER])
    office.accept(office.people.invite(new, CONSOLE, NOW).token, "an.other")
    keeper = office.person(KEEPER).number
    office.people.let_be(keeper, GRANTS[APPROVER], "an.other", LATER)
    (waits,) = office.people.waiting_roles()
    with pytest.raises(PeopleRefused, match="whoever let people in"):
        office.people.vouch(keeper, waits.mark, CONSOLE, LATER)


def test_links_of_a_keeper_who_leaves_let_nobody_in(office: Office) -> None:
    new = NewPerson("an.other", "另一位", GRANTS[KEEPER])
    office.accept(office.people.invite(new, CONSOLE, NOW).token, "an.other")
    link = office.people.invite(NewPerson(CLERK, "李华", GRANTS[CLERK]), "an.other", NOW).token
    office.people.dismiss(office.person("an.other").number, KEEPER, LATER)
    with pytest.raises(NoSuchInvitation):
        office.joining.invitation(link, LATER)
