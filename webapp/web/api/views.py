"""The same answers as JSON, strict where pages are lenient: a bad value is refused by name."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, abort, redirect, request
from werkzeug import Response

from webapp.present.api.models import Entry, Layer, Points, Result, SearchAnswer, Suggestion
from webapp.present.api.reference import categories_json, streets_json, suggestion_json
from webapp.present.api.reference_models import CategoriesAnswer, StreetsAnswer
from webapp.present.api.results import (
    feature_collection,
    points_columns,
    search_answer,
    service_answer,
)
from webapp.present.plan.as_json import plan_json
from webapp.present.plan.json_models import PlanAnswer
from webapp.present.search.notices import notice_of
from webapp.search.answering.finder import find_services
from webapp.search.answering.suggestions import suggest
from webapp.search.question.parameters import REPEATABLE, SINGLE
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Notice, ResultPage
from webapp.text.script import clean
from webapp.web.api.asking import BadValues, asked_query, desk_of_api, json_answer
from webapp.web.api.described import GEOJSON, describes
from webapp.web.plan.files import plan_record
from webapp.web.rendering.localized_edition import Desk, this_minute
from webapp.web.site.errors import problem

MOST_SUGGESTIONS = 10
MOST_SUGGEST_CHARACTERS = 64
SEARCH = (*SINGLE, *REPEATABLE, "lang")

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


@blueprint.errorhandler(BadValues)
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
    desk = desk_of_api()
    query = asked_query(desk)

    def say(notice: Notice) -> str:
        return notice_of(notice, desk.speech.words, desk.speech.labels).text

    def answer() -> Any:
        return search_answer(_found(desk, query), desk.speech.words, say)

    return json_answer(desk, ("search", query), answer)


@blueprint.get("/services.geojson")
@describes(Layer[Result], GEOJSON, SEARCH)
def geojson() -> Response:
    """All that match, unpaged."""
    desk = desk_of_api()
    query = _all_of(desk, asked_query(desk))

    def answer() -> Any:
        return feature_collection(_found(desk, query).hits, desk.speech.words)

    return json_answer(desk, ("geojson", query), answer, GEOJSON)


@blueprint.get("/points")
@describes(Points, parameters=SEARCH)
def points() -> Response:
    """Drawable entries as columns, in order of their ids; with filters, those that match."""
    desk = desk_of_api()
    query = _all_of(desk, asked_query(desk))
    services = desk.edition.catalogue.services

    def answer() -> Any:
        return points_columns(services[n] for n in sorted(_found(desk, query).matching))

    return json_answer(desk, ("points", query), answer)


@blueprint.get("/services/<service_id>")
@describes(Entry, parameters=("lang",), others=(301, 404, 410))
def service(service_id: str) -> Response:
    """One entry with all its public fields."""
    desk = desk_of_api()
    found = desk.service(service_id)
    if found is None:
        return _retired(desk, service_id)
    now = this_minute()
    hours, entry = desk.edition.parts.hours, found[1]

    def answer() -> Any:
        days = hours.days(entry.hours, now.date())
        return service_answer(entry, desk.speech.words, hours.answer(entry.hours, now), days)

    return json_answer(desk, ("service", service_id), answer)


@blueprint.get("/categories")
@describes(CategoriesAnswer, parameters=("lang",))
def categories() -> Response:
    """Needs and kinds of service with counts."""
    desk = desk_of_api()
    catalogue = desk.edition.catalogue
    words, counts = desk.speech.words, desk.counts
    return json_answer(desk, ("categories",), lambda: categories_json(catalogue, words, counts))


@blueprint.get("/streets")
@describes(StreetsAnswer, parameters=("lang",))
def streets() -> Response:
    """Streets with counts."""
    desk = desk_of_api()
    catalogue = desk.edition.catalogue
    words, counts = desk.speech.words, desk.counts
    return json_answer(desk, ("streets",), lambda: streets_json(catalogue, words, counts))


@blueprint.get("/plan")
@describes(PlanAnswer, parameters=("lang",))
def plan() -> Response:
    """The plan's commitments with what is known of each, and the coverage of each street."""
    desk = desk_of_api()
    record, as_of = plan_record(desk), desk.edition.manifest.built_at.date().isoformat()
    return json_answer(desk, ("plan",), lambda: plan_json(record, desk.speech.words, as_of))


@blueprint.get("/suggest")
@describes(list[Suggestion], parameters=("q", "lang"), kept=False)
def suggestions() -> Response:
    """What a half-typed word may become."""
    desk = desk_of_api()
    text = clean(request.args.get("q", "")[: MOST_SUGGEST_CHARACTERS * 8])
    text = text[:MOST_SUGGEST_CHARACTERS]

    def answer() -> Any:
        found = suggest(text, desk.edition.parts, MOST_SUGGESTIONS) if text else ()
        return [suggestion_json(each.text, each.kind, each.id) for each in found]

    return json_answer(desk, ("suggest", text), answer, private=True)


def _found(desk: Desk, query: SearchQuery) -> ResultPage:
    return find_services(query, desk.edition.parts, this_minute())


def _all_of(desk: Desk, query: SearchQuery) -> SearchQuery:
    """The query with everything on its first page."""
    return replace(query, page=1, per_page=max(1, len(desk.edition.catalogue.services)))


def _retired(desk: Desk, service_id: str) -> Response:
    retired = desk.retired(service_id)
    if retired is None:
        abort(404)
    if retired.moved_to:
        return redirect(f"{blueprint.url_prefix}/services/{retired.moved_to}", 301)
    return problem(410, retired.reason_zh)
