"""Signing in, on SQLite and on PostgreSQL alike: who gets in, who waits, and who never does."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.builders import NOW
from tests.integration.people.made_up import (
    CLERK,
    ELSEWHERE,
    HERE,
    KEEPER,
    MINUTE,
    PASSWORD,
    Office,
)
from webapp.domain.people.errors import NotLetIn, TooManyTries
from webapp.domain.people.persons import HALF_LONGEST, IDLE, LONGEST
from webapp.domain.problems import JiamenkouError
from webapp.ledger.place import Place
from webapp.people.codes import CodeUsed, WrongCode

LATER = NOW + MINUTE


@pytest.fixture
def office(place: Place) -> Office:
    made = Office(place)
    made.join(CLERK)
    return made


def test_name_password_and_code_let_in(office: Office) -> None:
    half = office.gate.sign_in(" CL.Erk ", PASSWORD, HERE, LATER)
    assert office.account.session(half, LATER) is None
    assert office.account.half(half, LATER) is not None
    entered = office.gate.enter(half, office.code(CLERK, LATER), HERE, LATER)
    session = office.account.session(entered.token, LATER)
    assert session is not None
    assert session.person.name == CLERK
    assert office.account.half(half, LATER) is None
    assert office.person(CLERK).last_in == LATER


@pytest.mark.parametrize(
    ("name", "password"), [(CLERK, "four words are bad!"), ("no.body", PASSWORD), ("", "")]
)
def test_everything_else_is_told_the_same(office: Office, name: str, password: str) -> None:
    with pytest.raises(NotLetIn) as told:
        office.gate.sign_in(name, password, HERE, LATER)
    assert str(told.value) == "name or password is not right"


def test_a_code_works_once_whoever_types_it(office: Office) -> None:
    first = office.gate.sign_in(CLERK, PASSWORD, HERE, LATER)
    second = office.gate.sign_in(CLERK, PASSWORD, HERE, LATER)
    code = office.code(CLERK, LATER)
    office.gate.enter(first, code, HERE, LATER)
    with pytest.raises(CodeUsed):
        office.gate.enter(second, code, HERE, LATER)
    with pytest.raises(WrongCode):
        office.gate.enter(second, "000000", HERE, LATER)
    with pytest.raises(NotLetIn, match="sign in again"):
        office.gate.enter(first, code, HERE, LATER)


def test_half_a_session_ends_soon_and_opens_nothing(office: Office) -> None:
    half = office.gate.sign_in(CLERK, PASSWORD, HERE, LATER)
    late = LATER + HALF_LONGEST + timedelta(seconds=1)
    with pytest.raises(NotLetIn, match="sign in again"):
        office.gate.enter(half, office.code(CLERK, late), HERE, late)
    with pytest.raises(NotLetIn):
        office.gate.step_up(half, office.code(CLERK, LATER), HERE, LATER)


def test_a_session_ends_when_nobody_is_seen_and_after_a_day_of_work(office: Office) -> None:
    token = office.sign_in(CLERK, LATER).token
    at = LATER
    while at + IDLE < LATER + LONGEST:
        at += IDLE
        assert office.account.session(token, at)
    assert office.account.session(token, LATER + LONGEST + MINUTE) is None
    other = office.sign_in(CLERK, LATER + timedelta(hours=1)).token
    quiet = LATER + timedelta(hours=1) + IDLE + timedelta(seconds=1)
    assert office.account.session(other, quiet) is None


def test_signing_out_ends_it_on_the_server(office: Office) -> None:
    token = office.sign_in(CLERK, LATER).token
    office.account.sign_out(token, LATER)
    assert office.account.session(token, LATER) is None


def keep_waiting(office: Office, name: str, at: datetime) -> None:
    """Guess until the next guess has to wait."""
    told: type[JiamenkouError] = NotLetIn
    while told is NotLetIn:
        with pytest.raises((NotLetIn, TooManyTries)) as refusal:
            office.gate.sign_in(name, "wrong", ELSEWHERE, at)
        told = refusal.type
    assert told is TooManyTries


def guesses_in_an_hour(office: Office, comers: int) -> int:
    """How many passwords somebody may try who asks again and again from so many places."""
    tried, at, end = 0, LATER, LATER + timedelta(hours=1)
    while at < end:
        comer = replace(ELSEWHERE, near=f"n{tried % comers}", wide=f"w{tried % comers}")
        try:
            office.gate.sign_in(CLERK, "wrong and wrong again", comer, at)
        except TooManyTries as wait:
            at += timedelta(seconds=min(wait.seconds, 60))
        except NotLetIn:
            tried += 1
    return tried


@pytest.mark.parametrize("comers", [1, 50])
def test_an_attacker_has_few_guesses_and_the_owner_does_not_wait(
    office: Office, comers: int
) -> None:
    known = office.sign_in(CLERK, LATER)
    assert guesses_in_an_hour(office, comers) <= 30
    at = LATER + timedelta(hours=1)
    keep_waiting(office, CLERK, at)
    own = replace(HERE, browser=known.browser)
    assert office.account.session(office.sign_in(CLERK, at, own).token, at)


def test_a_recovery_code_lets_the_owner_in_while_others_guess(office: Office, place: Place) -> None:
    codes = office.join(KEEPER).recovery_codes
    keep_waiting(office, KEEPER, LATER)
    entered = office.gate.recover(KEEPER, PASSWORD, codes[0].upper(), HERE, LATER)
    assert office.account.session(entered.token, LATER)
    assert office.account.recovery_codes_left(office.person(KEEPER)) == 9
    for name, password, code in (
        (KEEPER, PASSWORD, codes[0]),
        (KEEPER, "wrong", codes[1]),
        (CLERK, PASSWORD, codes[1]),
        (KEEPER, PASSWORD, ""),
    ):
        with pytest.raises(NotLetIn, match="name or password"):
            office.gate.recover(name, password, code, HERE, LATER)


def test_guesses_at_codes_are_few_too(office: Office) -> None:
    half = office.gate.sign_in(CLERK, PASSWORD, ELSEWHERE, LATER)
    for _ in range(5):
        with pytest.raises(WrongCode):
            office.gate.enter(half, "000000", ELSEWHERE, LATER)
    with pytest.raises(TooManyTries):
        office.gate.enter(half, "000000", ELSEWHERE, LATER)
    what = [line.what for line in office.people.log(20)]
    assert what.count("wrong code") == 5


def test_one_who_is_right_uses_nothing_up(office: Office) -> None:
    at = LATER
    for _ in range(12):
        at += timedelta(seconds=30)
        office.sign_in(CLERK, at)


def test_stepping_up_goes_on_under_another_token(office: Office) -> None:
    token = office.sign_in(CLERK, LATER).token
    at = LATER + timedelta(minutes=11)
    session = office.account.session(token, at)
    assert session is not None
    assert not session.is_stepped_up(at)
    renewed = office.gate.step_up(token, office.code(CLERK, at), HERE, at)
    assert office.account.session(token, at) is None
    again = office.account.session(renewed, at)
    assert again is not None
    assert again.is_stepped_up(at)
    assert again.begun_at == session.begun_at


def test_nothing_that_was_typed_stands_in_the_log(office: Office) -> None:
    for name in ("my password by mistake", CLERK):
        with pytest.raises(NotLetIn):
            office.gate.sign_in(name, "a secret that was typed", HERE, LATER)
    lines = office.people.log(50)
    assert {"wrong password"} <= {line.what for line in lines}
    assert "secret" not in str(lines)
    assert "by mistake" not in str(lines)
    assert office.people.unsealed() == 0
