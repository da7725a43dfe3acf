"""Invitations, roles and the end of them, on SQLite and on PostgreSQL alike."""

from datetime import timedelta

import pytest

from tests.builders import NOW
from tests.integration.people.made_up import (
    APPROVER,
    CLERK,
    GRANTS,
    HERE,
    KEEPER,
    MINUTE,
    PASSWORD,
    Office,
)
from webapp.domain.people.errors import (
    NoSuchInvitation,
    NotLetIn,
    PeopleRefused,
    PeopleUnavailable,
)
from webapp.domain.people.persons import INVITATION, NewPerson
from webapp.domain.people.roles import Grant, Role
from webapp.ledger.place import Place
from webapp.people.cipher import KEY_FILE

LATER = NOW + MINUTE
EDITOR = frozenset({Grant(Role.EDITOR)})
NEW = NewPerson(CLERK, "李华", GRANTS[CLERK])


@pytest.fixture
def office(place: Place) -> Office:
    made = Office(place)
    made.join(KEEPER)
    return made


def test_a_link_makes_somebody_one_of_the_office_once(office: Office) -> None:
    link = office.people.invite(NEW, KEEPER, NOW).token
    found = office.joining.invitation(link, NOW)
    assert (found.name, found.shown_name, found.grants) == (CLERK, "李华", GRANTS[CLERK])
    joined = office.accept(link, CLERK)
    session = office.account.session(joined.entered.token, NOW)
    assert session is not None
    assert session.person.grants == GRANTS[CLERK]
    assert len(joined.recovery_codes) == 10
    for ask in (office.joining.invitation, lambda each, at: office.accept(each, CLERK, at)):
        with pytest.raises(NoSuchInvitation):
            ask(link, NOW)


def test_a_link_works_until_a_code_was_typed(office: Office) -> None:
    link = office.people.invite(NEW, KEEPER, NOW).token
    first = office.joining.choose(link, PASSWORD, "Firefox", NOW)
    with pytest.raises(NotLetIn):
        office.joining.join(first, "000000", HERE, NOW)
    with pytest.raises(NotLetIn):
        office.gate.sign_in(CLERK, PASSWORD, HERE, NOW)
    assert office.accept(link, CLERK).recovery_codes
    with pytest.raises(NoSuchInvitation):
        office.joining.set_up(first, NOW)


def test_a_link_runs_out_is_taken_back_and_gives_way_to_a_newer_one(office: Office) -> None:
    old = office.people.invite(NEW, KEEPER, NOW).token
    new = office.people.invite(NEW, KEEPER, NOW).token
    with pytest.raises(NoSuchInvitation):
        office.joining.invitation(old, NOW)
    (open_one,) = office.people.invitations(NOW)
    with pytest.raises(NoSuchInvitation):
        office.joining.invitation(new, NOW + INVITATION)
    office.people.take_back(open_one.number, KEEPER, NOW)
    with pytest.raises(NoSuchInvitation):
        office.joining.invitation(new, NOW)
    with pytest.raises(PeopleRefused):
        office.people.take_back(open_one.number, KEEPER, NOW)


def test_an_easily_guessed_password_is_refused_and_the_link_still_works(office: Office) -> None:
    link = office.people.invite(NEW, KEEPER, NOW).token
    with pytest.raises(PeopleRefused, match="characters"):
        office.joining.choose(link, "short", "Firefox", NOW)
    assert office.accept(link, CLERK).recovery_codes


@pytest.mark.parametrize("name", ["", "李华", "Li", "a", "li hua", "x" * 40, "console:ann", "tend"])
def test_a_name_can_be_typed_everywhere(office: Office, name: str) -> None:
    with pytest.raises(PeopleRefused):
        office.people.invite(NewPerson(name, "李华", GRANTS[CLERK]), KEEPER, NOW)


def test_a_name_is_nobody_elses_later(office: Office) -> None:
    office.join(CLERK)
    office.people.dismiss(office.person(CLERK).number, KEEPER, LATER)
    with pytest.raises(PeopleRefused, match="somebody of that name"):
        office.people.invite(NEW, KEEPER, LATER)


def test_who_is_dismissed_is_out_in_the_same_moment(office: Office) -> None:
    token = office.join(CLERK).entered.token
    number = office.person(CLERK).number
    again = office.people.invite_again(number, KEEPER, NOW).token
    office.people.dismiss(number, KEEPER, LATER)
    assert office.account.session(token, LATER) is None
    with pytest.raises(NoSuchInvitation):
        office.joining.invitation(again, LATER)
    with pytest.raises(NotLetIn):
        office.gate.sign_in(CLERK, PASSWORD, HERE, LATER)


