"""Posters hang where everybody may look, and are retired once; the database sees to it."""

from pathlib import Path

import pytest
from sqlalchemy import text

from tests.builders import NOW, a_catalogue, a_service
from tests.integration.register.made_up import (
    ANN,
    DISCREET,
    KINDS,
    OPEN,
    TWO_PERSONS,
    a_register,
    an_edit,
)
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.service import Visibility
from webapp.ledger.ledger import Refused
from webapp.ledger.place import Place
from webapp.refresh.posters import posters_for_all
from webapp.register.database import PATIENCE, register_ledger
from webapp.register.register import Register
from webapp.store.posters_file import read_posters, write_posters

CODES = ("7K3M9QXR", "9QXR7K3M")
SQL = """INSERT INTO posters (code, entry, printed_on, printed_by, retired_on, audit)
    VALUES ('9QXR7K3M', 'a-room', '2026-11-30', 'ann', '', 1)"""


@pytest.fixture
def register(place: Place) -> Register:
    return a_register(place)


def give_out(register: Register, *entries: str) -> list[str]:
    codes = iter(CODES)
    made = register.posters.give_out(entries, ANN, NOW, lambda: next(codes))
    return [each.code for each in made]


def test_an_entry_has_one_code_until_it_is_retired(register: Register) -> None:
    assert give_out(register, OPEN) == [CODES[0]]
    assert give_out(register, OPEN) == [CODES[0]]
    assert [each.code for each in register.snapshot(NOW.date()).posters] == [CODES[0]]
    register.posters.retire(CODES[0], ANN, NOW)
    register.posters.retire(CODES[0], ANN, NOW)
    assert register.snapshot(NOW.date()).posters == ()
    assert give_out(register, OPEN) == [CODES[1]]
    with pytest.raises(ChangeRefused):
        register.posters.retire("33334444", ANN, NOW)


def test_what_not_all_may_see_gets_none(register: Register, place: Place) -> None:
    give_out(register, OPEN)
    change = register.propose(an_edit(register, **DISCREET), KINDS)
    register.second(change.number, "ben", NOW)
    assert register.entry(OPEN).cells["visibility"] == "discreet"
    assert register.snapshot(NOW.date()).posters == ()
    register.posters.retire(CODES[0], ANN, NOW)
    with pytest.raises(ChangeRefused):
        give_out(register, OPEN, TWO_PERSONS)
    with pytest.raises(Refused), register_ledger(place, PATIENCE).writing() as connection:
        connection.execute(text(SQL))
    assert len(register.posters.all()) == 1


def test_a_code_stays_whose_it_is(register: Register, place: Place) -> None:
    give_out(register, OPEN)
    for act in (
        "UPDATE posters SET entry = 'a-lawyer'",
        "DELETE FROM posters",
        "UPDATE posters SET retired_on = '', retired_audit = NULL",
    ):
        with pytest.raises(Refused), register_ledger(place, PATIENCE).writing() as connection:
            connection.execute(text(act))


def test_the_edition_tells_of_open_entries_only(tmp_path: Path) -> None:
    quiet = a_service("a-quiet-room", visibility=Visibility.DISCREET)
    catalogue = a_catalogue(a_service(), quiet)
    told = posters_for_all({CODES[0]: OPEN, CODES[1]: quiet.id, "x": "gone"}, catalogue)
    assert told == {CODES[0]: OPEN}
    write_posters(tmp_path, told)
    assert read_posters(tmp_path) == told
    assert write_posters(tmp_path, {}) == ""
