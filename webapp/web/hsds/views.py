"""`/hsds/…`: the entries as the API of the Human Services Data Specification 3.1."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, abort, request

from webapp.domain.languages import SIMPLIFIED
from webapp.domain.news import EditionNews
from webapp.present.api.results import safety_json
from webapp.present.files.hsds.asking import Asked, Unusable, about, asked_of, listed
from webapp.present.files.hsds.nested import SHELVES, Directory
from webapp.present.files.hsds.package import rows_by_table
from webapp.search.answering.finder import find_services
from webapp.search.question.query import MOST_CHARACTERS, SearchQuery
from webapp.search.question.results import ResultPage
from webapp.text.script import clean
from webapp.web.api.asking import json_answer, unkept_if
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, this_minute
from webapp.web.rendering.pages import site_address
from webapp.web.site.errors import problem

SEARCHED = ("services", "service_at_locations")
"""What is looked for as on every page; other things by their names."""

blueprint = Blueprint("hsds", __name__, url_prefix="/hsds")


@blueprint.errorhandler(Unusable)
def refuse(error: Unusable) -> Response:
    """Name the parameter that cannot be used."""
    parameter, message = error.args
    said = {"parameter": parameter, "message": message}
    return problem(400, "A parameter has a value that cannot be used.", (said,))


@blueprint.get("/", strict_slashes=False)
def root() -> Response:
    """Which version of the standard this is."""
    site = site_address()
    return json_answer(_localized(), ("hsds", site), lambda: about(site))


@blueprint.get("/<shelf>")
def page(shelf: str) -> Response:
    """One page of a list."""
    if shelf not in SHELVES:
        abort(404)
    localized = _localized()
    asked = asked_of(shelf, request.args)
    return json_answer(localized, ("hsds", shelf, asked), _answering(localized, shelf, asked))


@blueprint.get("/<shelf>/<identifier>")
def one(shelf: str, identifier: str) -> Response:
    """One thing, with all that belongs to it."""
    localized = _localized()
    found = SHELVES.get(shelf)
    row = found and _directory(localized).by_id(found.table, identifier)
    if not found or not row:
        abort(404)
    directory, key = _directory(localized), ("hsds", shelf, identifier)
    return json_answer(localized, key, lambda: found.tell(directory, row, True))


def _answering(localized: LocalizedEdition, shelf: str, asked: Asked) -> Callable[[], Any]:
    """Makes the page. Whoever asks in words is told of danger first, and nobody keeps it."""

    def answer() -> Any:
        directory, words = _directory(localized), clean(asked.search)[:MOST_CHARACTERS]
        if not words or shelf not in SEARCHED:
            return listed(directory, shelf, asked)
        found = _found(localized, words)
        services = localized.edition.catalogue.services
        ids = frozenset(services[number].id for number in found.matching)
        safety = {"safety": safety_json(found.safety)}
        return unkept_if(True, safety | listed(directory, shelf, asked, ids))

    return answer


def _found(localized: LocalizedEdition, words: str) -> ResultPage:
    searcher = localized.edition.searcher
    return find_services(SearchQuery(q=words), searcher, this_minute(), everything=True)


def _localized() -> LocalizedEdition:
    """The standard's texts are in the language of the data."""
    return localized_edition(SIMPLIFIED)


def _directory(localized: LocalizedEdition) -> Directory:
    edition = localized.edition

    def make() -> Directory:
        rows = rows_by_table(edition.catalogue, localized.wording.words)
        return Directory(rows, modified_by(edition.news))

    return edition.once("hsds", make)


def modified_by(news: tuple[EditionNews, ...]) -> dict[str, str]:
    """When each entry last changed, as far as the news, newest first, remember."""
    told: dict[str, str] = {}
    for release in news:
        for each in release.news:
            told.setdefault(each.entry, release.built_at.isoformat(timespec="seconds"))
    return told
