"""Guides: who can get what, one question a page. Every answer is a plain link; none is kept."""

from collections.abc import Iterator
from dataclasses import replace

from flask import Blueprint, Response, abort, redirect
from werkzeug import Response as AnyResponse

from webapp.domain.guides import Step
from webapp.domain.languages import Language
from webapp.domain.service import Service, Status
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import guide_href
from webapp.present.guides.pages import Where, guide_page, guides_page, is_quiet
from webapp.present.search.models import CardGroup
from webapp.present.search.results_page import card_group
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Hit
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    open_sayer,
    this_minute,
)
from webapp.web.rendering.pages import answer_page

CARDS_OF_A_KIND = 5
MOST_OF_A_KIND = 100
HOTLINE = "hotline"

blueprint = Blueprint("guides", __name__)


@blueprint.get("/guides")
def guides(language: Language) -> Response:
    """All guides."""
    localized = localized_edition(language)
    page = guides_page(localized.edition.catalogue.guides, language)
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
    moved = redirect(guide_href(localized.language, found.name, right), 301)
    moved.headers["Cache-Control"] = "no-store"
    return moved


def _step_page(localized: LocalizedEdition, where: Where) -> Response:
    hits = tuple(_kinds_of_hits(localized, where.step))
    groups = tuple(
        group for kind, found in hits if (group := _group(localized, kind, found)).places
    )
    shown = tuple(hit.service for _, found in hits for hit in found)
    quiet = is_quiet(where, shown)
    page = guide_page(where, localized.speech.words, groups, hotlines(localized), quiet)
    nature = PageNature("guides", page.h1, page.lead, quiet=quiet)
    cards = localized.fragments.groups(groups)
    return answer_page(localized, "guides/guide.html", nature, page, cards=cards)


def _kinds_of_hits(
    localized: LocalizedEdition, step: Step
) -> Iterator[tuple[str, tuple[Hit, ...]]]:
    """For each kind of service of the step the entries that it names, then the first others."""
    named = [found[1].category for id_ in step.entries if (found := localized.service(id_))]
    for kind in dict.fromkeys((*step.categories, *named)):
        hits = _hits(localized, kind)
        first = [hit for id_ in step.entries for hit in hits if hit.service.id == id_]
        others = [hit for hit in hits if hit not in first] if kind in step.categories else []
        yield kind, (*first, *others)[:CARDS_OF_A_KIND]


def _hits(localized: LocalizedEdition, kind: str) -> tuple[Hit, ...]:
    query = SearchQuery(category=(kind,), per_page=MOST_OF_A_KIND)
    return tuple(find_services(query, localized.edition.parts, this_minute()).hits)


def _group(localized: LocalizedEdition, kind: str, hits: tuple[Hit, ...]) -> CardGroup:
    """The cards of a kind; where nobody has confirmed any of them, the heading's note says so."""
    heading = localized.speech.words.kinds[kind]
    group = card_group(kind, hits, localized.speech, open_sayer(this_minute()), heading)
    expected = all(hit.service.status is Status.EXPECTED for hit in hits)
    return replace(group, note=localized.speech.notes["expected"]) if expected else group


def hotlines(localized: LocalizedEdition) -> dict[str, Service]:
    """Who answers which short number, made once for an edition."""
    key = ("hotlines", localized.language.code)
    found: dict[str, Service] | None = localized.edition.kept.get(key)
    if found is None:
        services = (s for s in localized.edition.catalogue.services if s.category == HOTLINE)
        found = localized.edition.kept[key] = {p: s for s in services for p in s.phones}
    return found
