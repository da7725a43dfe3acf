"""A stage of life: whoever does not know what a service is called sees each kind, nearest first."""

from dataclasses import replace

from flask import Blueprint, abort, request
from werkzeug import Response as AnyResponse

from webapp.domain.languages import Language
from webapp.domain.life_stages import LifeStage
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import stage_href
from webapp.present.stages.page import stage_page
from webapp.search.answering.finder import find_services
from webapp.search.question.query import MOST_CHARACTERS, SearchQuery
from webapp.search.question.results import ResultPage
from webapp.serving.bodies import respond
from webapp.serving.redirects import moved_unseen
from webapp.text.script import clean
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import frame, page_body

SHOWN_OF_A_KIND = 2

blueprint = Blueprint("stages", __name__)


@blueprint.get("/stages/<word>")
def stage(language: Language, word: str) -> AnyResponse:
    """One stage, by the word that stands for it; near a place, whoever names one."""
    localized = localized_edition(language)
    catalogue = localized.edition.catalogue
    found = next((each for each in catalogue.life_stages if word in (each.id, each.slug)), None)
    if found is None:
        abort(404)
    quiet = catalogue.is_quiet(found.categories)
    right = found.slug if quiet else found.id
    if word != right:
        return moved_unseen(stage_href(language, right))
    return _page(localized, found, quiet)


def _page(localized: LocalizedEdition, stage: LifeStage, quiet: bool) -> AnyResponse:
    near = clean(request.args.get("near", ""))[:MOST_CHARACTERS].strip()
    results = {kind: _found(localized, kind, near) for kind in stage.categories}
    say = localized.open_sayer(this_minute())
    page = stage_page(stage, near, results, localized.wording, say)
    cards = localized.fragments.groups(page.groups)
    nature = PageNature("stages", page.h1, page.lead, quiet=quiet)
    shell = frame(localized.language, nature, localized.wording.words.as_of)
    body = page_body(localized.language, "stages/stage.html", shell, page, cards=cards)
    return respond(replace(body, private=quiet or bool(near)))


def _found(localized: LocalizedEdition, kind: str, near: str) -> ResultPage:
    query = SearchQuery(category=(kind,), near=near, per_page=SHOWN_OF_A_KIND)
    return find_services(query, localized.edition.searcher, this_minute())
