"""The one table of an entry's fields: complete, without contradictions, each face in its order."""

from collections import Counter
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, get_type_hints

import pytest

from tests.builders import a_service
from webapp.domain import fields as declarations
from webapp.domain.coordinates import Coordinates
from webapp.domain.datatypes import (
    CONTENT,
    Choice,
    Code,
    Codes,
    Count,
    Datatype,
    Day,
    Degrees,
    Measure,
    Pairs,
    YesNo,
)
from webapp.domain.fields import API, FACES, OFFLINE_CARD, PACK, SEARCH, Face, Field, declared
from webapp.domain.service import FIELD, FIELDS, Service, cells_of, fields_on, service_of
from webapp.present.files.hsds.tables import HumanService

WITHOUT_LABELS = (API, PACK, SEARCH)
"""Faces that programs read: they name a field by its name."""

COLUMNS = """
    id category name_zh name_en host_zh address_zh street community_code lat lon
    coordinate_precision phones hours hours_note_zh features serves_zh how_to_apply_zh documents_zh
    fee_zh age_min_months age_max_months status visibility commitments source_title_zh source_url
    source_date confidence note_zh checked_on editor_note_zh
"""
ORDERS = {
    "where it is": "address",
    "who may come": "serves ages",
    "how it works": "documents apply fee host",
    "what is there": "",
    "side by side": "serves ages fee documents apply hours",
    "referral sheet": "documents fee apply serves ages note",
    "offline pack": "fee serves apply note",
    "offline card": "serves fee apply",
    "API": "name host community_code located_by visibility phones hours hours features serves apply"
    " documents fee ages age_max_months commitments note",
    "search": "hours serves apply documents fee note",
}


def test_columns_stand_in_the_order_of_the_files() -> None:
    assert [field.name for field in FIELDS if field.in_files] == COLUMNS.split()


def test_what_editors_tell_each_other_is_the_only_column_that_is_not_given_away() -> None:
    assert [field.name for field in FIELDS if field.private] == ["editor_note_zh"]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_each_face_has_its_order(face: Face) -> None:
    assert [field.id for field in fields_on(face)] == ORDERS[face.name].split()


def test_every_face_is_one_that_is_known() -> None:
    made = [one for one in vars(declarations).values() if isinstance(one, Face)]
    assert Counter(face.name for face in made) == Counter(face.name for face in FACES)
    assert {face.name for field in FIELDS for face in (*field.faces, *field.asked)} <= set(ORDERS)


def test_what_people_read_has_a_label() -> None:
    read = [field for field in FIELDS if set(field.faces) - set(WITHOUT_LABELS)]
    assert [field.name for field in read if not field.label] == []


def test_what_is_asked_on_a_face_is_shown_there() -> None:
    assert [field.name for field in FIELDS if not set(field.asked) <= set(field.faces)] == []


def test_names_and_the_ids_of_a_face_are_its_own() -> None:
    names = Counter(field.name for field in FIELDS)
    assert names.most_common(1)[0][1] == 1
    for face in FACES:
        if face is not API:
            ids = [field.id for field in fields_on(face)]
            assert len(ids) == len(set(ids)), face.name


def test_the_offline_card_shows_what_is_in_the_pack() -> None:
    assert set(fields_on(OFFLINE_CARD)) <= set(fields_on(PACK))


def test_only_words_are_searched() -> None:
    assert [field.name for field in fields_on(SEARCH) if not field.datatype.has_words] == []


def test_a_choice_that_people_read_has_words_for_each_value() -> None:
    for field in FIELDS:
        if isinstance(field.datatype, Choice) and set(field.faces) - set(WITHOUT_LABELS):
            assert set(field.datatype.words) == set(field.datatype.values), field.name


def test_what_is_private_is_on_no_face() -> None:
    assert [field.name for field in FIELDS if field.private and (field.faces or field.hsds)] == []


def test_columns_of_the_standard_are_columns_of_its_table_and_filled_once() -> None:
    filled = Counter(field.hsds for field in FIELDS if field.hsds)
    assert set(filled) <= {column.name for column in fields(HumanService)}
    assert filled.most_common(1)[0][1] == 1


def _values_of(datatype: Datatype) -> object:
    """The type of an attribute that holds such values."""
    if isinstance(datatype, Choice):
        return datatype.values | None if datatype.optional else datatype.values
    types = {
        Code: str,
        Codes: tuple[str, ...],
        Pairs: tuple[tuple[str, str], ...],
        Day: date | None,
        YesNo: bool | None,
        Count: int | None,
        Measure: float | None,
        Degrees: float,
    }
    return next(type_ for kind, type_ in types.items() if isinstance(datatype, kind))


def test_an_attribute_holds_what_its_field_is_made_of() -> None:
    hints = get_type_hints(Service)
    for field in FIELDS:
        hint = hints[field.attribute]
        if field.part:
            whole = Coordinates if field.attribute == "coordinates" else hint
            hint = get_type_hints(whole)[field.part]
        assert hint == _values_of(field.datatype), field.name


def test_an_attribute_that_declares_nothing_is_refused() -> None:
    @dataclass
    class Entry:
        id: Annotated[str, Field(CONTENT)]
        forgotten: str = ""

    with pytest.raises(TypeError, match="forgotten declares no field"):
        declared(Entry)


def test_a_field_knows_where_it_is_declared() -> None:
    title = FIELD["source_title_zh"]
    assert (title.attribute, title.part, title.required) == ("source", "title_zh", False)
    assert FIELD["id"].required
    assert FIELD["lat"].of(a_service(coordinates=None)) is None
    assert FIELD["lat"].of(a_service(coordinates=Coordinates(39.9, 116.3))) == 39.9


def test_an_entry_is_made_of_its_values() -> None:
    for service in (a_service(fee_zh="免费"), a_service(coordinates=None)):
        values = {field.name: field.of(service) for field in FIELDS}
        assert service_of(values) == service


def test_the_cells_of_an_entry_are_those_of_its_row() -> None:
    cells = cells_of(a_service(phones=("110", "12345"), age_min_months=0))
    assert list(cells) == COLUMNS.split()
    assert (cells["phones"], cells["lat"], cells["source_title_zh"]) == (
        "110;12345",
        "39.910000",
        "某报",
    )
    assert (cells["age_min_months"], cells["age_max_months"], cells["checked_on"]) == ("0", "", "")
