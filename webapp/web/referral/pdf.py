"""The sheet as PDF, made from ids alone by another process: nothing typed is in it."""

import logging
from collections.abc import Callable
from functools import partial
from http import HTTPStatus

from flask import Blueprint, Response, abort, current_app, request

from webapp.domain.languages import Language
from webapp.present.referral.models import Sheet, SheetPlace
from webapp.present.referral.no_pdf import busy_words, failed_words, missing_words
from webapp.present.referral.page import FIRST, Asked, Found
from webapp.press.jobs import PrintJob
from webapp.press.press import WAIT_SECONDS, press_is_here, print_pdf
from webapp.press.turns import AHEAD, NobodyWaits, PressBusy, PressFailed, turn
from webapp.serving.access_log import truncated
from webapp.serving.bodies import Body
from webapp.serving.static import StaticFiles
from webapp.text.foreign import with_languages
from webapp.web.referral.asking import asked_in, found_for
from webapp.web.referral.pdf_allowance import PdfAllowance
from webapp.web.referral.views import sheet_of
from webapp.web.rendering.localized_edition import localized_edition, toolbox
from webapp.web.rendering.pages import settings
from webapp.web.rendering.refusal import refuse
from webapp.web.rendering.sentences import sentences_in
from webapp.web.rendering.two_languages import sheet_environment
from webapp.web.services.place_files import code_body, map_body

STYLES = ("css/tokens.css", "css/sheet.css", "css/sheet_place.css", "css/sheet_print.css")
SECONDS_UNTIL_FREE = 10
"""Two PDFs at most are before."""

IS_GONE = "waitress.client_disconnected"
"""Where the server says how to ask whether somebody still waits for the answer."""

EXTENSION = "pdf_allowance"

blueprint = Blueprint("referral_pdf", __name__)
log = logging.getLogger("jiamenkou.press")


@blueprint.get("/referral.pdf")
def pdf(language: Language) -> Response:
    """The sheet of the ids in the address; 404 without any, 503 while others are before or where
    there is no press, 429 for who asks for too many. Who is refused has cost next to nothing."""
    localized = localized_edition(language)
    asked, found = found_for(localized, asked_in(language))
    if not found.services:
        abort(404)
    if not press_is_here():
        refuse(HTTPStatus.SERVICE_UNAVAILABLE, missing_words)
    wait = _allowance().wait_seconds(_network(), toolbox().now())
    if wait:
        refuse(HTTPStatus.TOO_MANY_REQUESTS, wait_seconds=wait)
    return _answer(asked, found)


def _answer(asked: Asked, found: Found) -> Response:
    try:
        made = _printed(asked, found)
    except PressBusy:
        words = partial(busy_words, AHEAD, SECONDS_UNTIL_FREE)
        refuse(HTTPStatus.SERVICE_UNAVAILABLE, words, SECONDS_UNTIL_FREE)
    except NobodyWaits:
        refuse(HTTPStatus.SERVICE_UNAVAILABLE, failed_words)
    except PressFailed as error:
        log.error("no PDF was made: %s", error)
        refuse(HTTPStatus.SERVICE_UNAVAILABLE, failed_words, SECONDS_UNTIL_FREE)
    name = 'inline; filename="places.pdf"'
    headers = {"Cache-Control": "no-store", "Content-Disposition": name}
    return Response(made, 200, headers, content_type="application/pdf")


def _printed(asked: Asked, found: Found) -> bytes:
    """Nothing is worked out, nor taken from the allowance, before the press is free."""
    is_gone: Callable[[], bool] = request.environ.get(IS_GONE, lambda: False)
    with turn(settings().var, WAIT_SECONDS, is_gone):
        _allowance().use(_network(), toolbox().now())
        return print_pdf(job_of(sheet_of(asked, found), asked.reader), is_gone)


def _network() -> str:
    return truncated(request.remote_addr or "")


def _allowance() -> PdfAllowance:
    held: PdfAllowance = current_app.extensions.setdefault(EXTENSION, PdfAllowance())
    return held


def job_of(sheet: Sheet, reader: Language) -> PrintJob:
    """The page and every file it loads."""
    template = sheet_environment(reader).get_template("referral/print.html")
    title = sentences_in(FIRST).say("Information")
    html = with_languages(template.render(sheet=sheet, title=title))
    files = _styles()
    for place in sheet.places:
        files |= _pictures(place, reader)
    return PrintJob(
        html,
        {name: body.plain for name, body in files.items()},
        {name: body.content_type for name, body in files.items()},
    )


def _styles() -> dict[str, Body]:
    files: StaticFiles = current_app.extensions["static_files"]
    bodies = {files.href(name): files.body(name) for name in STYLES}
    return {href: body for href, body in bodies.items() if body}


def _pictures(place: SheetPlace, reader: Language) -> dict[str, Body]:
    pictures = {}
    if place.map_src:
        pictures[place.map_src] = map_body(localized_edition(FIRST), place.id)
    if place.qr_src:
        pictures[place.qr_src] = code_body(localized_edition(reader), place.id)
    return pictures
