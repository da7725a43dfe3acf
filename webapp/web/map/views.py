"""The map: the same answer as the list, its entries as pins, and the files it is drawn from."""

from dataclasses import replace
from functools import partial

from flask import Blueprint, Response, abort
from werkzeug.wrappers import Response as AnyResponse

from webapp.domain.languages import Language
from webapp.present.map.models import MapPage
from webapp.present.map.page import map_view
from webapp.search.answering.finder import find_services
from webapp.search.question.parameters import query_from_args
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice
from webapp.serving.bodies import Body, respond
from webapp.serving.redirects import moved_unseen
from webapp.serving.static import BRIEFLY, IMMUTABLE
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.map_files import (
    MapFile,
    empty_canvas,
    names_file,
    network_file,
    script_file,
)
from webapp.web.rendering.pages import care, page_body, visit
from webapp.web.search.views import arguments, neutral_address

blueprint = Blueprint("map", __name__)


@blueprint.get("/map")
def district(language: Language) -> AnyResponse:
    """The map of what is found, and the list that says the same."""
    localized = localized_edition(language)
    elsewhere = neutral_address(localized)
    if elsewhere:
        return moved_unseen(elsewhere)
    query, notices = query_from_args(arguments(), localized.known)
    key = ("map", language.code, query, notices, this_minute(), care())
    answers = localized.edition.answers
    return respond(answers.get_or_make(key, lambda: _map_body(localized, query, notices)))


@blueprint.get("/map/<version>/district.js")
def script(language: Language, version: str) -> Response:
    """The script that draws the district."""
    localized = localized_edition(language)
    with_tiles, plain = script_file(localized, quiet=False), script_file(localized, quiet=True)
    return _file(plain if version == plain.version else with_tiles, version)


@blueprint.get("/map/<version>/names.json")
def names(language: Language, version: str) -> Response:
    """The names on the map."""
    return _file(names_file(localized_edition(language)), version)


@blueprint.get("/map/<version>/lanes.json")
def lanes(language: Language, version: str) -> Response:
    """The names of lanes, for a map seen from near."""
    return _file(names_file(localized_edition(language), lanes=True), version)


@blueprint.get("/map/<version>/network.json")
def network(language: Language, version: str) -> Response:
    """The imported streets."""
    return _file_if(network_file(localized_edition(language)), version)


@blueprint.get("/map/<version>/buildings.json")
def buildings(language: Language, version: str) -> Response:
    """Outlines of buildings, for a map seen from near."""
    return _file_if(network_file(localized_edition(language), buildings=True), version)


def _file_if(file: MapFile | None, version: str) -> Response:
    if file is None:
        abort(404)
    return _file(file, version)


def _file(file: MapFile, version: str) -> Response:
    """For a year under its own version; a page from before a refresh gets today's, briefly."""
    return respond(file.body, IMMUTABLE if version == file.version else BRIEFLY)


def _map_body(localized: LocalizedEdition, query: SearchQuery, notices: tuple[Notice, ...]) -> Body:
    now = this_minute()
    result = find_services(query, localized.edition.searcher, now, notices, everything=True)
    ground = partial(empty_canvas, localized, ())
    view = map_view(result, localized.wording, now, ground, visit())
    pieces = _pieces(localized, view.page)
    body = page_body(localized.language, "map/map.html", view.shell, view.page, **pieces)
    return replace(body, private=result.is_private_layer)


def _pieces(localized: LocalizedEdition, page: MapPage) -> dict[str, object]:
    """The finished HTML that the template puts in place."""
    fragments = localized.fragments
    return {
        "filters": fragments.filters(page.filters),
        "pinned_rows": [fragments.rows(group) for group in page.pinned],
        "street_rows": [fragments.rows(group) for group in page.streets],
        "elsewhere_rows": fragments.rows(page.elsewhere),
    }
