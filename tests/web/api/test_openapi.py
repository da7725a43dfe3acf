"""The published description: made from the code, whole, and true of the answers."""

import csv
import io
import re
from copy import deepcopy
from typing import Any

import hypothesis
import jsonschema_rs
import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from webapp.search.question.query import PARAMETER

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
ANSWERS = [
    "/api/v1/search",
    "/api/v1/search?q=母婴室&near=西单&radius=1500&open=now&sort=distance&age_months=8",
    "/api/v1/search?q=asdfghjkl&category=nursing-room&lang=en&as_typed=1",
    "/api/v1/search?near=没有这个地方&status=closed",
    "/api/v1/services.geojson?category=nursery",
    "/api/v1/points?street=jinrongjie",
    "/api/v1/services/mbr-hanguang",
    "/api/v1/services/hl-110?lang=zh-Hant",
    "/api/v1/services/dv-shelter?lang=en",
    "/api/v1/categories?lang=en",
    "/api/v1/streets",
    "/api/v1/suggest?q=muying",
    "/api/v1/plan",
    "/api/v1/openapi.json",
    "/data/entries.geojson",
]


@pytest.fixture(scope="module")
def client(app):
    return app.test_client()


@pytest.fixture(scope="module")
def described(client) -> dict[str, Any]:
    return client.get("/api/v1/openapi.json").json


@pytest.fixture(scope="module")
def api(app):
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app)


def _template(rule: str) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule)


def test_every_open_address_is_described(app, described):
    rules = (rule.rule for rule in app.url_map.iter_rules())
    opened = {_template(rule) for rule in rules if rule.startswith(("/api/v1/", "/data/"))}
    assert sorted(opened) == sorted(described["paths"]), "put @describes under its route"


def test_every_parameter_that_is_read_is_described(described):
    assert set(described["components"]["parameters"]) == {*PARAMETER, "lang"}
    search = described["paths"]["/api/v1/search"]["get"]["parameters"]
    assert len(search) == len(described["components"]["parameters"])


def test_the_values_of_a_filter_are_those_of_the_edition(client, described):
    offered = described["components"]["parameters"]["category"]["schema"]["items"]["enum"]
    known = client.get("/api/v1/categories").json["categories"]
    assert offered == sorted(category["id"] for category in known)


def test_the_described_limits_are_those_that_are_kept(client, described):
    for name, one in described["components"]["parameters"].items():
        limits = {key: one["schema"][key] for key in ("minimum", "maximum") if key in one["schema"]}
        for key, beyond in (("minimum", -1), ("maximum", 1)):
            if key in limits:
                asked = {"near": "西单", name: limits[key]}
                assert client.get("/api/v1/search", query_string=asked).status_code == 200, asked
                asked[name] += beyond
                assert client.get("/api/v1/search", query_string=asked).status_code == 400, asked


def test_every_described_value_is_taken_and_no_other(client, described):
    for name, one in described["components"]["parameters"].items():
        schema = one["schema"].get("items", one["schema"])
        if "enum" not in schema:
            continue
        for value in [schema["enum"][0], schema["enum"][-1], "no-such-value"]:
            response = client.get("/api/v1/search", query_string={name: value})
            assert response.status_code == (200 if value in schema["enum"] else 400), (name, value)


def test_each_parameter_may_be_empty_and_stand_alone(client, described):
    for name, parameter in described["components"]["parameters"].items():
        lowest = parameter["schema"].get("minimum", "")
        for value in ("", lowest):
            response = client.get("/api/v1/search", query_string={name: value})
            assert response.status_code == 200, (name, value)
        assert parameter["allowEmptyValue"] is True


def _closed(schema: Any) -> Any:
    """The same schema, refusing what it does not name."""
    if isinstance(schema, list):
        return [_closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: _closed(value) for name, value in schema.items()}
    if "properties" in inner and inner.get("type") == "object":
        inner.setdefault("additionalProperties", False)
    return inner


def _validator(described: dict[str, Any], path: str, content_type: str) -> Any:
    answer = described["paths"][path]["get"]["responses"]["200"]["content"][content_type]
    whole = _closed(deepcopy(answer["schema"]))
    whole["components"] = _closed(deepcopy(described["components"]))
    return jsonschema_rs.Draft202012Validator(whole, validate_formats=True)


@pytest.mark.parametrize("address", ANSWERS)
def test_an_answer_holds_what_is_described_and_nothing_else(client, described, address):
    response = client.get(address)
    path = re.sub(r"(/services/)[^.?]+$", r"\1{service_id}", address.split("?")[0])
    validator = _validator(described, path, response.mimetype)
    problems = [f"{e.instance_path}: {e.message}" for e in validator.iter_errors(response.json)]
    assert problems == []


def test_a_refusal_holds_what_is_described(client, described):
    response = client.get("/api/v1/search?radius=5&near=西单&lang=zh-Hans")
    refused = described["paths"]["/api/v1/search"]["get"]["responses"]["400"]
    schema = refused["content"]["application/problem+json"]["schema"]
    whole = {**schema, "components": _closed(deepcopy(described["components"]))}
    assert jsonschema_rs.Draft202012Validator(whole).is_valid(response.json)
    assert response.status_code == 400


def test_whatever_is_asked_is_answered_as_described(api):
    operations = [one.ok() for one in api.get_all_operations()]
    for operation in operations:
        _ask_freely(operation)
    assert len(operations) >= 10


def _ask_freely(operation: Any) -> None:
    @hypothesis.given(case=operation.as_strategy())
    @hypothesis.settings(
        max_examples=12,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    def ask(case: Any) -> None:
        case.call_and_validate(headers={"Accept-Encoding": "identity"}, checks=CHECKS)

    ask()


def test_the_description_is_valid_itself(described):
    assert described["openapi"] == "3.1.0"
    ids = [one["get"]["operationId"] for one in described["paths"].values()]
    assert len(set(ids)) == len(ids)
    assert schemathesis.openapi.from_dict(described).statistic.operations.total == len(ids)


def test_the_table_has_the_columns_that_an_import_reads_but_what_is_private(client):
    from webapp.domain.service import FIELD
    from webapp.ingest.columns import OPTIONAL, REQUIRED

    header = next(csv.reader(io.StringIO(client.get("/data/entries.csv").text)))
    assert header == [name for name in REQUIRED + OPTIONAL if not FIELD[name].private]
    assert set(REQUIRED + OPTIONAL) - set(header) == {"editor_note_zh"}
