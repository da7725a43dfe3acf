"""Editions of other versions are read as far as their words mean the same now."""

from pathlib import Path

import pytest

from tests.builders import a_catalogue, a_confidential_service, a_service
from tests.integration.store.another_version import (
    AS_BEFORE,
    changed,
    with_reference,
    without_column,
)
from webapp.domain.problems import NoEdition
from webapp.domain.service import Retired
from webapp.store.manifest import DATABASE
from webapp.store.older import read_older
from webapp.store.shelf import read_catalogue, write_catalogue

SERVICES = (
    a_service("a-room", phones=("010-66161132",), hours="24/7", features=(("sink", "yes"),)),
    a_service("b-room", note_zh="先打电话"),
    a_confidential_service("shelter"),
)
CATALOGUE = a_catalogue(*SERVICES, retired=(Retired("gone", reason_zh="已撤销"),))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    write_catalogue(tmp_path / DATABASE, CATALOGUE)
    return tmp_path / DATABASE


def test_an_edition_of_this_version_reads_the_same_in_both_ways(database: Path) -> None:
    older, own = read_older(database), read_catalogue(database)
    assert (older.services, older.retired, older.unread) == (own.services, own.retired, ())
    assert older.reference is not None
    assert {name: getattr(own, name) for name in older.reference} == dict(older.reference)


def test_columns_that_were_renamed_and_added_cost_nothing(database: Path) -> None:
    changed(database, *AS_BEFORE)
    with pytest.raises(NoEdition):
        read_catalogue(database)
    assert read_older(database).services == CATALOGUE.services


@pytest.mark.parametrize(
    ("column", "attribute", "unknown"),
    [
        ("phones", "phones", ()),
        ("note_zh", "note_zh", ""),
        ("age_min_months", "age_min_months", None),
    ],
)
def test_what_an_edition_does_not_say_is_not_known(
    database: Path, column: str, attribute: str, unknown: object
) -> None:
    without_column(database, column)
    services = read_older(database).services
    assert [each.id for each in services] == ["a-room", "b-room", "shelter"]
    assert [getattr(each, attribute) for each in services] == [unknown] * 3
    assert services[0].hours == "24/7"


@pytest.mark.parametrize("column", ["id", "category", "status", "visibility", "name_zh"])
def test_an_edition_without_what_every_entry_says_is_not_read(database: Path, column: str) -> None:
    without_column(database, column)
    with pytest.raises(NoEdition, match="this one cannot read"):
        read_older(database)


@pytest.mark.parametrize(("column", "value"), [("visibility", "secret"), ("status", "perhaps")])
def test_an_entry_that_says_what_nobody_knows_is_left_out_and_named(
    database: Path, column: str, value: str
) -> None:
    without_column(database, "note_zh")  # and with it the constraints
    changed(database, f"UPDATE services SET {column} = '{value}' WHERE id = 'a-room'")  # noqa: S608
    older = read_older(database)
    assert older.unread == ("a-room",)
    assert [each.id for each in older.services] == ["b-room", "shelter"]


def test_reference_data_that_lack_something_are_not_filled_with_defaults(database: Path) -> None:
    with_reference(
        database, "taxonomy", lambda one: [kind.pop("sensitive") for kind in one["categories"]]
    )
    older = read_older(database)
    assert older.reference is None
    assert older.services == CATALOGUE.services


def test_reference_data_that_say_more_are_not_taken_for_ours(database: Path) -> None:
    with_reference(database, "streets", lambda one: one.update(hidden=True))
    assert read_older(database).reference is None


def test_a_kind_of_reference_data_that_nobody_knows_is_not_passed_over(database: Path) -> None:
    changed(database, "INSERT INTO reference VALUES ('secrets', 0, '{}')")
    assert read_older(database).reference is None


@pytest.mark.parametrize("statement", ["DROP TABLE services", "DROP TABLE reference"])
def test_what_is_no_edition_is_refused(database: Path, statement: str) -> None:
    changed(database, statement)
    with pytest.raises(NoEdition):
        read_older(database)
