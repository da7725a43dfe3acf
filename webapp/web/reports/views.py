"""Is something wrong here? The form for an entry; what was sent is kept and given a ticket."""

import logging

from flask import Blueprint, abort, redirect, request
from werkzeug import Response

from webapp.domain.languages import Language
from webapp.domain.reports import ReportsUnavailable, TooManyReports
from webapp.domain.service import Service
from webapp.domain.tickets import shown_ticket
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import report_href, ticket_href
from webapp.present.reports.page import MISSING_PATH, Refusal, Typed, missing_page, report_page
from webapp.serving.bodies import respond
from webapp.serving.networks import around, household
from webapp.serving.redirects import moved_unseen
from webapp.serving.same_origin import is_from_elsewhere
from webapp.store.reports.allowances import Sender
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, toolbox
from webapp.web.rendering.pages import frame, page_body
from webapp.web.reports.form import (
    MOST_BODY_BYTES,
    new_mark,
    report_from,
    typed_in,
    typed_of_missing,
)
from webapp.web.reports.tickets import RETRY_AFTER_SECONDS, book

KEPT_FOR_BACK = "private, no-cache"
"""Going back shows the form that was sent, with its mark: sent again it is the same report."""

blueprint = Blueprint("reports", __name__)
log = logging.getLogger("jiamenkou.reports")


@blueprint.get("/services/<service_id>/report")
def form(language: Language, service_id: str) -> Response:
    """The empty form for an entry."""
    localized = localized_edition(language)
    service = _service(localized, service_id)
    if service_id != service.slug:
        return moved_unseen(report_href(language, service))
    return _form_page(localized, service, Typed(new_mark()))


@blueprint.post("/services/<service_id>/report")
def send(language: Language, service_id: str) -> Response:
    """Keep a report and lead to its ticket, or show the form again with what is wrong."""
    request.max_content_length = MOST_BODY_BYTES
    localized = localized_edition(language)
    service = _service(localized, service_id)
    if is_from_elsewhere():
        return _form_page(localized, service, Typed(new_mark()), 403, Refusal.FOREIGN)
    typed = typed_in(request.form, service)
    if typed.mistakes:
        return _form_page(localized, service, typed, 422)
    return _filed(localized, service, typed)


@blueprint.get(MISSING_PATH)
def missing(language: Language) -> Response:
    """The empty form for a place that has no entry."""
    return _form_page(localized_edition(language), None, Typed(new_mark()))


@blueprint.post(MISSING_PATH)
def send_missing(language: Language) -> Response:
    """Keep what somebody knows of a place that has no entry, by the rules of every report."""
    request.max_content_length = MOST_BODY_BYTES
    localized = localized_edition(language)
    if is_from_elsewhere():
        return _form_page(localized, None, Typed(new_mark()), 403, Refusal.FOREIGN)
    typed = typed_of_missing(request.form)
    if typed.mistakes:
        return _form_page(localized, None, typed, 422)
    return _filed(localized, None, typed)


def _service(localized: LocalizedEdition, service_id: str) -> Service:
    """The entry, also under an id it once had; 410 or 404 where there is none."""
    retired = localized.retired(service_id)
    found = localized.service(retired.moved_to if retired else service_id)
    if found is None:
        abort(410 if retired else 404)
    return found[1]


def _filed(localized: LocalizedEdition, service: Service | None, typed: Typed) -> Response:
    report = report_from(typed, request.form, service, localized.language)
    try:
        ticket = book().file(report, sender(), toolbox().now())
    except TooManyReports as error:
        return _form_page(localized, service, typed, 429, Refusal.TOO_MANY, error.wait_seconds)
    except ReportsUnavailable as error:
        log.error("a report was not stored: %s", error)
        return _form_page(localized, service, typed, 503, Refusal.UNAVAILABLE, RETRY_AFTER_SECONDS)
    response = redirect(ticket_href(localized.language, shown_ticket(ticket)), 303)
    response.headers["Cache-Control"] = "no-store"
    return response


def sender() -> Sender:
    """Where the request comes from, as far as allowances tell senders apart."""
    address = request.remote_addr or ""
    return Sender(household(address), around(address))


def _form_page(
    localized: LocalizedEdition,
    service: Service | None,
    typed: Typed,
    status: int = 200,
    refusal: Refusal | None = None,
    wait_seconds: int = 0,
) -> Response:
    words = localized.wording.words
    said = (words, typed, refusal, wait_seconds)
    page = report_page(service, *said) if service else missing_page(*said)
    quiet = bool(service and service.is_quiet)
    nature = PageNature("reports", page.h1, quiet=quiet, indexed=False)
    shell = frame(localized.language, nature, words.as_of)
    body = page_body(localized.language, "reports/report.html", shell, page)
    response = respond(body, KEPT_FOR_BACK if status == 200 else "no-store", status)
    if wait_seconds:
        response.headers["Retry-After"] = str(wait_seconds)
    return response
