"""A check is taken back: the old due date holds again; and who was called in vain is known."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOW
from tests.integration.register.made_up import ANN, BEN, KINDS, OPEN, a_register, an_edit
from webapp.domain.facts import Method
from webapp.domain.register.checks import Answer, Looked, NewCheck
from webapp.domain.register.errors import ChangedMeanwhile, ChangeRefused
from webapp.ledger.place import Place
from webapp.register.register import Register

TODAY = NOW.date()
PHONE = Looked("phone", ("phones",), 180, Method.PHONE)


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def told(register: Register, answer: Answer, ago: int = 0, by: str = ANN) -> int:
    on = TODAY - timedelta(days=ago)
    (done,) = register.check(NewCheck(OPEN, 1, PHONE, answer, by, on, NOW))
    return done.number


def test_what_is_taken_back_leaves_what_held_before(register: Register) -> None:
    told(register, Answer.AS_WRITTEN, 100)
    before = register.facts(OPEN)
    for answer in (Answer.AS_WRITTEN, Answer.DIFFERENT, Answer.UNKNOWN):
        number = told(register, answer, by=BEN)
        assert [each.number for each in register.looks.on(TODAY)] == [number]
        register.undo_check(number, BEN, NOW)
        assert register.undo_check(number, BEN, NOW).number == number
        assert register.facts(OPEN) == before
        assert register.looks.on(TODAY) == ()
    assert register.status().act == 1 + 1 + 3 * 2


def test_the_first_check_that_is_taken_back_leaves_nobody_who_looked(register: Register) -> None:
    register.undo_check(told(register, Answer.AS_WRITTEN), ANN, NOW)
    assert [each.checked_on for each in register.facts(OPEN)] == [None]


def test_only_the_newest_answer_about_an_entry_as_it_is_is_taken_back(register: Register) -> None:
    first = told(register, Answer.AS_WRITTEN, 9)
    second = told(register, Answer.AS_WRITTEN)
    with pytest.raises(ChangeRefused):
        register.undo_check(first, ANN, NOW)
    register.propose(an_edit(register, fee_zh="免费"), KINDS)
    with pytest.raises(ChangedMeanwhile):
        register.undo_check(second, ANN, NOW)
    with pytest.raises(ChangeRefused):
        register.undo_check(99, ANN, NOW)


def test_days_in_vain_are_counted_until_somebody_learns_something(register: Register) -> None:
    for ago in (9, 8, 8):
        told(register, Answer.UNKNOWN, ago)
    assert register.looks.unanswered() == {OPEN: 2}
    seen = replace(PHONE, method=Method.VISIT)
    register.check(NewCheck(OPEN, 1, seen, Answer.UNKNOWN, ANN, TODAY, NOW))
    assert register.looks.unanswered() == {OPEN: 2}
    told(register, Answer.AS_WRITTEN, 5)
    assert register.looks.unanswered() == {}
    told(register, Answer.UNKNOWN)
    assert register.looks.unanswered() == {OPEN: 1}
