"""Calendars of the events that are to come: of an entry, of a street, of a kind of service."""

from collections.abc import Callable

from flask import Blueprint, Response, abort

from webapp.domain.languages import Language
from webapp.domain.service import Service
from webapp.present.occasions.calendar import calendar_text
from webapp.present.occasions.choosing import days_of_places, of_entries
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import site_address

CALENDAR = "text/calendar; charset=utf-8"

blueprint = Blueprint("occasions", __name__)


@blueprint.get("/services/<service_id>.ics")
def of_service(language: Language, service_id: str) -> Response:
    """The events of one entry."""
    localized = localized_edition(language)
    found = localized.service(service_id)
    if found is None:
        abort(404)
    service = found[1]
    name = localized.wording.words.name(service).text
    return _answer(localized, name, lambda each: each.id == service.id)


@blueprint.get("/streets/<street_id>.ics")
def of_street(language: Language, street_id: str) -> Response:
    """The events in one street."""
    localized = localized_edition(language)
    name = localized.wording.words.streets.get(street_id, "")
    return _answer(localized, name, lambda each: each.street == street_id)


@blueprint.get("/categories/<category_id>.ics")
def of_category(language: Language, category_id: str) -> Response:
    """The events of one kind of service."""
    localized = localized_edition(language)
    name = localized.wording.words.kinds.get(category_id, "")
    return _answer(localized, name, lambda each: each.category == category_id)


def _answer(localized: LocalizedEdition, name: str, wanted: Callable[[Service], bool]) -> Response:
    """The calendar; not found where nothing is to come, and for all that is quiet."""
    now, site = this_minute(), site_address()
    edition, words = localized.edition, localized.wording.words
    told = of_entries(edition.catalogue, now, wanted)
    if not told:
        abort(404)
    days, built = days_of_places(edition.catalogue.freshness, False), edition.manifest.built_at

    def body() -> Body:
        text = calendar_text(name, told, words, site, built, now.date(), days)
        return Body(text.encode(), CALENDAR, language=words.language.code)

    ids = tuple(occasion.id for occasion, _ in told)
    key = ("calendar", words.language.code, name, ids, site, now.date())
    return respond(edition.answers.get_or_make(key, body), SHORTLY)
