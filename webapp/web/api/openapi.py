"""``/api/v1/openapi.json``: made from the routes there are and from what their views say."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, current_app
from werkzeug.routing import Rule

from webapp.present.api.models import Problem
from webapp.present.api.openapi import document
from webapp.present.api.schema import Schema, schemas_of
from webapp.serving.headers import OPEN_DATA
from webapp.web.api.asking import edition_for_api, json_answer
from webapp.web.api.described import GEOJSON, JSON, Description, describes, description_of
from webapp.web.rendering.localized_edition import LocalizedEdition

PROBLEM = "application/problem+json"
Schemas = Mapping[Any, Schema]
ALWAYS = (HTTPStatus.NOT_MODIFIED,)
_PLACEHOLDER = re.compile(r"<(?:\w+:)?(\w+)>")

blueprint = Blueprint("openapi", __name__, url_prefix="/api/v1")


@blueprint.get("/openapi.json")
@describes(dict[str, Any])
def openapi() -> Response:
    """This description."""
    localized = edition_for_api()
    return json_answer(localized, ("openapi",), partial(_document, localized))


def open_rules() -> Iterator[Rule]:
    """The rules of everything that other programs may ask."""
    for rule in current_app.url_map.iter_rules():
        if rule.rule.startswith(OPEN_DATA):
            yield rule


def _document(localized: LocalizedEdition) -> dict[str, Any]:
    described = [
        (rule, said)
        for rule in sorted(open_rules(), key=lambda rule: rule.rule)
        if (said := description_of(current_app.view_functions[rule.endpoint])) is not None
    ]
    answers = [said.answer for _, said in described if said.content_type in (JSON, GEOJSON)]
    schemas, components = schemas_of([*dict.fromkeys(answers), Problem])
    paths = {
        _PLACEHOLDER.sub(r"{\1}", rule.rule): {"get": _operation(rule, said, schemas)}
        for rule, said in described
    }
    district = localized.edition.catalogue.district
    return document(paths, components, localized.known, district)


def _operation(rule: Rule, said: Description, schemas: Schemas) -> dict[str, Any]:
    words = current_app.view_functions[rule.endpoint].__doc__ or ""
    in_path = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in sorted(rule.arguments)
    ]
    in_query = [{"$ref": f"#/components/parameters/{name}"} for name in said.parameters]
    return {
        "operationId": rule.endpoint.replace(".", "_"),
        "summary": words.strip().splitlines()[0],
        "parameters": [*in_path, *in_query],
        "responses": _responses(rule, said, schemas),
    }


def _responses(rule: Rule, said: Description, schemas: Schemas) -> dict[str, Any]:
    found = {"200": _success(said, schemas)}
    refused = (HTTPStatus.BAD_REQUEST,) if said.parameters else ()
    for status in sorted({*ALWAYS, *refused, *map(HTTPStatus, said.others)}):
        found[str(int(status))] = _other(rule, status, schemas)
    return found | {"default": _refusal(rule, "Anything else that goes wrong.", schemas)}


def _success(said: Description, schemas: Schemas) -> dict[str, Any]:
    content: dict[str, Any] = {}
    if said.content_type in (JSON, GEOJSON):
        content = {"schema": schemas[said.answer]}
    elif said.content_type.startswith("text/"):
        content = {"schema": {"type": "string"}}
    tag = {"description": "Names this state of the answer.", "schema": {"type": "string"}}
    return {
        "description": HTTPStatus.OK.phrase,
        "headers": {"ETag": tag},
        "content": {said.content_type: content},
    }


def _other(rule: Rule, status: HTTPStatus, schemas: Schemas) -> dict[str, Any]:
    if status < HTTPStatus.BAD_REQUEST:
        return {"description": status.phrase}
    return _refusal(rule, status.phrase, schemas)


def _refusal(rule: Rule, words: str, schemas: Schemas) -> dict[str, Any]:
    """Problem details under ``/api``; elsewhere a page for people."""
    if not rule.rule.startswith("/api/"):
        return {"description": words, "content": {"text/html": {"schema": {"type": "string"}}}}
    return {"description": words, "content": {PROBLEM: {"schema": schemas[Problem]}}}
