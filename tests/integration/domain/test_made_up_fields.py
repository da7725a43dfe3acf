"""A field of an entry is declared once: in a copy of the application, fields that nobody thought of
are declared in the one place there is, and every face that they name has them."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from tests.house import House

MOST_FILES = 4
SERVICE, STANDARD = "webapp/domain/service.py", "webapp/present/files/hsds/tables.py"
FEATURES, FIRST_OF_BUILDING = "webapp/domain/features.py", '    Feature("floor", '
LAST_FIELD = "    checked_on: Annotated["
LAST_COLUMN = "    alert: str = column()\n"

IMPORTED = "from webapp.domain.datatypes import CONTENT_LIST, Count, Measure, YesNo\n"
DECLARED = """\
    first_day_zh: Annotated[
        str,
        Field(
            CONTENT,
            translatable("The first day"),
            (HOW, COMPARE, SHEET, PACK, OFFLINE_CARD, API, SEARCH),
            asked=(HOW, COMPARE),
            hsds="accreditations",
            optional=True,
        ),
    ] = ""
    seats_free: Annotated[
        int | None,
        Field(
            Count("places", 200),
            translatable("Seats that are free"),
            (HOW, COMPARE, SHEET, PACK, OFFLINE_CARD, API),
            optional=True,
        ),
    ] = None
    garden_m2: Annotated[
        float | None,
        Field(Measure("square metres"), translatable("Area"), (WHO, API), optional=True),
    ] = None
    slide: Annotated[
        bool | None,
        Field(
            YesNo(thing=True),
            translatable("Slide for a child"),
            (HOW, COMPARE, SHEET, PACK, OFFLINE_CARD, API),
            optional=True,
        ),
    ] = None
    counted_on: Annotated[
        date | None, Field(DAY, translatable("Counted on"), (HOW, API), optional=True)
    ] = None
    games: Annotated[
        tuple[str, ...],
        Field(CONTENT_LIST, translatable("Games"), (HOW, API, SEARCH), optional=True),
    ] = ()
    trust: Annotated[
        Confidence | None,
        Field(
            Choice(Confidence, {one: f"Grade {one}" for one in Confidence}, optional=True),
            translatable("Reliability"),
            (HOW, PACK, OFFLINE_CARD, API),
            optional=True,
        ),
    ] = None
    inspector_note_zh: Annotated[str, Field(CONTENT, optional=True, private=True)] = ""
"""
SAID = {
    "first_day_zh": "先溜滑梯再吃饭",
    "seats_free": "7",
    "garden_m2": "12.5",
    "slide": "no",
    "counted_on": "2026-11-20",
    "games": "捉迷藏;跳房子",
    "trust": "low",
    "inspector_note_zh": "编辑留言",
    "features": "swing=yes",
}
SPOILT = {
    "seats_free": "many",
    "garden_m2": "-1",
    "slide": "有",
    "counted_on": "yesterday",
    "trust": "very",
    "features": "swing=yes",
    "inspector_note_zh": "110101199003077651",
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The copy: the package is its own, what it shows stands where it stood."""
    copy = House(tmp_path_factory.mktemp("house"), "webapp")
    copy.before(SERVICE, LAST_FIELD, DECLARED)
    copy.before(SERVICE, "from webapp.domain.fields import", IMPORTED)
    swing = '    Feature("swing", THING, translatable("A swing")),\n'
    copy.before(FEATURES, FIRST_OF_BUILDING, swing)
    copy.before(STANDARD, LAST_COLUMN, "    accreditations: str = column()\n")
    return copy


