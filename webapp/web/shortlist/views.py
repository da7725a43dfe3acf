"""A visitor's own list and entries side by side: addresses carry ids only, and nothing is kept
here. The list itself lives in the browser."""

from flask import Blueprint, Response, abort

from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import shortlist_href
from webapp.present.frame.qr import qr_png
from webapp.present.search.models import CardGroup, CardPlace
from webapp.present.shortlist.compare import compare_page
from webapp.present.shortlist.models import ComparePage, ShortlistPage
from webapp.present.shortlist.page import MOST_COMPARED, MOST_LISTED, Listed, shortlist_page
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import frame, page_body, site_address
from webapp.web.search.views import arguments
from webapp.web.services.place_files import code_body

A_DAY = "public, max-age=86400"

blueprint = Blueprint("shortlist", __name__)


@blueprint.get("/shortlist")
def shortlist(language: Language) -> Response:
    """The list whose ids are in the address; without any, the page that a browser fills in."""
    localized = localized_edition(language)
    listed = listed_of(localized, MOST_LISTED)
    group = _group(localized, listed) if listed.services else None
    page = shortlist_page(listed, group, localized.wording.words)
    cards = localized.fragments.cards(group) if group else ""
    return _answer(localized, "shortlist/shortlist.html", page, listed, cards)


@blueprint.get("/compare")
def compare(language: Language) -> Response:
    """Up to four entries side by side."""
    localized = localized_edition(language)
    listed = listed_of(localized, MOST_COMPARED)
    now, say = this_minute(), localized.open_sayer(this_minute())
    searcher, numbers = localized.edition.searcher, localized.numbers
    lines = {s.id: say(searcher.open_at(numbers[s.id], now)) for s in listed.services}
    page = compare_page(listed, lines, localized.wording.words)
    return _answer(localized, "shortlist/compare.html", page, listed)


@blueprint.get("/shortlist/qr.png")
def list_code(language: Language) -> Response:
    """The code of a list, or of its comparison (``page=compare``)."""
    listed = listed_of(localized_edition(language), MOST_LISTED)
    if not listed.services:
        abort(404)
    path = "/compare" if ("page", "compare") in arguments() else "/shortlist"
    picture = qr_png(site_address() + shortlist_href(language, listed.ids, path))
    return respond(Body(picture, "image/png", private=True, compressible=False))


@blueprint.get("/services/<service_id>/qr.png")
def entry_code(language: Language, service_id: str) -> Response:
    """The code of one entry."""
    return respond(code_body(localized_edition(language), service_id), SHORTLY)


def listed_of(localized: LocalizedEdition, most: int) -> Listed:
    """What the ids of the address stand for: ``ids=a,b`` or ``ids=a&ids=b``, in order, each once.
    Moved entries are followed; discreet ones are left out, for lists lie open in a browser."""
    asked = ",".join(value for name, value in arguments() if name == "ids").split(",")
    ids = list(dict.fromkeys(_moved(localized, id_.strip()) for id_ in asked if id_.strip()))
    found = [match[1] for id_ in ids[:most] if (match := localized.service(id_))]
    shown = tuple(service for service in found if not service.is_quiet)
    return Listed(
        services=shown,
        gone=len(ids[:most]) - len(found),
        withheld=len(found) - len(shown),
        cut=len(ids[most:]),
    )


def _moved(localized: LocalizedEdition, service_id: str) -> str:
    retired = localized.retired(service_id)
    return retired.moved_to or service_id if retired else service_id


def _group(localized: LocalizedEdition, listed: Listed) -> CardGroup:
    now = this_minute()
    say, searcher = localized.open_sayer(now), localized.edition.searcher
    numbers = (localized.numbers[service.id] for service in listed.services)
    places = (CardPlace(number, say(searcher.open_at(number, now))) for number in numbers)
    return CardGroup("found", "", "", tuple(places))


def _answer(
    localized: LocalizedEdition,
    template: str,
    page: ShortlistPage | ComparePage,
    listed: Listed,
    cards: str = "",
) -> Response:
    """A page nobody keeps: it shows what somebody chose."""
    nature = PageNature("shortlist", page.h1, indexed=False)
    query = shortlist_href(localized.language, listed.ids).partition("?")[2]
    shell = frame(localized.language, nature, localized.wording.words.as_of, query)
    body = page_body(localized.language, template, shell, page, cards=cards)
    body.private = True
    return respond(body)
