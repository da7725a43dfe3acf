"""What the plan promised and where it is: all commitments, one of them, one kind of service."""

from flask import Blueprint, abort, redirect, request
from werkzeug import Response as AnyResponse

from webapp.domain.categories import Category
from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import commitment_href, coverage_href
from webapp.present.plan.coverage_map import ENTRIES, measures_of
from webapp.present.plan.pages import commitment_page, coverage_page, plan_page
from webapp.serving.redirects import moved_unseen
from webapp.web.plan.files import classes_file, classes_href, plan_record
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, toolbox
from webapp.web.rendering.pages import answer_page

blueprint = Blueprint("plan", __name__)


@blueprint.get("/plan")
def plan(language: Language) -> AnyResponse:
    """All commitments, and how the core kinds of service cover the streets."""
    localized = localized_edition(language)
    page = plan_page(plan_record(localized), localized.wording.words, toolbox().now().date())
    return answer_page(localized, "plan/plan.html", PageNature("plan", page.h1), page)


@blueprint.get("/plan/<clause>")
def commitment(language: Language, clause: str) -> AnyResponse:
    """One commitment, by its clause."""
    localized = localized_edition(language)
    record = plan_record(localized)
    found = record.catalogue.plan.commitment(clause)
    if found is None:
        abort(404)
    if found.id != clause:
        return redirect(commitment_href(language, found.id), 301)
    page = commitment_page(found, record, localized.wording.words)
    nature = PageNature("plan", page.h1, quiet=page.quiet)
    return answer_page(localized, "plan/commitment.html", nature, page)


@blueprint.get("/plan/coverage-<category_id>")
def coverage(language: Language, category_id: str) -> AnyResponse:
    """How one kind of service covers the streets; ``show`` chooses what the map shows."""
    localized = localized_edition(language)
    category = located_category(localized, category_id)
    if category_id != category.slug:
        return moved_unseen(coverage_href(language, category))
    catalogue = plan_record(localized).catalogue
    asked = request.args.get("show", "")
    known = measures_of(catalogue.coverage, category.id)
    measure = asked if asked in known else ENTRIES
    script_href = classes_href(classes_file(localized, category.id, measure), category, measure)
    page = coverage_page(category, catalogue, localized.wording.words, measure, script_href)
    nature = PageNature("plan", page.h1, quiet=page.quiet)
    query_string = "" if measure == ENTRIES else f"show={measure}"
    return answer_page(localized, "plan/coverage.html", nature, page, query_string=query_string)


def located_category(localized: LocalizedEdition, category_id: str) -> Category:
    """The kind of service of that id or slug; 404 where there is none or it is at no place."""
    category = localized.edition.catalogue.taxonomy.named(category_id)
    if category is None or not category.located:
        abort(404)
    return category
