"""What has become of a report: for whoever kept its ticket, and nothing of what was in it."""

import logging
from contextlib import suppress

from flask import Blueprint, current_app, redirect, request
from werkzeug import Response

from webapp.domain.allowance import Allowance
from webapp.domain.languages import Language
from webapp.domain.problems import NoEdition
from webapp.domain.reports import MISSING_PLACE, ReportsUnavailable, TicketAnswer
from webapp.domain.tickets import read_ticket, shown_ticket
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import ticket_href
from webapp.present.reports.models import FindTicketPage
from webapp.present.reports.page import (
    find_ticket_page,
    not_looked_up_page,
    ticket_page,
    too_many_tries_page,
)
from webapp.search.question.query import MOST_CHARACTERS
from webapp.serving.bodies import respond
from webapp.serving.tries import Tries
from webapp.store.reports.book import ReportBook
from webapp.text.script import clean
from webapp.web.rendering.localized_edition import localized_edition, toolbox
from webapp.web.rendering.pages import frame, page_body
from webapp.web.rendering.sentences import sentences_in

RETRY_AFTER_SECONDS = 30
BY_HOUSEHOLD = Allowance(burst=20, seconds_each=30)
BY_NETWORK = Allowance(burst=200, seconds_each=5)
"""Numbers that nobody was given. Whoever guesses finds one in a million of them (``tickets``)."""

blueprint = Blueprint("tickets", __name__)
log = logging.getLogger("jiamenkou.reports")


def book() -> ReportBook:
    """The application's book of reports."""
    held: ReportBook = current_app.extensions["reports"]
    return held


@blueprint.get("/reports")
def find(language: Language) -> Response:
    """The form that looks a ticket up; leads on to it where it is found."""
    typed = request.args.get("ticket", "")
    if not typed.strip():
        return _form(language, find_ticket_page(sentences_in(language)), 200)
    answer = _answer(language, typed)
    if isinstance(answer, Response):
        return answer
    return redirect(ticket_href(language, shown_ticket(answer.ticket)), 303)


@blueprint.get("/reports/<typed>")
def ticket(language: Language, typed: str) -> Response:
    """How far the office has come with a report."""
    answer = _answer(language, typed)
    if isinstance(answer, Response):
        return answer
    days = current_app.extensions["settings"].answer_days
    page = ticket_page(answer, sentences_in(language), days)
    nature = PageNature("reports", page.h1, quiet=_is_quiet(language, answer), indexed=False)
    body = page_body(language, "reports/ticket.html", frame(language, nature), page)
    return respond(body, "no-store")


def _answer(language: Language, typed: str) -> TicketAnswer | Response:
    """The answer to a ticket; or the form again (404), or that there is none now (429, 503)."""
    number = read_ticket(typed)
    shown = clean(typed)[:MOST_CHARACTERS]
    if wait := _tries().wait_seconds(_address(), toolbox().now().timestamp()):
        page = too_many_tries_page(sentences_in(language), shown, wait)
        return _later(_form(language, page, 429), wait)
    try:
        answer = book().look_up(number) if number else None
    except ReportsUnavailable as error:
        log.error("a ticket was not looked up: %s", error)
        page = not_looked_up_page(sentences_in(language), shown)
        return _later(_form(language, page, 503), RETRY_AFTER_SECONDS)
    if number and answer is None:
        _tries().count(_address(), toolbox().now().timestamp())
    return answer or _form(language, find_ticket_page(sentences_in(language), shown or typed), 404)


def _later(response: Response, seconds: int) -> Response:
    response.headers["Retry-After"] = str(seconds)
    return response


def _tries() -> Tries:
    """Wrong numbers that were typed lately, by this process."""
    held: Tries = current_app.extensions.setdefault("tries", Tries(BY_HOUSEHOLD, BY_NETWORK))
    return held


def _address() -> str:
    return request.remote_addr or ""


def _form(language: Language, page: FindTicketPage, status: int) -> Response:
    shell = frame(language, PageNature("reports", page.h1, indexed=False))
    return respond(page_body(language, "reports/find.html", shell, page), "no-store", status)


def _is_quiet(language: Language, answer: TicketAnswer) -> bool:
    """As the page of the entry is; quiet too where that cannot be told."""
    if answer.service_id == MISSING_PLACE:
        return False
    with suppress(NoEdition):
        found = localized_edition(language).service(answer.service_id)
        return found is None or found[1].is_quiet
    return True
