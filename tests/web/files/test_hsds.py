"""The HSDS package: every row keeps the standard's rules, and says no more than the site."""

import csv
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import yaml

from webapp.domain.languages import SIMPLIFIED
from webapp.web.files.downloads import Contents, package_of
from webapp.web.rendering.localized_edition import localized_edition

RULES = yaml.safe_load(
    (Path(__file__).parents[2] / "data/hsds/rules.yaml").read_text(encoding="utf-8")
)
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d\+08:00")
WEEKDAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
Rows = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def client(app):
    return app.test_client()


@pytest.fixture(scope="module")
def archive(client) -> zipfile.ZipFile:
    response = client.get("/data/hsds.zip")
    assert response.content_type == "application/zip"
    return zipfile.ZipFile(io.BytesIO(response.data))


@pytest.fixture(scope="module")
def tables(archive) -> Rows:
    return {
        name: list(csv.DictReader(io.StringIO(archive.read(rule["path"]).decode(), newline="")))
        for name, rule in RULES.items()
    }


@pytest.fixture(scope="module")
def descriptor(archive) -> dict[str, Any]:
    return json.loads(archive.read("datapackage.json"))


def _by_entry(tables: Rows) -> dict[str, dict[str, str]]:
    return {row["entry_id"]: row for row in tables["service"]}


@pytest.mark.parametrize("name", RULES)
def test_what_the_standard_requires_is_filled(tables, name):
    assert tables[name], "the table is empty"
    for row in tables[name]:
        assert [column for column in RULES[name]["required"] if not row[column]] == [], row


@pytest.mark.parametrize("name", RULES)
def test_columns_are_the_standards_or_say_that_they_are_ours(tables, descriptor, name):
    resource = next(one for one in descriptor["resources"] if one["name"] == name)
    said = {field["name"]: field.get("description", "") for field in resource["schema"]["fields"]}
    assert list(said) == list(tables[name][0])
    foreign = set(said) - set(RULES[name]["columns"])
    assert all(said[column].startswith("Not in the standard") for column in foreign)


@pytest.mark.parametrize("name", RULES)
def test_ids_are_uuids_and_stand_once(tables, name):
    ids = [row["id"] for row in tables[name]]
    assert len(set(ids)) == len(ids)
    assert {UUID(id_).version for id_ in ids} == {5}
    for column in RULES[name].get("unique", ()):
        values = [row[column] for row in tables[name]]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("name", [name for name in RULES if "references" in RULES[name]])
def test_every_reference_leads_to_a_row(tables, name):
    for column, other in RULES[name]["references"].items():
        known = {row["id"] for row in tables[other]} | {""}
        assert {row.get(column, "") for row in tables[name]} <= known, column


@pytest.mark.parametrize("name", RULES)
def test_values_are_of_the_standards_types(tables, name):
    rule = RULES[name]
    for row in tables[name]:
        given = {column: value for column, value in row.items() if value}
        for column, allowed in rule.get("enums", {}).items():
            assert given.get(column, allowed[0]) in allowed
        for column in given.keys() & set(rule.get("numbers", ())):
            float(given[column])
        for column in given.keys() & set(rule.get("dates", ())):
            date.fromisoformat(given[column])
        for column in given.keys() & set(rule.get("times", ())):
            assert TIME.fullmatch(given[column])
        for column in given.keys() & set(rule.get("weekdays", ())):
            assert set(given[column].split(",")) <= WEEKDAYS


def test_attributes_belong_to_services(tables):
    services = {row["id"] for row in tables["service"]}
    assert {row["link_entity"] for row in tables["attribute"]} == {"service"}
    assert {row["link_id"] for row in tables["attribute"]} == services


def test_every_entry_is_a_service(tables, client):
    entries = csv.DictReader(io.StringIO(client.get("/data/entries.csv").text))
    assert [row["id"] for row in entries] == [row["entry_id"] for row in tables["service"]]


def test_a_service_keeps_its_identifier_for_ever(tables):
    """Others store it: a change here breaks their comparison of editions."""
    found = _by_entry(tables)["mbr-hanguang"]["id"]
    assert found == "73ecf281-ed67-5e4d-9783-3267d088a086"


def test_what_is_expected_is_not_said_to_be_there(tables):
    trust = {
        row["id"]: row["code"].removeprefix("trust:")
        for row in tables["taxonomy_term"]
        if row["code"].startswith("trust:")
    }
    said = {
        row["link_id"]: trust[row["taxonomy_term_id"]]
        for row in tables["attribute"]
        if row["link_type"] == "status"
    }
    expected = [row for row in tables["service"] if said[row["id"]] == "expected"]
    assert len(expected) > 500
    assert {row["status"] for row in expected} == {"inactive"}
    assert all(row["alert"] for row in expected)


def test_a_secret_place_is_in_no_table(tables):
    shelter = _by_entry(tables)["dv-shelter"]["id"]
    assert shelter not in {row["service_id"] for row in tables["service_at_location"]}
    phones = [row["number"] for row in tables["phone"] if row["service_id"] == shelter]
    assert phones == ["110", "12338", "12345"]


def test_coordinates_are_those_of_the_map_layer(tables, client):
    layer = client.get("/data/entries.geojson").json["features"]
    drawn = {one["id"]: one["geometry"]["coordinates"] for one in layer if one["geometry"]}
    entry_of = {row["id"]: row["entry_id"] for row in tables["service"]}
    at = {row["location_id"]: entry_of[row["service_id"]] for row in tables["service_at_location"]}
    for row in tables["location"]:
        pin = drawn.get(at[row["id"]])
        given = [float(row[one]) for one in ("longitude", "latitude") if row[one]]
        assert given == pytest.approx(pin or [], abs=1e-6)


def test_hours_of_the_week_are_told_span_by_span(tables):
    library = _by_entry(tables)["cv-library"]["id"]
    spans = [row for row in tables["schedule"] if row["service_id"] == library]
    assert {(row["freq"], row["timezone"]) for row in spans} == {("WEEKLY", "8")}
    emergency = _by_entry(tables)["hl-110"]["id"]
    night_and_day = next(row for row in tables["schedule"] if row["service_id"] == emergency)
    assert (night_and_day["opens_at"], night_and_day["closes_at"]) == ("00:00+08:00", "23:59+08:00")


def test_hours_of_the_library_are_not_said_to_be_those_of_a_room_in_it(tables):
    room = _by_entry(tables)["mbr-library"]["id"]
    (told,) = [row for row in tables["schedule"] if row["service_id"] == room]
    assert (told["opens_at"], told["freq"]) == ("", "")
    assert told["description"].startswith("以下是图书馆的时间")


def test_the_same_edition_gives_the_same_bytes(client, app):
    first = client.get("/data/hsds.zip")
    with app.test_request_context():
        again = package_of(Contents.of(localized_edition(SIMPLIFIED)))
    assert again.plain == first.data
    same = client.get("/data/hsds.zip", headers={"If-None-Match": first.headers["ETag"]})
    assert same.status_code == 304
    assert first.headers["Access-Control-Allow-Origin"] == "*"


def test_the_package_is_made_once_for_an_edition(client, toolbox):
    first = client.get("/data/hsds.zip")
    kept = toolbox.edition().once(("download", "hsds.zip"), pytest.fail)
    assert kept.plain == first.data
