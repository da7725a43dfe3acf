"""Where the register counts, a refresh publishes what it says, and nothing else."""

from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import services_of
from webapp.domain.news import NewsKind
from webapp.domain.register.changes import ChangeKind, NewChange
from webapp.domain.register.errors import FilesChanged, RegisterUnavailable
from webapp.domain.service import Retired
from webapp.ingest.reference import read_reference
from webapp.intake.adopting import adopt
from webapp.intake.changing import propose
from webapp.ledger.place import Place
from webapp.refresh.walk import refresh
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE
from webapp.store.shelf import read_catalogue

ROOM = "mbr-hanguang"


@pytest.fixture
def register(served: Settings) -> Register:
    register = Register(Place(served.var))
    adopt(served, register, "console:ann", NOW)
    return register


def change(register: Register, settings: Settings, kind: ChangeKind, **changed: str) -> None:
    now = register.entry(ROOM)
    cells = {**now.cells, **changed}
    new = NewChange(kind, ROOM, now.version, cells, "已停办", "console", "ann", NOW)
    propose(register, read_reference(settings.reference), new)


def test_an_edition_from_the_register_is_that_from_its_files(
    served: Settings, register: Register
) -> None:
    before = services_of(served)
    report = refresh(served, now=NOW)
    assert services_of(served) == before
    assert report.manifest.act == register.status().act == 1
    assert report.news == ()


def test_a_change_is_published_and_a_withdrawn_entry_is_gone_with_its_reason(
    served: Settings, register: Register
) -> None:
    change(register, served, ChangeKind.EDIT, phones="010-66002222")
    refresh(served, now=NOW)
    found = {service.id: service for service in services_of(served)}
    assert found[ROOM].phones == ("010-66002222",)
    change(register, served, ChangeKind.WITHDRAW)
    report = refresh(served, now=NOW)
    assert [(each.entry, each.kind) for each in report.news] == [(ROOM, NewsKind.REMOVED)]
    editions = Editions(served.var)
    catalogue = read_catalogue(editions.folder(editions.current() or 0) / DATABASE)
    assert Retired(ROOM, "", "已停办") in catalogue.retired
    assert report.manifest.act == register.status().act


@pytest.mark.parametrize("what", ["changed", "added", "taken away"])
def test_a_changed_file_stops_the_refresh_with_one_sentence(
    served: Settings, register: Register, what: str
) -> None:
    path = served.raw / "entries.csv"
    if what == "changed":
        path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    else:
        path.rename(served.raw / "more.csv")
    served_before = Editions(served.var).current()
    with pytest.raises(FilesChanged, match=f"was {what}") as told:
        refresh(served, now=NOW)
    assert "register leave" in str(told.value)
    assert "\n" not in str(told.value)
    assert Editions(served.var).current() == served_before


def test_what_was_written_for_earlier_refreshes_does_not_pile_up(
    served: Settings, register: Register
) -> None:
    for digit in "12345":
        change(register, served, ChangeKind.EDIT, phones=f"010-6600222{digit}")
        refresh(served, now=NOW)
    written = sorted(int(path.name) for path in (served.var / "register" / "out").iterdir())
    assert written == [7, 9, 11]


def test_where_the_register_cannot_be_read_nothing_is_guessed(
    served: Settings, register: Register
) -> None:
    register_file = Path(served.var, "register", "register.sqlite")
    register_file.write_bytes(b"damaged" * 1000)
    with pytest.raises(RegisterUnavailable):
        refresh(served, now=NOW)
