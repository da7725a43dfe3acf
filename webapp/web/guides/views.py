"""Guides: who can get what, one question a page. Every answer is a plain link; none is kept."""

from collections.abc import Iterable
from dataclasses import replace

from flask import Blueprint, Response, abort
from werkzeug import Response as AnyResponse

from webapp.domain.guides import Step
from webapp.domain.languages import Language
from webapp.domain.service import Service, Status
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import guide_href
from webapp.present.guides.pages import Where, guide_page, guides_page
from webapp.present.search.models import CardGroup
from webapp.present.search.notices import told_everywhere
from webapp.present.search.results_page import card_group
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Hit, ResultPage
from webapp.serving.redirects import moved_unseen
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import answer_page

CARDS_OF_A_KIND = 5
MOST_OF_A_KIND = 100

blueprint = Blueprint("guides", __name__)


@blueprint.get("/guides")
def guides(language: Language) -> Response:
    """All guides."""
    localized = localized_edition(language)
    page = guides_page(localized.edition.catalogue.guides, localized.wording.words)
    nature = PageNature("guides", page.h1, page.lead)
    return answer_page(localized, "guides/guides.html", nature, page)


@blueprint.get("/guides/<guide_id>")
def guide(language: Language, guide_id: str) -> AnyResponse:
    """A guide's first step."""
    return _answer(localized_edition(language), guide_id, "")


@blueprint.get("/guides/<guide_id>/<step_id>")
def step(language: Language, guide_id: str, step_id: str) -> AnyResponse:
    """Any other step; the first has its guide's own address."""
    return _answer(localized_edition(language), guide_id, step_id)


def _answer(localized: LocalizedEdition, name: str, step_id: str) -> AnyResponse:
    """The page, or the way to its one address; an id that tells too much leads there as well."""
    guides = localized.edition.catalogue.guides
    found = guides.named(name) or guides.guide(name)
    shown = found and (found.step(step_id) if step_id else found.first)
    if not found or not shown:
        abort(404)
    right = "" if shown is found.first else shown.id
    if (name, step_id) == (found.name, right):
        return _step_page(localized, Where(guides, found, shown))
    return moved_unseen(guide_href(localized.language, found.name, right))


def _step_page(localized: LocalizedEdition, where: Where) -> Response:
    results = {kind: _found(localized, kind) for kind in _kinds(localized, where.step)}
    hits = {kind: _hits(where.step, kind, result) for kind, result in results.items()}
    groups = tuple(
        group for kind, found in hits.items() if (group := _group(localized, kind, found)).places
    )
    quiet = localized.edition.catalogue.is_quiet_step(where.guide, where.step)
    wording = localized.wording
    told = told_everywhere(results.values(), wording.words, wording.labels)
    today = this_minute().date()
    page = guide_page(where, wording.words, groups, hotlines(localized), quiet, today, told)
    nature = PageNature("guides", page.h1, page.lead, quiet=quiet)
    cards = localized.fragments.groups(groups)
    return answer_page(localized, "guides/guide.html", nature, page, cards=cards)


def _kinds(localized: LocalizedEdition, step: Step) -> Iterable[str]:
    """The kinds of service of the step, then those of the entries that it names."""
    named = [found[1].category for id_ in step.entries if (found := localized.service(id_))]
    return dict.fromkeys((*step.categories, *named))


def _found(localized: LocalizedEdition, kind: str) -> ResultPage:
    query = SearchQuery(category=(kind,), per_page=MOST_OF_A_KIND)
    return find_services(query, localized.edition.searcher, this_minute())


def _hits(step: Step, kind: str, result: ResultPage) -> tuple[Hit, ...]:
    """Of one kind of service the entries that the step names, then the first others."""
    first = [hit for id_ in step.entries for hit in result.hits if hit.service.id == id_]
    others = [hit for hit in result.hits if hit not in first] if kind in step.categories else []
    return (*first, *others)[:CARDS_OF_A_KIND]


def _group(localized: LocalizedEdition, kind: str, hits: tuple[Hit, ...]) -> CardGroup:
    """The cards of a kind; where nobody has confirmed any of them, the heading's note says so."""
    heading = localized.wording.words.kinds[kind]
    group = card_group(kind, hits, localized.wording, localized.open_sayer(this_minute()), heading)
    expected = all(hit.service.status is Status.EXPECTED for hit in hits)
    return replace(group, note=localized.wording.notes["expected"]) if expected else group


def hotlines(localized: LocalizedEdition) -> dict[str, Service]:
    """Who answers which short number, made once for an edition."""
    catalogue = localized.edition.catalogue
    general = {kind.id for kind in catalogue.taxonomy.categories if kind.general_lines}

    def found() -> dict[str, Service]:
        lines = (service for service in catalogue.services if service.category in general)
        return {phone: line for line in lines for phone in line.phones}

    return localized.edition.once("hotlines", found)
