"""A change is checked by the rules of every entry file before the register sees it."""

from dataclasses import replace

import pytest

from tests.builders import NOW
from webapp import paths
from webapp.domain.country import NATIONAL_NUMBERS
from webapp.domain.register.changes import Change, ChangeKind, ChangeState, NewChange
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.service import cells_of
from webapp.hours.book import problem_with
from webapp.ingest.columns import COLUMNS
from webapp.ingest.entries import read_entries
from webapp.ingest.entry_files import entry_files
from webapp.ingest.reference import Reference, read_reference
from webapp.intake.adopting import adopt
from webapp.intake.changing import propose
from webapp.ledger.place import Place
from webapp.register.register import Register
from webapp.settings import Settings

ROOM = "mbr-hanguang"


@pytest.fixture(scope="module")
def reference() -> Reference:
    return read_reference(paths.REFERENCE)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    settings = replace(Settings(), var=tmp_path_factory.mktemp("var"))
    register = Register(Place(settings.var))
    adopt(settings, register, "console:ann", NOW)
    return register


def edited(register: Register, reference: Reference, entry: str = ROOM, **changed: str) -> Change:
    now = register.entry(entry)
    cells = {**now.cells, **changed}
    new = NewChange(ChangeKind.EDIT, entry, now.version, cells, "核实", "form", "ann", NOW)
    return propose(register, reference, new).change


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"phones": "六六零零"}, "is not a telephone number"),
        ({"hours": "Mo-Fr 9-99"}, "hours"),
        ({"street": "nowhere"}, "is not a street"),
        ({"category": "nothing"}, "is not a category"),
        ({"status": "confirmed"}, "needs the day"),
        ({"lat": "39.9"}, "stands alone"),
        ({"visibility": "confidential"}, "must not say where it is"),
        ({"name_zh": "", "phones": "x"}, "(?s)name_zh.*phones"),
    ],
)
def test_a_rule_that_a_file_must_keep_a_change_must_keep(
    register: Register, reference: Reference, changed: dict[str, str], told: str
) -> None:
    before = register.entry(ROOM)
    with pytest.raises(ChangeRefused, match=told):
        edited(register, reference, **changed)
    assert register.entry(ROOM) == before


def test_what_is_kept_is_what_a_file_would_give(register: Register, reference: Reference) -> None:
    change = edited(register, reference, phones=" 010-66002222 ; 010-66003333", features="floor=3 ")
    assert {each.field: each.after for each in change.patch} == {
        "phones": "010-66002222;010-66003333",
        "features": "floor=3",
    }


def test_a_national_number_stays(register: Register, reference: Reference) -> None:
    report = read_entries(entry_files(paths.RAW), reference, problem_with, NOW.date())
    having = [each for each in report.services if set(each.phones) & set(NATIONAL_NUMBERS)]
    assert len(having) > 5
    for service in having:
        with pytest.raises(ChangeRefused, match="line of the whole country"):
            edited(register, reference, service.id, phones="010-66002222")


def test_kinds_that_two_persons_answer_for_are_those_of_the_data(
    register: Register, reference: Reference
) -> None:
    """Every kind that is sensitive, and those that the data name beside."""
    report = read_entries(entry_files(paths.RAW), reference, problem_with, NOW.date())
    of_kind = {service.category: service for service in report.services}
    for kind in reference.taxonomy.categories:
        service = of_kind.get(kind.id)
        if service is not None and (kind.two_persons or kind.sensitive):
            change = edited(register, reference, service.id, note_zh="周三下午不开放")
            assert change.state is ChangeState.PROPOSED, kind.id
    asked = {kind.id for kind in reference.taxonomy.categories if kind.two_persons}
    assert {"hotline", "legal-aid"} <= asked


def test_a_new_entry_of_a_sensitive_kind_is_discreet(
    register: Register, reference: Reference
) -> None:
    kind = next(each.id for each in reference.taxonomy.categories if each.sensitive)
    cells = dict.fromkeys(COLUMNS, "") | {
        "id": "a-new-one",
        "category": kind,
        "name_zh": "某服务站",
        "status": "sourced",
        "visibility": "public",
        "coordinate_precision": "none",
        "confidence": "low",
    }
    new = NewChange(ChangeKind.ADD, "a-new-one", 0, cells, "新开", "form", "ann", NOW)
    change = propose(register, reference, new).change
    assert change.state is ChangeState.PROPOSED
    assert {each.field: each.after for each in change.patch}["visibility"] == "discreet"


def test_hiding_is_never_refused_for_what_an_entry_says(
    register: Register, reference: Reference
) -> None:
    report = read_entries(entry_files(paths.RAW), reference, problem_with, NOW.date())
    other = next(each for each in report.services if each.id not in (ROOM, "a-new-one"))
    new = NewChange(ChangeKind.WITHDRAW, other.id, 1, cells_of(other), "已停办", "form", "ann", NOW)
    assert propose(register, reference, new).change.state is ChangeState.APPLIED
