"""The plan's files: its tables as CSV, and the scripts that draw coverage as a map."""

from collections.abc import Callable

from flask import Blueprint, Response, abort
from werkzeug import Response as AnyResponse

from webapp.domain.categories import Category
from webapp.domain.languages import SIMPLIFIED
from webapp.domain.problems import NoEdition
from webapp.present.plan.coverage_map import levels_of, measures_of
from webapp.present.plan.pages import PlanRecord
from webapp.present.plan.pages import coverage_csv as coverage_file
from webapp.present.plan.tables import commitments_csv, coverage_csv, homes_csv
from webapp.sentence import Sentence
from webapp.serving.bodies import Body, respond
from webapp.serving.redirects import moved_unseen
from webapp.serving.static import BRIEFLY, IMMUTABLE
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition
from webapp.web.rendering.map_files import MapFile, kept_file

AN_HOUR = "public, max-age=3600"

blueprint = Blueprint("plan_files", __name__, url_prefix="/plan")


def plan_record(localized: LocalizedEdition) -> PlanRecord:
    """The plan's record of the edition, made once.

    Raises ``NoEdition`` for an edition of an older version, which holds no coverage.
    """
    catalogue = localized.edition.catalogue
    if not catalogue.coverage.rows:
        raise NoEdition(Sentence("this edition holds no coverage: run `jiamenkou data refresh`"))
    return localized.edition.once("plan record", lambda: PlanRecord.of(catalogue))


@blueprint.get("/commitments.csv")
def commitments() -> Response:
    """All commitments and what the finder knows of each."""
    return _table("commitments.csv", commitments_csv)


@blueprint.get("/homes.csv")
def homes() -> Response:
    """The homes that coverage counts."""
    return _table("homes.csv", lambda record: homes_csv(record.catalogue))


@blueprint.get("/coverage-<category_id>.csv")
def coverage(category_id: str) -> AnyResponse:
    """The coverage of one kind of service by street. A browser notes what it took away."""
    category = localized_edition(SIMPLIFIED).edition.catalogue.taxonomy.named(category_id)
    if category is None:
        abort(404)
    if category_id != category.slug:
        return moved_unseen(coverage_file(category))
    return _table(
        f"coverage-{category.slug}.csv",
        lambda record: coverage_csv(record.catalogue, category.id),
    )


@blueprint.get("/<version>/<measure>-of-<category_id>.js")
def classes(version: str, measure: str, category_id: str) -> Response:
    """The script that draws one measure of one kind of service."""
    localized = localized_edition(SIMPLIFIED)
    record = plan_record(localized)
    category = record.catalogue.taxonomy.named(category_id)
    if category is None or category_id != category.slug:
        abort(404)
    if measure not in measures_of(record.catalogue.coverage, category.id):
        abort(404)
    file = classes_file(localized, category.id, measure)
    return respond(file.body, IMMUTABLE if version == file.version else BRIEFLY)


def classes_href(file: MapFile, category: Category, measure: str) -> str:
    """The address of that script."""
    return f"{blueprint.url_prefix}/{file.version}/{measure}-of-{category.slug}.js"


def classes_file(localized: LocalizedEdition, category_id: str, measure: str) -> MapFile:
    """The script that draws it, made once for an edition."""
    catalogue = plan_record(localized).catalogue

    def make() -> str:
        levels = levels_of(catalogue.coverage, category_id, measure)
        from webapp.present.map.folium_map import classes_script  # slow to import

        return classes_script(catalogue.streets, levels)

    name = f"classes {category_id} {measure}"
    return kept_file(localized, name, make, "text/javascript; charset=utf-8")


def _table(name: str, make: Callable[[PlanRecord], str]) -> Response:
    localized = localized_edition(SIMPLIFIED)

    def body() -> Body:
        return Body(make(plan_record(localized)).encode(), "text/csv; charset=utf-8")

    answers = localized.edition.answers
    response = respond(answers.get_or_make(("plan table", name), body), AN_HOUR)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
