"""Open data: the whole edition as files."""

import json
from collections.abc import Callable

from flask import Blueprint, Response

from webapp.present.json_answers import feature, layer_of, service_facts
from webapp.present.languages import SIMPLIFIED
from webapp.present.models.answers import Facts, Layer
from webapp.present.table import entries_csv
from webapp.web.bodies import Body, respond
from webapp.web.described import GEOJSON, describes
from webapp.web.desk import Desk, desk_for

AN_HOUR = "public, max-age=3600"

blueprint = Blueprint("downloads", __name__, url_prefix="/data")


@blueprint.get("/entries.csv")
@describes(None, "text/csv")
def table() -> Response:
    """Every entry, in the columns in which entries are read."""
    desk = desk_for(SIMPLIFIED)
    return _file(
        desk, "entries.csv", "text/csv", lambda: entries_csv(desk.edition.catalogue.services)
    )


@blueprint.get("/entries.geojson")
@describes(Layer[Facts], GEOJSON)
def layer() -> Response:
    """Every entry as GeoJSON."""
    desk = desk_for(SIMPLIFIED)
    return _file(desk, "entries.geojson", GEOJSON, lambda: _layer(desk))


def _layer(desk: Desk) -> str:
    services, words = desk.edition.catalogue.services, desk.speech.words
    content = layer_of(feature(service, service_facts(service, words)) for service in services)
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _file(desk: Desk, name: str, content_type: str, make: Callable[[], str]) -> Response:
    body = desk.edition.answers.get(name)
    if body is None:
        kind = f"{content_type}; charset=utf-8" if content_type == "text/csv" else content_type
        body = Body(make().encode(), kind)
        desk.edition.answers.put(name, body, body.size)
    response = respond(body, AN_HOUR)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