@pytest.fixture(scope="module")
def told(house: House, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What everything that tells of entries says in the copy."""
    script = Path(__file__).with_name("copied_house.py")
    more = {"said": SAID, "spoilt": SPOILT}
    answers: dict[str, Any] = house.answers(script, tmp_path_factory.mktemp("d"), told=more)
    return answers


def test_few_files_of_the_application_know_of_a_field(house: House) -> None:
    assert house.touched() == [FEATURES, SERVICE, STANDARD]
    assert len(house.touched()) <= MOST_FILES


def test_the_published_table_has_their_columns(told: dict[str, Any]) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(told["table"]))}
    public = {name: cell for name, cell in SAID.items() if name != "inspector_note_zh"}
    assert {name: rows["nursery-one"][name] for name in public} == public
    assert {rows["nursery-two"][name] for name in public} == {""}


def test_the_database_has_them_as_what_they_are(told: dict[str, Any]) -> None:
    assert {name: told["database"][name] for name in SAID} == {
        **SAID,
        "seats_free": 7,
        "garden_m2": 12.5,
        "slide": 0,
        "games": json.dumps(["捉迷藏", "跳房子"]),
        "features": json.dumps([["swing", "yes"]]),
    }


def test_the_interface_answers_and_describes_them(told: dict[str, Any]) -> None:
    entry, schema = json.loads(told["json"]), json.loads(told["openapi"])["components"]["schemas"]
    names = ("seats_free", "garden_m2", "slide", "counted_on", "games", "trust", "first_day_zh")
    assert [entry[name] for name in names] == [
        *(7, 12.5, False, "2026-11-20", ["捉迷藏", "跳房子"], "low"),
        SAID["first_day_zh"],
    ]
    assert set(names) <= set(schema["Entry"]["required"])
    assert "places" in json.dumps(schema["Entry"]["properties"]["seats_free"])


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("seats_free", (7, 0, None), (-1, "7", 7.5)),
        ("garden_m2", (12.5, None), (-1, "12.5")),
        ("slide", (False, None), ("no", 0)),
        ("counted_on", ("2026-11-20", None), (20261120,)),
        ("games", (["捉迷藏"], []), (None, "捉迷藏")),
        ("trust", ("low", None), ("very",)),
        ("first_day_zh", ("先溜滑梯再吃饭", None), (1,)),
    ],
)
def test_their_description_takes_what_is_answered_and_nothing_else(
    told: dict[str, Any], name: str, good: tuple[Any, ...], bad: tuple[Any, ...]
) -> None:
    schema = json.loads(told["openapi"])["components"]["schemas"]["Entry"]["properties"][name]
    assert [value for value in good if not jsonschema_rs.is_valid(schema, value)] == []
    assert [value for value in bad if jsonschema_rs.is_valid(schema, value)] == []


def test_the_page_of_the_entry_shows_them_and_names_what_is_asked(told: dict[str, Any]) -> None:
    for words in ("The first day", SAID["first_day_zh"], "Seats that are free", "12.5"):
        assert words in told["page"]
    assert "20 Nov 2026" in told["page"]
    assert "捉迷藏、跳房子" in told["page"]
    assert "Grade low" in told["page"]
    assert "The first day" in told["other page"]
    assert "Seats that are free" not in told["other page"]


def test_what_visitors_ask_of_a_kind_is_named_as_unknown_of_that_kind(told: dict[str, Any]) -> None:
    assert "Seats that are free" in told["page of the same kind"]
    assert "Slide for a child" not in told["page of the same kind"]
    assert "Seats that are free" in told["compare the same kind"]
    assert "Seats that are free" not in told["compare others"]
    assert not [problem for problem in told["problems"] if "asked" in problem]


def test_a_feature_is_declared_in_one_place_too(told: dict[str, Any]) -> None:
    assert json.loads(told["json"])["features"] == {"swing": "yes"}
    assert "A swing" in told["page"]
    assert "A swing" in told["compare"]
    assert "A swing" in told["offline"]
    assert not [problem for problem in told["problems"] if "swing" in problem]


def test_they_stand_side_by_side(told: dict[str, Any]) -> None:
    assert all(f'data-row="{row}"' in told["compare"] for row in ("first_day", "seats_free"))
    assert "Slide for a child" not in told["compare others"]
    assert "The first day" in told["compare others"]


def test_a_phone_keeps_them_and_its_card_has_room(told: dict[str, Any]) -> None:
    pack = json.loads(told["pack"])
    place, other = pack["id"].index("nursery-one"), pack["id"].index("nursery-two")
    ids = ("first_day", "seats_free", "slide", "trust")
    assert [pack[id_][place] for id_ in ids] == [SAID["first_day_zh"], 7, False, "low"]
    assert [pack[id_][other] for id_ in ids] == [""] * 4
    for id_ in ids:
        assert f'data-slot="{id_}"' in told["offline"]
    assert '{"false": "No", "true": "Yes"}' in told["offline"]


def test_the_sheet_tells_them(told: dict[str, Any]) -> None:
    assert all(words in told["sheet"] for words in (SAID["first_day_zh"], "Seats that are free"))


def test_the_neutral_sheet_leaves_out_what_tells_by_its_label(told: dict[str, Any]) -> None:
    assert "Slide for a child" in told["sheet"]
    assert "Slide for a child" not in told["neutral sheet"]
    assert "Seats that are free" in told["neutral sheet"]


def test_the_standard_s_table_has_what_is_declared_for_it(told: dict[str, Any]) -> None:
    rows = {row["entry_id"]: row for row in csv.DictReader(io.StringIO(told["hsds"]))}
    assert rows["nursery-one"]["accreditations"] == SAID["first_day_zh"]


def test_their_words_are_found(told: dict[str, Any]) -> None:
    assert json.loads(told["search"])["results"][0]["id"] == "nursery-one"


def test_what_is_given_away_comes_back(told: dict[str, Any]) -> None:
    assert told["comes back"] is True


def test_what_is_private_is_kept_and_never_told(told: dict[str, Any]) -> None:
    assert told["database"]["inspector_note_zh"] == told["cells"]["inspector_note_zh"] == "编辑留言"
    faces = [name for name in told if name not in ("database", "cells", "problems")]
    assert [name for name in faces if "编辑留言" in str(told[name])] == []
    assert [name for name in faces if "inspector_note_zh" in str(told[name])] == []


def test_spoilt_cells_are_named(told: dict[str, Any]) -> None:
    assert told["problems"] == [
        "seats_free: 'many' is not a whole number of places up to 200",
        "garden_m2: '-1' is not a number of square metres like 12.5",
        "slide: must be yes, no or unknown, not '有'",
        "counted_on: 'yesterday' is not a date like 2026-11-24",
        "trust: 'very' is none of high, medium, low, background",
        "inspector_note_zh: holds a person's identity number",
    ]
