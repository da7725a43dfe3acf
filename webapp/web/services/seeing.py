"""`/services/<id>/seen`: one tap of whoever was there, answered with the page of the entry."""

import logging

from flask import Blueprint, abort, current_app, redirect, request
from werkzeug import Response

from webapp.domain.languages import Language
from webapp.domain.reports import ReportsUnavailable, TooManyReports
from webapp.domain.service import Service
from webapp.domain.sightings import Glimpse, Sighting, facts_seen, glimpses_of
from webapp.present.frame.links import service_href
from webapp.present.services.seen import BETWEEN, Told
from webapp.serving.bodies import respond
from webapp.serving.same_origin import is_from_elsewhere
from webapp.store.reports.sightings import SightingBook
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    toolbox,
)
from webapp.web.reports.tickets import RETRY_AFTER_SECONDS
from webapp.web.reports.views import sender
from webapp.web.services.views import entry_body

FIELD = "seen"
MOST_BODY_BYTES = 1024
STATUS = {
    Told.KEPT: 200,
    Told.NOTHING: 422,
    Told.TOO_MANY: 429,
    Told.UNAVAILABLE: 503,
    Told.FOREIGN: 403,
}

blueprint = Blueprint("seeing", __name__)
log = logging.getLogger("jiamenkou.reports")


@blueprint.get("/services/<service_id>/seen")
def look(language: Language, service_id: str) -> Response:
    """Whoever comes back to the answer of a tap finds the page of the entry."""
    _, service = _asked(localized_edition(language), service_id)
    return redirect(service_href(language, service), 303)


@blueprint.post("/services/<service_id>/seen")
def tell(language: Language, service_id: str) -> Response:
    """Keep one tap."""
    request.max_content_length = MOST_BODY_BYTES
    localized = localized_edition(language)
    number, service = _asked(localized, service_id)
    told, wait_seconds = _told(localized, service)
    response = respond(entry_body(localized, number, service, told), "no-store", STATUS[told])
    if wait_seconds:
        response.headers["Retry-After"] = str(wait_seconds)
    return response


def _asked(localized: LocalizedEdition, service_id: str) -> tuple[int, Service]:
    """The entry, where anything is asked of it."""
    found = localized.service(service_id)
    if found is None or not _facts(localized, found[1]):
        abort(404)
    return found


def _facts(localized: LocalizedEdition, service: Service) -> tuple[str, ...]:
    kind = localized.edition.catalogue.taxonomy.category(service.category)
    return facts_seen(service, kind)


def _told(localized: LocalizedEdition, service: Service) -> tuple[Told, int]:
    """What became of the tap, and how long to wait before the next."""
    if is_from_elsewhere():
        return Told.FOREIGN, 0
    sighting = _sighting(localized, service)
    if sighting is None:
        return Told.NOTHING, 0
    try:
        _book().file(sighting, sender(), toolbox().now())
    except TooManyReports as error:
        return Told.TOO_MANY, error.wait_seconds
    except ReportsUnavailable as error:
        log.error("what a visitor saw was not stored: %s", error)
        return Told.UNAVAILABLE, RETRY_AFTER_SECONDS
    return Told.KEPT, 0


def _sighting(localized: LocalizedEdition, service: Service) -> Sighting | None:
    fact, _, answer = request.form.get(FIELD, "").partition(BETWEEN)
    if fact not in _facts(localized, service) or answer not in glimpses_of(fact):
        return None
    return Sighting(service.id, fact, Glimpse(answer))


def _book() -> SightingBook:
    held: SightingBook = current_app.extensions["sightings"]
    return held
