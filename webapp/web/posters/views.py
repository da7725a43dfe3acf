"""Whoever stands at a door says what is so: no login, no cookie, nothing of them kept."""

import logging
from collections.abc import Collection
from urllib.parse import urlencode

from flask import Blueprint, current_app, redirect, request
from werkzeug import Response

from webapp.domain.languages import Language
from webapp.domain.reports import ReportsUnavailable, TooManyReports
from webapp.domain.service import Service
from webapp.domain.sightings import Glimpse, Sighting, facts_at_the_door, glimpses_of
from webapp.domain.tickets import read_ticket
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import poster_href
from webapp.present.posters.page import door_page, no_poster_page
from webapp.present.reports.page import MISSING_PATH
from webapp.present.services.seen import BETWEEN, Told
from webapp.serving.bodies import respond
from webapp.serving.same_origin import is_from_elsewhere
from webapp.store.reports.sightings import SightingBook
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, toolbox
from webapp.web.rendering.pages import frame, page_body
from webapp.web.reports.tickets import RETRY_AFTER_SECONDS
from webapp.web.reports.views import sender

FIELD, DONE = "seen", "done"
MOST_BODY_BYTES = 1024
STATUS = {Told.NOTHING: 422, Told.TOO_MANY: 429, Told.UNAVAILABLE: 503, Told.FOREIGN: 403}

blueprint = Blueprint("posters", __name__)
log = logging.getLogger("jiamenkou.reports")


@blueprint.get("/c/<poster>")
def ask(language: Language, poster: str) -> Response:
    """The questions; a code that asks nothing says so."""
    localized = localized_edition(language)
    service = _service(localized, poster)
    if service is None:
        return _no_poster(language)
    return _page(localized, service, poster, _done(request.args.get(DONE, "")))


@blueprint.post("/c/<poster>")
def tell(language: Language, poster: str) -> Response:
    """Keep one tap, and lead to the questions that are left."""
    request.max_content_length = MOST_BODY_BYTES
    localized = localized_edition(language)
    service = _service(localized, poster)
    if service is None:
        return _no_poster(language)
    done = _done(request.form.get(DONE, ""))
    sighting = _sighting(localized, service)
    told, wait_seconds = _told(sighting)
    if told is not None or sighting is None:
        return _page(localized, service, poster, done, told, wait_seconds)
    query = urlencode({DONE: ".".join([*done, sighting.fact])})
    response = redirect(f"{poster_href(language, read_ticket(poster))}?{query}", 303)
    response.headers["Cache-Control"] = "no-store"
    return response


def _service(localized: LocalizedEdition, poster: str) -> Service | None:
    """The entry that the code asks about; ``None`` where none may be asked about."""
    id = localized.edition.posters.get(read_ticket(poster), "")
    found = localized.service(id) if id else None
    return found[1] if found and _facts(localized, found[1]) else None


def _facts(localized: LocalizedEdition, service: Service) -> tuple[str, ...]:
    kind = localized.edition.catalogue.taxonomy.category(service.category)
    return facts_at_the_door(service, kind)


def _done(said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in said[:100].split(".") if each.isascii()))


def _sighting(localized: LocalizedEdition, service: Service) -> Sighting | None:
    fact, _, answer = request.form.get(FIELD, "").partition(BETWEEN)
    if fact not in _facts(localized, service) or answer not in glimpses_of(fact):
        return None
    return Sighting(service.id, fact, Glimpse(answer))


def _told(sighting: Sighting | None) -> tuple[Told | None, int]:
    """Why the tap was not kept, and how long to wait; ``None`` where it was."""
    if is_from_elsewhere():
        return Told.FOREIGN, 0
    if sighting is None:
        return Told.NOTHING, 0
    book: SightingBook = current_app.extensions["sightings"]
    try:
        book.file(sighting, sender(), toolbox().now())
    except TooManyReports as error:
        return Told.TOO_MANY, error.wait_seconds
    except ReportsUnavailable as error:
        log.error("what a visitor saw was not stored: %s", error)
        return Told.UNAVAILABLE, RETRY_AFTER_SECONDS
    return None, 0


def _page(
    localized: LocalizedEdition,
    service: Service,
    poster: str,
    done: Collection[str],
    told: Told | None = None,
    wait_seconds: int = 0,
) -> Response:
    words, facts = localized.wording.words, _facts(localized, service)
    page = door_page(service, facts, read_ticket(poster), done, words, told)
    nature = PageNature("posters", page.h1.text, indexed=False)
    shell = frame(localized.language, nature, words.as_of)
    body = page_body(localized.language, "posters/door.html", shell, page)
    response = respond(body, "no-store", STATUS[told] if told else 200)
    if wait_seconds:
        response.headers["Retry-After"] = str(wait_seconds)
    return response


def _no_poster(language: Language) -> Response:
    page = no_poster_page(localized_edition(language).wording.words, MISSING_PATH)
    shell = frame(language, PageNature("posters", page.h1, indexed=False))
    return respond(page_body(language, "posters/no_poster.html", shell, page), "no-store", 404)
