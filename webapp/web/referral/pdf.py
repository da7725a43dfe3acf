"""The sheet as PDF, made from ids alone by another process: nothing typed is in it."""

import logging
from http import HTTPStatus
from typing import Any, NoReturn

from flask import Blueprint, Response, abort, current_app, request
from werkzeug.exceptions import HTTPException

from webapp.domain.languages import Language
from webapp.present.referral.models import Sheet, SheetPlace
from webapp.present.referral.page import FIRST
from webapp.press.jobs import PrintJob
from webapp.press.press import PressBusy, PressFailed, press_is_here, print_pdf
from webapp.serving.access_log import truncated
from webapp.serving.bodies import Body
from webapp.serving.static import StaticFiles
from webapp.text.foreign import with_languages
from webapp.web.referral.asking import asked_in, found_for
from webapp.web.referral.pdf_allowance import PdfAllowance
from webapp.web.referral.views import sheet_of
from webapp.web.rendering.localized_edition import localized_edition, toolbox
from webapp.web.rendering.pages import settings
from webapp.web.rendering.sentences import sentences_in
from webapp.web.rendering.two_languages import sheet_environment
from webapp.web.services.place_files import code_body, map_body

STYLES = ("css/tokens.css", "css/sheet.css", "css/sheet_place.css", "css/sheet_print.css")
SECONDS_UNTIL_FREE = 5
EXTENSION = "pdf_allowance"

blueprint = Blueprint("referral_pdf", __name__)
log = logging.getLogger("jiamenkou.press")


@blueprint.get("/referral.pdf")
def pdf(language: Language) -> Response:
    """The sheet of the ids in the address; 404 without any, 503 while the press is busy or where
    there is none, 429 for who asks for too many."""
    localized = localized_edition(language)
    asked, found = found_for(localized, asked_in(language))
    if not found.services:
        abort(404)
    if not press_is_here():
        refuse(HTTPStatus.SERVICE_UNAVAILABLE, 0)
    wait = _allowance().ask(truncated(request.remote_addr or ""), toolbox().now())
    if wait:
        refuse(HTTPStatus.TOO_MANY_REQUESTS, wait)
    made = _printed(job_of(sheet_of(asked, found), asked.reader))
    name = 'inline; filename="places.pdf"'
    headers = {"Cache-Control": "no-store", "Content-Disposition": name}
    return Response(made, 200, headers, content_type="application/pdf")


def _printed(job: PrintJob) -> bytes:
    try:
        return print_pdf(job, settings().var)
    except PressBusy:
        refuse(HTTPStatus.SERVICE_UNAVAILABLE, SECONDS_UNTIL_FREE)
    except PressFailed as error:
        log.error("no PDF was made: %s", error)
        refuse(HTTPStatus.SERVICE_UNAVAILABLE, SECONDS_UNTIL_FREE)


def refuse(status: HTTPStatus, wait_seconds: int) -> NoReturn:
    """End the request with an error page that says when to come again."""
    refusal = TellingWhen()
    refusal.code = status
    refusal.wait_seconds = wait_seconds
    raise refusal


class TellingWhen(HTTPException):
    """A refusal with Retry-After."""

    wait_seconds = 0

    def get_headers(self, *args: Any, **named: Any) -> list[tuple[str, str]]:
        """Its headers."""
        headers = super().get_headers(*args, **named)
        wait = [("Retry-After", str(self.wait_seconds))] if self.wait_seconds else []
        return [*headers, *wait]


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
