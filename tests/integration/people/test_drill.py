"""A drill: who may work in the office is copied, put back on an empty machine, and signs in."""

import shutil
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.people.made_up import CLERK, KEEPER, MINUTE, Office
from webapp.domain.people.errors import PeopleUnavailable
from webapp.ledger.backup import back_up, restore
from webapp.ledger.place import Place
from webapp.people.cipher import KEY_FILE
from webapp.people.database import people_ledger


def test_who_was_put_back_signs_in_with_the_key_and_nobody_without_it(tmp_path: Path) -> None:
    here, there = Place(tmp_path / "here"), Place(tmp_path / "there")
    office = Office(here)
    for name in (KEEPER, CLERK):
        office.join(name)
    made = back_up({"people": people_ledger(here)}, tmp_path / "backups", NOW)
    office.people.dismiss(office.person(CLERK).number, KEEPER, NOW + MINUTE)
    assert restore({"people": people_ledger(there)}, made, "before") == ("people",)
    with pytest.raises(PeopleUnavailable):
        again(there, office).sign_in(CLERK, NOW + MINUTE)
    (key,) = here.var.rglob(KEY_FILE)
    home = there.var / key.relative_to(here.var)
    home.unlink(missing_ok=True)
    home.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(key, home)
    restored = again(there, office)
    for name in (KEEPER, CLERK):
        assert restored.sign_in(name, NOW + 2 * MINUTE).token
    assert restored.people.unsealed() == 0


def again(place: Place, before: Office) -> Office:
    """The office at another place, with the telephones of its people."""
    office = Office(place)
    office.secrets = before.secrets
    return office
