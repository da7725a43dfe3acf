"""The same answers as JSON, strict where pages are lenient: a bad value is refused by name."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, abort, redirect, request
from werkzeug import Response

from webapp.present.api.entry import Entry, entry_answer
from webapp.present.api.events import events_json
from webapp.present.api.models import Points, ResultLayer, SearchAnswer, Suggestion
from webapp.present.api.query import SEARCH
from webapp.present.api.reference import categories_json, streets_json
from webapp.present.api.reference_models import CategoriesAnswer, StreetsAnswer
from webapp.present.api.results import (
    feature_collection,
    points_columns,
    search_answer,
)
from webapp.present.api.suggestions import suggestion_json
from webapp.present.occasions.choosing import days_of_places, of_entry
from webapp.present.plan.as_json import plan_json
from webapp.present.plan.json_models import PlanAnswer
from webapp.present.search.notices import notice_of
from webapp.search.answering.finder import find_services
from webapp.search.finding.suggestions import suggest
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice, ResultPage
from webapp.text.script import clean
from webapp.web.api.asking import (
    BadValues,
    Unkept,
    asked_query,
    edition_for_api,
    json_answer,
    unkept_if,
)
from webapp.web.api.described import GEOJSON, describes
from webapp.web.plan.files import plan_record
from webapp.web.rendering.localized_edition import LocalizedEdition, this_minute
from webapp.web.site.errors import problem

MOST_SUGGESTIONS = 10
MOST_SUGGEST_CHARACTERS = 64

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


@blueprint.app_errorhandler(BadValues)
def refuse(error: BadValues) -> Response:
    """Name every bad value."""
    errors = tuple(
        {"parameter": problem.parameter, "message": problem.message} for problem in error.problems
    )
    return problem(400, "One or more parameters have a value that cannot be used.", errors)


@blueprint.get("/search")
@describes(SearchAnswer, parameters=SEARCH)
def search() -> Response:
    """One page of results."""
    localized = edition_for_api()
    query = asked_query(localized)

    def say(notice: Notice) -> str:
        return notice_of(notice, localized.wording.words, localized.wording.labels).text

    def answer() -> Any:
        found = _found(localized, query, everything=False)
        return unkept_if(found.is_private, _answer(found, localized, say))

    return json_answer(localized, ("search", query), answer)


def _answer(found: ResultPage, localized: LocalizedEdition, say: Callable[[Notice], str]) -> Any:
    return search_answer(found, localized.wording.words, say, this_minute())


@blueprint.get("/services.geojson")
@describes(ResultLayer, GEOJSON, SEARCH)
def geojson() -> Response:
    """All that match, unpaged."""
    localized = edition_for_api()
    query = asked_query(localized)

    def answer() -> Any:
        found = _found(localized, query, everything=True)
        layer = feature_collection(found, localized.wording.words)
        return unkept_if(found.is_private_layer, layer)

    return json_answer(localized, ("geojson", query), answer, GEOJSON)


@blueprint.get("/points")
@describes(Points, parameters=SEARCH)
def points() -> Response:
    """Drawable entries as columns, in order of their ids; with filters, those that match."""
    localized = edition_for_api()
    query = asked_query(localized)
    services = localized.edition.catalogue.services

    def answer() -> Any:
        found = _found(localized, query, everything=True)
        columns = points_columns(services[n] for n in sorted(found.matching))
        return unkept_if(found.is_private_layer, columns)

    return json_answer(localized, ("points", query), answer)


@blueprint.get("/services/<service_id>")
@describes(Entry, parameters=("lang",), others=(301, 404, 410))
def service(service_id: str) -> Response:
    """One entry with all its public fields."""
    localized = edition_for_api()
    found = localized.service(service_id)
    if found is None:
        return _retired(localized, service_id)
    now = this_minute()
    searcher, (number, entry) = localized.edition.searcher, found

    def answer() -> Any:
        days = searcher.days_of(number, now.date())
        open_now = searcher.open_at(number, now)
        catalogue = localized.edition.catalogue
        told = of_entry(catalogue, entry.id, now)
        lasting = days_of_places(catalogue.freshness, entry.is_quiet)
        events = events_json(told, now.date(), lasting)
        answer = entry_answer(entry, localized.wording.words, open_now, days, events)
        return unkept_if(entry.is_quiet, answer)

    return json_answer(localized, ("service", service_id), answer)


@blueprint.get("/categories")
@describes(CategoriesAnswer, parameters=("lang",))
def categories() -> Response:
    """Needs and kinds of service with counts."""
    localized = edition_for_api()
    catalogue = localized.edition.catalogue
    words, counts = localized.wording.words, localized.counts
    return json_answer(
        localized, ("categories",), lambda: categories_json(catalogue, words, counts)
    )


@blueprint.get("/streets")
@describes(StreetsAnswer, parameters=("lang",))
def streets() -> Response:
    """Streets with counts."""
    localized = edition_for_api()
    catalogue = localized.edition.catalogue
    words, counts = localized.wording.words, localized.counts
    return json_answer(localized, ("streets",), lambda: streets_json(catalogue, words, counts))


@blueprint.get("/plan")
@describes(PlanAnswer, parameters=("lang",))
def plan() -> Response:
    """The plan's commitments with what is known of each, and the coverage of each street."""
    localized = edition_for_api()
    record, built_on = plan_record(localized), localized.edition.manifest.built_at.date()
    return json_answer(
        localized, ("plan",), lambda: plan_json(record, localized.wording.words, built_on)
    )


@blueprint.get("/suggest")
@describes(list[Suggestion], parameters=("q", "lang"))
def suggestions() -> Response:
    """What a half-typed word may become."""
    localized = edition_for_api()
    text = clean(request.args.get("q", "")[: MOST_SUGGEST_CHARACTERS * 8])
    text = text[:MOST_SUGGEST_CHARACTERS]

    def answer() -> Any:
        found = suggest(text, localized.edition.searcher, MOST_SUGGESTIONS) if text else ()
        return Unkept([suggestion_json(each, localized.wording.words) for each in found])

    return json_answer(localized, ("suggest", text), answer)


def _found(localized: LocalizedEdition, query: SearchQuery, everything: bool) -> ResultPage:
    searcher = localized.edition.searcher
    return find_services(query, searcher, this_minute(), everything=everything)


def _retired(localized: LocalizedEdition, service_id: str) -> Response:
    retired = localized.retired(service_id)
    if retired is None:
        abort(404)
    if retired.moved_to:
        return redirect(f"{blueprint.url_prefix}/services/{retired.moved_to}", 301)
    return problem(410, retired.reason_zh)
