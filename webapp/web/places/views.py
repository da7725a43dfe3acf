"""My community: found by compound, address or name, and what it has on one page."""

from dataclasses import replace

from flask import Blueprint, Response, abort, request
from werkzeug import Response as AnyResponse

from webapp.domain.district import Community
from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import place_href
from webapp.present.frame.qr import qr_png
from webapp.present.places.page import community_page, find_community_page
from webapp.search.answering.community import community_of, own_hits
from webapp.search.answering.finder import find_services
from webapp.search.question.query import MOST_CHARACTERS, SearchQuery
from webapp.search.question.results import Hit
from webapp.serving.bodies import Body, respond
from webapp.serving.redirects import moved_unseen
from webapp.text.script import clean
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import answer_page, frame, page_body, site_address

NEAREST_SHOWN = 2

blueprint = Blueprint("places", __name__)


@blueprint.get("/places")
def find(language: Language) -> AnyResponse:
    """Asks where one lives; an answer leads to the community, and is kept by nobody."""
    localized = localized_edition(language)
    near = clean(request.args.get("near", ""))[:MOST_CHARACTERS].strip()
    if near and (code := _code_of(near, localized)):
        return moved_unseen(place_href(language, code))
    words = localized.wording.words
    page = find_community_page(words, near)
    shell = frame(language, PageNature("places", page.h1), words.as_of)
    body = page_body(language, "places/find.html", shell, page)
    return respond(replace(body, private=bool(near)))


@blueprint.get("/places/<code>")
def community(language: Language, code: str) -> Response:
    """One community."""
    localized = localized_edition(language)
    found = _community(localized, code)
    now = this_minute()
    own = own_hits(found.code, localized.edition.searcher, now)
    nearest = {kind: _nearest(localized, kind, found) for kind in _kinds(localized)}
    page = community_page(found, localized.wording, own, nearest, localized.open_sayer(now))
    cards = localized.fragments.groups(page.groups)
    nature = PageNature("places", page.h1.text)
    return answer_page(localized, "places/community.html", nature, page, cards=cards)


@blueprint.get("/places/<code>/qr.png")
def code_of_page(language: Language, code: str) -> Response:
    """The QR code of a community's page."""
    found = _community(localized_edition(language), code)
    picture = qr_png(site_address() + place_href(language, found.code))
    return respond(Body(picture, "image/png", compressible=False))


def _code_of(near: str, localized: LocalizedEdition) -> str:
    searcher = localized.edition.searcher
    place = searcher.gazetteer.find(near)
    return community_of(place, searcher) if place.state == "located" else ""


def _community(localized: LocalizedEdition, code: str) -> Community:
    communities = localized.edition.catalogue.communities
    found = next((each for each in communities if each.code == code), None)
    if found is None:
        abort(404)
    return found


def _kinds(localized: LocalizedEdition) -> tuple[str, ...]:
    return localized.edition.catalogue.taxonomy.pages.nearest


def _nearest(localized: LocalizedEdition, kind: str, community: Community) -> tuple[Hit, ...]:
    near = f"{community.point.lat},{community.point.lon}"
    query = SearchQuery(category=(kind,), near=near, per_page=NEAREST_SHOWN)
    return find_services(query, localized.edition.searcher, this_minute()).hits
