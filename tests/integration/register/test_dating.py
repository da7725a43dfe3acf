"""Changes that hold from a day on, on SQLite and on PostgreSQL alike."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from tests.builders import NOW
from tests.integration.register.made_up import (
    ANN,
    BEN,
    KINDS,
    OPEN,
    TWO_PERSONS,
    a_register,
    an_edit,
)
from webapp.domain.register.changes import Change, ChangeState
from webapp.domain.register.errors import ChangeRefused
from webapp.ledger.ledger import Refused
from webapp.ledger.place import Place
from webapp.register.database import PATIENCE, register_ledger
from webapp.register.register import Register

DAY = NOW + timedelta(days=3)
BEFORE = DAY - timedelta(days=1)


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def dated(register: Register, entry: str = OPEN, **changed: str) -> Change:
    new = replace(an_edit(register, entry, **changed), publish_from=DAY.date())
    return register.propose(new, KINDS)


def test_a_change_holds_from_its_day_on_and_not_before(register: Register) -> None:
    made = dated(register, note_zh="新")
    assert (made.state, register.dated()) == (ChangeState.PROPOSED, (made,))
    assert register.waiting() == register.apply_dated(BEFORE) == ()
    with pytest.raises(ChangeRefused, match="waits for its day"):
        register.second(made.number, BEN, BEFORE)
    (done,) = register.apply_dated(DAY)
    assert (done.state, done.second_by) == (ChangeState.APPLIED, "")
    assert register.entry(OPEN).cells["note_zh"] == "新"
    assert register.apply_dated(DAY) == register.dated() == ()


def test_what_needs_two_is_agreed_to_before_and_holds_from_its_day_on(register: Register) -> None:
    made = dated(register, TWO_PERSONS, phones="010-66003333")
    assert register.waiting() == (made,)
    assert register.apply_dated(DAY) == ()
    with pytest.raises(ChangeRefused, match="another one"):
        register.second(made.number, ANN, BEFORE)
    agreed = register.second(made.number, BEN, BEFORE)
    assert (agreed.state, agreed.agreed_by) == (ChangeState.PROPOSED, BEN)
    assert (register.waiting(), register.dated()) == ((), (agreed,))
    (done,) = register.apply_dated(DAY)
    assert (done.state, done.second_by) == (ChangeState.APPLIED, BEN)


def test_what_fits_still_is_made_anew_and_what_does_not_is_overtaken(register: Register) -> None:
    dated(register, note_zh="新")
    dated(register, phones="010-66003333")
    register.propose(an_edit(register, phones="010-66004444"), KINDS)
    first, second = register.apply_dated(DAY)
    assert (first.state, first.origin) == (ChangeState.APPLIED, "dated:3")
    assert second.state is ChangeState.OVERTAKEN
    cells = register.entry(OPEN).cells
    assert (cells["note_zh"], cells["phones"]) == ("新", "010-66004444")


APPLIES = "UPDATE changes SET state = 'applied', second_by = 'ben' WHERE number = {0}"
SHOWS = (
    "INSERT INTO versions SELECT entry, 2, {0}, (SELECT max(number) FROM audit), state,"
    " category, visibility, reason_zh, moved_to, shape, body FROM versions WHERE entry = '{1}'"
)
AGREES = "UPDATE changes SET agreed_by = 'ben' WHERE number = {0}"
ROUND = (
    ("UPDATE changes SET agreed_by = 'ann' WHERE number = 3",),
    (AGREES.format(4),),
    ("UPDATE changes SET publish_from = '' WHERE number = 4",),
    ("UPDATE changes SET wants_second = 0 WHERE number = 3",),
    (AGREES.format(3), APPLIES.format(3).replace("ben", "joe")),
    (APPLIES.format(3), SHOWS.format(3, TWO_PERSONS)),
    (APPLIES.format(4), SHOWS.format(4, OPEN)),
)


def test_the_database_keeps_day_and_second_person(register: Register, place: Place) -> None:
    dated(register, TWO_PERSONS, phones="010-66003333")
    dated(register, note_zh="新")
    for statements in ROUND:
        with pytest.raises(Refused):
            run(place, *statements)
    run(place, AGREES.format(3))


def run(place: Place, *statements: str) -> None:
    with register_ledger(place, PATIENCE).writing() as connection:
        for statement in statements:
            connection.execute(text(statement))
