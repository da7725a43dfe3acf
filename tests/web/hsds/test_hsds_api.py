"""The API of HSDS: what it answers keeps the standard's rules and says what the package says."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest
import yaml

from webapp.present.files.hsds.asking import PARAMETERS

OF_THE_STANDARD = Path(__file__).parents[2] / "data/hsds"
RULES, API = (
    yaml.safe_load((OF_THE_STANDARD / name).read_text(encoding="utf-8"))
    for name in ("rules.yaml", "api.yaml")
)
PARTS = {
    "services": "service",
    "organizations": "organization",
    "locations": "location",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
    "organization": "organization",
    "program": "program",
    "location": "location",
    "service": "service",
    "taxonomy_term": "taxonomy_term",
    "taxonomy_detail": "taxonomy",
    "phones": "phone",
    "schedules": "schedule",
    "required_documents": "required_document",
    "addresses": "address",
    "accessibility": "accessibility",
    "attributes": "attribute",
}
"""Which table's rules a key of the nested form follows; it stands in for the keys of tables."""

LISTS = ("services", "organizations", "locations", "service_at_locations", "taxonomies",
         "taxonomy_terms")  # fmt: skip
OURS = {"entry_id", "source_title", "source_url", "source_date", "source_confidence",
        "coordinate_precision", "street", "community_code"}  # fmt: skip
PAGE = {"total_items": int, "total_pages": int, "page_number": int, "size": int,
        "first_page": bool, "last_page": bool, "empty": bool, "contents": list}  # fmt: skip


@pytest.fixture(scope="module")
def client(app):
    return app.test_client()


@pytest.fixture(scope="module")
def archive(client) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(client.get("/data/hsds.zip").data))


URIS = {"url", "website", "uri", "term_uri"}
EXAMPLE = {"page": "1", "per_page": "1", "format": "json", "minimal": "true", "full": "true",
           "full_service": "true", "top_only": "true", "modified_after": "2026-01-01"}  # fmt: skip


def is_of_its_format(name: str, value: str, rule: dict[str, Any]) -> bool:
    """Whether a text is what the standard says of its column: uuid, uri, date, moment, time."""
    try:
        if name == "id" or (name.endswith("_id") and name in {*rule["columns"]} - {"tax_id"}):
            return str(UUID(value)) == value and name != "entry_id"
        if name in rule.get("dates", ()):
            return bool(date.fromisoformat(value))
        if name == "last_modified":
            return datetime.fromisoformat(value).tzinfo is not None
        if name in rule.get("times", ()):
            return time.fromisoformat(value.removesuffix("Z")) is not None
    except ValueError:
        return False
    return name not in URIS or bool(urlsplit(value).scheme and urlsplit(value).netloc)


def problems_of(record: dict[str, Any], key: str) -> Iterator[str]:
    """What in a record, and in what stands in it, breaks the rules of the standard."""
    rule = RULES[PARTS[key]]
    parts = {name: value for name, value in record.items() if isinstance(value, dict | list)}
    plain = {name: value for name, value in record.items() if name not in parts}
    yield from (f"{key}: foreign {name}" for name in set(plain) - set(rule["columns"]) - OURS)
    yield from (f"{key}: unknown part {name}" for name in set(parts) - set(PARTS))
    needed = [name for name in rule["required"] if not name.endswith("_id")]
    yield from (f"{key}: no {name}" for name in needed if name not in {*plain, "link_entity"})
    for name, value in plain.items():
        is_number = name in rule.get("numbers", ())
        if not isinstance(value, int | float if is_number else str) or (
            not is_number and not is_of_its_format(name, value, rule)
        ):
            yield f"{key}: {name} is {value!r}"
        if value not in rule.get("enums", {}).get(name, [value]):
            yield f"{key}: {name} is {value!r}"
    for name, value in parts.items():
        for each in value if isinstance(value, list) else [value]:
            yield from problems_of(each, name)


def pages_of(client, path: str, **asked: Any) -> Iterator[dict[str, Any]]:
    number, last = 1, False
    while not last:
        answer = client.get(path, query_string={"page": number, "per_page": 100, **asked})
        assert answer.status_code == 200
        page = answer.json
        assert {name: type(page[name]) for name in PAGE} == PAGE
        assert (page["page_number"], page["first_page"]) == (number, number == 1)
        assert page["size"] == len(page["contents"])
        yield page
        last, number = page["last_page"], number + 1


