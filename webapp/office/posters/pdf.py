"""The sheets of posters as PDF, A5, made by the press."""

import logging
from http import HTTPStatus

from flask import Blueprint, Response, abort, current_app, request

from webapp.domain.languages import ENGLISH
from webapp.domain.tickets import shown_ticket
from webapp.office.here.frame import page
from webapp.office.here.parts import LANGUAGE, parts, sentences
from webapp.office.posters.models import Sheet
from webapp.office.posters.views import MOST_SHEETS
from webapp.present.frame.links import poster_href
from webapp.present.frame.qr import qr_png
from webapp.present.wording.sentences import Sentences
from webapp.press.jobs import PrintJob
from webapp.press.press import WAIT_SECONDS, press_is_here, print_pdf
from webapp.press.turns import NobodyWaits, PressBusy, PressFailed, turn
from webapp.serving.language import translations_of
from webapp.serving.static import StaticFiles
from webapp.serving.templates import environment
from webapp.text.foreign import with_languages

STYLES = ("css/tokens.css", "css/poster.css")
blueprint = Blueprint("poster_pdf", __name__)
log = logging.getLogger("jiamenkou.press")


@blueprint.get("/posters.pdf")
def pdf() -> Response:
    """The sheets of the codes in the address; 404 without any that hangs, 503 where none can be
    printed now."""
    sheets = tuple(_sheets(frozenset(request.args.get("codes", "").split(","))))
    if not sheets:
        abort(404)
    say = sentences().say
    if not parts().settings.public_address:
        return _refused(say("First set JIAMENKOU_PUBLIC_ADDRESS: the codes lead there."))
    if not press_is_here():
        return _refused(say("This machine cannot make PDFs."))
    try:
        with turn(parts().settings.var, WAIT_SECONDS, lambda: False):
            made = print_pdf(job_of(sheets))
    except (PressBusy, PressFailed, NobodyWaits) as error:
        log.error("no posters were made: %s", error)
        return _refused(say("No PDF could be made just now. Please try again in a moment."))
    headers = {"Cache-Control": "no-store", "Content-Disposition": 'inline; filename="posters.pdf"'}
    return Response(made, 200, headers, content_type="application/pdf")


def _sheets(codes: frozenset[str]) -> list[Sheet]:
    names = {each.id: each.cells["name_zh"] for each in parts().register.entries()}
    found = [each for each in parts().register.posters.all() if each.code in codes]
    address = parts().settings.public_address
    return [
        Sheet(
            name=names[each.entry],
            code=shown_ticket(each.code),
            address=f"{address}{poster_href(LANGUAGE, each.code)}",
            picture=f"/posters/{each.code}.png",
        )
        for each in found[:MOST_SHEETS]
        if not each.retired_on
    ]


def job_of(sheets: tuple[Sheet, ...]) -> PrintJob:
    """The pages and every file that they load."""
    template = environment(LANGUAGE).get_template("office/posters/sheets.html")
    english = Sentences(ENGLISH, translations_of(ENGLISH)).say(
        "Is this right? Scan and tap three times."
    )
    html = with_languages(template.render(sheets=sheets, english=english))
    static: StaticFiles = current_app.extensions["static_files"]
    styles = {static.href(name): static.body(name) for name in STYLES}
    files = {href: body.plain for href, body in styles.items() if body}
    kinds = {href: body.content_type for href, body in styles.items() if body}
    pictures = {each.picture: qr_png(each.address) for each in sheets}
    return PrintJob(html, files | pictures, kinds | dict.fromkeys(pictures, "image/png"))


def _refused(told: str) -> Response:
    h1 = sentences().say("No PDF")
    return page("office/posters/no_pdf.html", h1, told, HTTPStatus.SERVICE_UNAVAILABLE)