def test_who_lost_the_telephone_comes_back_by_a_link_of_two_and_nothing_old_works(
    office: Office,
) -> None:
    joined, _ = office.join(CLERK), office.join(APPROVER)
    number = office.person(CLERK).number
    link = office.people.invite_again(number, KEEPER, LATER).token
    (waits,) = office.people.invitations(LATER)
    for nobody in (KEEPER, CLERK):
        with pytest.raises(PeopleRefused, match="another one"):
            office.people.agree(waits.number, nobody, LATER)
    with pytest.raises(NoSuchInvitation, match="second person"):
        office.joining.choose(link, PASSWORD, "Firefox", LATER)
    office.people.agree(waits.number, APPROVER, LATER)
    with pytest.raises(PeopleRefused, match="waits for nobody"):
        office.people.agree(waits.number, APPROVER, LATER)
    assert office.account.session(joined.entered.token, LATER)
    office.accept(link, CLERK, LATER)
    assert office.account.session(joined.entered.token, LATER) is None
    assert [each.name for each in office.people.everybody()] == [KEEPER, CLERK, APPROVER]
    with pytest.raises(NotLetIn):
        office.gate.recover(CLERK, PASSWORD, joined.recovery_codes[0], HERE, LATER)


def test_other_roles_hold_from_the_next_sign_in(office: Office) -> None:
    token = office.join(CLERK).entered.token
    number = office.person(CLERK).number
    office.people.let_be(number, EDITOR, KEEPER, LATER)
    assert office.account.session(token, LATER) is None
    assert office.person(CLERK).grants == EDITOR


def test_nobody_gives_roles_to_themselves_and_one_keeper_stays(office: Office) -> None:
    number = office.person(KEEPER).number
    both = GRANTS[KEEPER] | {Grant(Role.AUDITOR)}
    with pytest.raises(PeopleRefused, match="themselves"):
        office.people.let_be(number, both, KEEPER, LATER)
    with pytest.raises(PeopleRefused, match="somebody must be left"):
        office.people.dismiss(number, "console:ann", LATER)
    with pytest.raises(PeopleRefused, match="somebody must be left"):
        office.people.let_be(number, GRANTS[CLERK], "console:ann", LATER)
    assert office.people.has_a_keeper()


def test_sessions_are_listed_and_ended_one_by_one_or_all(office: Office) -> None:
    first = office.join(CLERK).entered.token
    second = office.sign_in(CLERK, LATER).token
    third = office.sign_in(CLERK, LATER + MINUTE).token
    at, number = LATER + MINUTE, office.person(CLERK).number
    numbers = [each.number for each in office.people.sessions(number, at)]
    assert len(numbers) == 3
    office.people.end_sessions(number, KEEPER, at, numbers[0])
    assert office.account.session(third, at) is None
    assert office.account.session(second, at)
    office.people.end_sessions(number, KEEPER, at)
    assert office.account.session(first, at) is office.account.session(second, at) is None


def test_a_new_password_ends_every_session(office: Office) -> None:
    token = office.join(CLERK).entered.token
    person = office.person(CLERK)
    for old, new in (("wrong", "another sentence here"), (PASSWORD, "short")):
        with pytest.raises(PeopleRefused):
            office.account.change_password(person, old, new, LATER)
    office.account.change_password(person, PASSWORD, "another sentence here", LATER)
    assert office.account.session(token, LATER) is None
    with pytest.raises(NotLetIn):
        office.gate.sign_in(CLERK, PASSWORD, HERE, LATER)
    assert office.gate.sign_in(CLERK, "another sentence here", HERE, LATER)


def test_new_recovery_codes_take_the_place_of_the_old(office: Office) -> None:
    old = office.join(CLERK).recovery_codes
    new = office.account.print_recovery_codes(office.person(CLERK), LATER)
    with pytest.raises(NotLetIn):
        office.gate.recover(CLERK, PASSWORD, old[0], HERE, LATER)
    assert office.gate.recover(CLERK, PASSWORD, new[0], HERE, LATER)


def test_every_act_stands_in_the_log_with_who_did_it(office: Office) -> None:
    office.join(CLERK)
    number = office.person(CLERK).number
    office.people.end_sessions(number, KEEPER, LATER)
    office.people.dismiss(number, KEEPER, LATER)
    lines = [(line.who, line.what, line.about) for line in reversed(office.people.log(50))]
    assert lines[-5:] == [
        ("console:ann", "invited", CLERK),
        (CLERK, "joined", ""),
        (CLERK, "signed in", ""),
        (KEEPER, "ended sessions", CLERK),
        (KEEPER, "dismissed", CLERK),
    ]
    assert [line.number for line in office.people.log(2, before=4)] == [3, 2]


def test_without_the_key_nobody_signs_in_and_it_is_told_why(office: Office, place: Place) -> None:
    office.join(CLERK)
    key = place.var / KEY_FILE
    assert key.stat().st_mode & 0o077 == 0
    kept = key.read_bytes()
    at = LATER + timedelta(hours=1)
    half = office.gate.sign_in(CLERK, PASSWORD, HERE, at)
    for damage in (key.unlink, lambda: key.write_text("A" * 43 + "=")):
        damage()
        with pytest.raises(PeopleUnavailable, match=KEY_FILE):
            office.gate.enter(half, "000000", HERE, at)
    key.write_bytes(kept)
    assert office.gate.enter(half, office.code(CLERK, at), HERE, at)