def all_of(client, path: str, **asked: Any) -> list[dict[str, Any]]:
    pages = list(pages_of(client, path, **asked))
    found = [each for page in pages for each in page["contents"]]
    assert {page["total_items"] for page in pages} == {len(found)}
    return found


@pytest.mark.parametrize("shelf", LISTS)
def test_every_record_keeps_the_rules_and_the_package_has_as_many(client, archive, shelf):
    full = {"full": "true"} if shelf in ("services", "organizations") else {}
    found = all_of(client, f"/hsds/{shelf}", **full)
    assert found
    assert [list(problems_of(each, shelf)) for each in found] == [[]] * len(found)
    path = RULES[PARTS[shelf]]["path"]
    rows = list(csv.DictReader(io.StringIO(archive.read(path).decode(), newline="")))
    assert [each["id"] for each in found] == [row["id"] for row in rows]
    one = client.get(f"/hsds/{shelf}/{found[-1]['id']}")
    assert list(problems_of(one.json, shelf)) == []
    assert one.headers["Access-Control-Allow-Origin"] == "*"


def test_the_root_names_the_version(client):
    assert client.get("/hsds").json["version"] == "3.1"
    assert {"profile", "openapi_url"} <= set(client.get("/hsds/").json)


def test_filters_are_those_of_the_standard(client):
    term = next(t for t in all_of(client, "/hsds/taxonomy_terms") if t.get("code") == "nursery")
    nurseries = all_of(client, "/hsds/services", taxonomy_term_id=term["id"], full="true")
    kinds = {a["taxonomy_term"]["code"] for s in nurseries for a in s["attributes"]}
    assert "nursery" in kinds
    assert "nursing-room" not in kinds
    run = nurseries[0]["organization"]["id"]
    others = all_of(client, "/hsds/services", organization_id=run)
    assert {each["organization"]["id"] for each in others} == {run}
    tops = all_of(client, "/hsds/taxonomy_terms", top_only="true")
    assert tops
    assert not any("parent_id" in each for each in tops)
    minimal = client.get("/hsds/services?minimal=true").json
    assert minimal["total_items"] == minimal["size"] > 500
    assert {name for each in minimal["contents"] for name in each} <= {"id", "last_modified"}


@pytest.mark.parametrize("shelf", API)
def test_every_parameter_of_the_standard_is_read_or_refused_by_name(client, shelf):
    assert set(API[shelf]["parameters"]) == set(PARAMETERS[shelf])
    for name in API[shelf]["parameters"]:
        answer = client.get(f"/hsds/{shelf}", query_string={name: EXAMPLE.get(name, "nothing")})
        assert answer.status_code == 200, name
    for name in API[shelf].get("refused", ()):
        refused = client.get(f"/hsds/{shelf}?{name}=100032")
        assert (refused.status_code, refused.json["errors"][0]["parameter"]) == (400, name)


def test_a_secret_place_has_no_place(client):
    (shelter,) = [s for s in all_of(client, "/hsds/services") if s["entry_id"] == "dv-shelter"]
    whole = client.get(f"/hsds/services/{shelter['id']}").json
    assert "service_at_locations" not in whole
    assert "latitude" not in json.dumps(whole)


def test_whoever_searches_is_told_of_danger_first_and_nobody_keeps_it(client):
    answer = client.get("/hsds/services?search=孩子吞了硬币")
    assert answer.headers["Cache-Control"] == "no-store"
    assert next(iter(answer.json)) == "safety"
    assert answer.json["safety"]["numbers"][0] == "120"
    found = client.get("/hsds/services?search=母婴室").json
    assert found["safety"] is None
    assert any("母婴室" in each["name"] for each in found["contents"])


@pytest.mark.parametrize(
    "asked", ["page=0", "per_page=101", "postcode=100032", "full=1", "format=xml", "minimal=maybe"]
)
def test_what_cannot_be_used_is_named(client, asked):
    refused = client.get(f"/hsds/services?{asked}")
    assert (refused.status_code, refused.mimetype) == (400, "application/problem+json")
    assert refused.json["errors"][0]["parameter"] == asked.partition("=")[0]


def test_what_is_not_there_is_not_found(client):
    for path in ("/hsds/nothing", "/hsds/services/nothing"):
        assert client.get(path).status_code == 404
        assert client.get(path).mimetype == "application/problem+json"
