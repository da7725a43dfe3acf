"""What the plan promised and where it is: all commitments, one of them, one kind of service."""

from flask import Blueprint, Response, abort, redirect, request
from werkzeug import Response as AnyResponse

from webapp.domain.categories import Category
from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import commitment_href
from webapp.present.plan.coverage_map import ENTRIES, measures_of
from webapp.present.plan.pages import commitment_page, coverage_page, plan_page
from webapp.web.plan.files import classes_file, classes_href, plan_record
from webapp.web.rendering.localized_edition import Desk, desk_for
from webapp.web.rendering.pages import answer_page

blueprint = Blueprint("plan", __name__)


@blueprint.get("/plan")
def plan(language: Language) -> Response:
    """All commitments, and how the core kinds of service cover the streets."""
    desk = desk_for(language)
    page = plan_page(plan_record(desk), desk.speech.words)
    return answer_page(desk, "plan/plan.html", PageNature("plan", page.h1), page)


@blueprint.get("/plan/<clause>")
def commitment(language: Language, clause: str) -> AnyResponse:
    """One commitment, by its clause."""
    desk = desk_for(language)
    record = plan_record(desk)
    found = record.catalogue.plan.commitment(clause)
    if found is None:
        abort(404)
    if found.id != clause:
        return redirect(commitment_href(language, found.id), 301)
    page = commitment_page(found, record, desk.speech.words)
    nature = PageNature("plan", page.h1, quiet=page.quiet)
    return answer_page(desk, "plan/commitment.html", nature, page)


@blueprint.get("/plan/coverage-<category_id>")
def coverage(language: Language, category_id: str) -> Response:
    """How one kind of service covers the streets; ``show`` chooses what the map shows."""
    desk = desk_for(language)
    category = located_category(desk, category_id)
    catalogue = plan_record(desk).catalogue
    asked = request.args.get("show", "")
    known = measures_of(catalogue.coverage, category.id)
    measure = asked if asked in known else ENTRIES
    script_href = classes_href(classes_file(desk, category.id, measure), category.id, measure)
    page = coverage_page(category, catalogue, desk.speech.words, measure, script_href)
    nature = PageNature("plan", page.h1, quiet=page.quiet)
    query_string = "" if measure == ENTRIES else f"show={measure}"
    return answer_page(desk, "plan/coverage.html", nature, page, query_string=query_string)


def located_category(desk: Desk, category_id: str) -> Category:
    """The kind of service of that id; 404 where there is none or it is at no place."""
    taxonomy = desk.edition.catalogue.taxonomy
    if category_id not in taxonomy or not taxonomy.category(category_id).located:
        abort(404)
    return taxonomy.category(category_id)
