"""Help now: urgent numbers first, then the entries for people who are not safe.

Its search is sent by POST: no typed word stands in an address, a history or a log.
"""

from typing import Any

from flask import Blueprint, Response, request

from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.help.models import HelpPage
from webapp.present.help.page import help_page, refused, with_answer
from webapp.present.search.models import CardGroup
from webapp.present.search.results_page import card_group
from webapp.search.answering.finder import find_services
from webapp.search.question.parameters import query_from_args
from webapp.search.question.query import SearchQuery
from webapp.serving.bodies import respond
from webapp.serving.same_origin import is_from_elsewhere
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import frame, page_body

MOST_BODY_BYTES = 4096
"""The search box takes 64 characters."""

blueprint = Blueprint("help", __name__)


@blueprint.get("/help")
def help_now(language: Language) -> Response:
    """Urgent numbers and where to turn to."""
    localized = localized_edition(language)
    return _answer(localized, _page(localized))


@blueprint.post("/help")
def search_quietly(language: Language) -> Response:
    """The same page with what was found. It cannot be kept, shared or asked for by an address."""
    request.max_content_length = MOST_BODY_BYTES
    localized = localized_edition(language)
    page = _page(localized)
    if is_from_elsewhere():
        return _answer(localized, refused(page, localized.wording.words), 403)
    query, _ = query_from_args([("q", request.form.get("q", ""))], localized.known)
    if not query.q:
        return _answer(localized, page)
    now = this_minute()
    result = find_services(query, localized.edition.searcher, now)
    say = localized.open_sayer(now)
    return _answer(localized, with_answer(page, query.q, result, localized.wording, say))


def _page(localized: LocalizedEdition) -> HelpPage:
    kinds = localized.edition.catalogue.taxonomy.pages.help
    groups = tuple(group for kind in kinds if (group := _group(localized, kind)).places)
    guides, words = localized.edition.catalogue.guides, localized.wording.words
    return help_page(guides, words, groups, this_minute().date())


def _group(localized: LocalizedEdition, category: str) -> CardGroup:
    now = this_minute()
    query = SearchQuery(category=(category,), per_page=100)
    hits = find_services(query, localized.edition.searcher, now).hits
    heading = localized.wording.words.kinds[category]
    return card_group(category, hits, localized.wording, localized.open_sayer(now), heading)


def _answer(localized: LocalizedEdition, page: HelpPage, status: int = 200) -> Response:
    nature = PageNature("help", page.h1, quiet=True)
    shell = frame(localized.language, nature, localized.wording.words.as_of)
    cards: dict[str, Any] = {"cards": localized.fragments.groups(page.groups)}
    if page.answer:
        cards["found"] = localized.fragments.groups(page.answer.groups)
    return respond(
        page_body(localized.language, "help/help.html", shell, page, **cards), status=status
    )
