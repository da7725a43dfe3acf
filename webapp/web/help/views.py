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
from webapp.web.rendering.localized_edition import Desk, desk_for, open_sayer, this_minute
from webapp.web.rendering.pages import frame, page_body

HELPING = ("hotline", "domestic-violence-help", "child-protection-station", "child-welfare")
"""Kinds of service on this page, in order."""

MOST_BODY_BYTES = 4096
"""The search box takes 64 characters."""

blueprint = Blueprint("help", __name__)


@blueprint.get("/help")
def help_now(language: Language) -> Response:
    """Urgent numbers and where to turn to."""
    desk = desk_for(language)
    return _answer(desk, _page(desk))


@blueprint.post("/help")
def search_quietly(language: Language) -> Response:
    """The same page with what was found. It cannot be kept, shared or asked for by an address."""
    request.max_content_length = MOST_BODY_BYTES
    desk = desk_for(language)
    page = _page(desk)
    if is_from_elsewhere():
        return _answer(desk, refused(page), 403)
    query, _ = query_from_args([("q", request.form.get("q", ""))], desk.known)
    if not query.q:
        return _answer(desk, page)
    now = this_minute()
    result = find_services(query, desk.edition.parts, now)
    return _answer(desk, with_answer(page, query.q, result, desk.speech, open_sayer(now)))


def _page(desk: Desk) -> HelpPage:
    groups = tuple(group for kind in HELPING if (group := _group(desk, kind)).places)
    return help_page(desk.edition.catalogue.guides, desk.language, groups)


def _group(desk: Desk, category: str) -> CardGroup:
    now = this_minute()
    query = SearchQuery(category=(category,), per_page=100)
    hits = find_services(query, desk.edition.parts, now).hits
    heading = desk.speech.words.kinds[category]
    return card_group(category, hits, desk.speech, open_sayer(now), heading)


def _answer(desk: Desk, page: HelpPage, status: int = 200) -> Response:
    nature = PageNature("help", page.h1, quiet=True)
    shell = frame(desk.language, nature, desk.speech.words.built_on)
    cards: dict[str, Any] = {"cards": desk.fragments.groups(page.groups)}
    if page.answer:
        cards["found"] = desk.fragments.groups(page.answer.groups)
    return respond(page_body(desk.language, "help/help.html", shell, page, **cards), status=status)
