"""Walking through without searching: kinds of service and streets."""

from flask import Blueprint, Response, abort
from werkzeug import Response as AnyResponse

from webapp.domain.district import Street
from webapp.domain.languages import Language
from webapp.present.browse.kinds import categories_page, category_page
from webapp.present.browse.streets import street_page, streets_page
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import category_href, street_href
from webapp.present.frame.qr import qr_png
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.serving.bodies import Body, respond
from webapp.serving.redirects import moved_unseen
from webapp.web.occasions.telling import told_of_kind, told_of_street
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import answer_page, feed_address, site_address

blueprint = Blueprint("browse", __name__)


@blueprint.get("/categories")
def categories(language: Language) -> Response:
    """All kinds of service, by need."""
    localized = localized_edition(language)
    page = categories_page(localized.edition.catalogue, localized.wording.words, localized.counts)
    return answer_page(localized, "browse/categories.html", PageNature("browse", page.h1), page)


@blueprint.get("/categories/<category_id>")
def category(language: Language, category_id: str) -> AnyResponse:
    """One kind of service: how sure, where, and the first of them."""
    localized = localized_edition(language)
    catalogue = localized.edition.catalogue
    kind = catalogue.taxonomy.named(category_id)
    if kind is None:
        abort(404)
    if category_id != kind.slug:
        return moved_unseen(category_href(language, kind))
    now, query = this_minute(), SearchQuery(category=(kind.id,))
    result = find_services(query, localized.edition.searcher, now)
    guides = catalogue.guides.about(kind.id)
    page = category_page(kind, localized.wording, localized.counts, result, guides, now)
    told = told_of_kind(localized, kind, now)
    nature = PageNature(
        "browse",
        page.h1,
        quiet=catalogue.is_quiet((kind.id,)),
        feed=feed_address(language, kind.id),
        calendar=told.calendar if told else "",
    )
    cards = localized.fragments.groups(page.groups)
    template = "browse/category.html"
    return answer_page(localized, template, nature, page, cards=cards, occasions=told)


@blueprint.get("/streets")
def streets(language: Language) -> Response:
    """The streets of the district."""
    localized = localized_edition(language)
    page = streets_page(localized.wording.words, localized.counts)
    return answer_page(localized, "browse/streets.html", PageNature("browse", page.h1), page)


@blueprint.get("/streets/<street_id>")
def street(language: Language, street_id: str) -> Response:
    """One street: its office, its kinds of service, its communities."""
    localized = localized_edition(language)
    catalogue, found = localized.edition.catalogue, _street(localized, street_id)
    now, query = this_minute(), SearchQuery(street=(street_id,))
    result = find_services(query, localized.edition.searcher, now)
    page = street_page(found, catalogue, localized.wording, localized.counts, result, now)
    told = told_of_street(localized, street_id, now)
    feed, calendar = feed_address(language, street_id), told.calendar if told else ""
    nature = PageNature("browse", page.h1.text, feed=feed, calendar=calendar)
    cards = localized.fragments.groups(page.groups)
    template = "browse/street.html"
    return answer_page(localized, template, nature, page, cards=cards, occasions=told)


@blueprint.get("/categories/<category_id>/qr.png")
def code_of_category(language: Language, category_id: str) -> Response:
    """The QR code of a kind of service; of a discreet one there is none."""
    kind = localized_edition(language).edition.catalogue.taxonomy.named(category_id)
    if kind is None or kind.sensitive:
        abort(404)
    return _code_of(category_href(language, kind))


@blueprint.get("/streets/<street_id>/qr.png")
def code_of_street(language: Language, street_id: str) -> Response:
    """The QR code of a street."""
    return _code_of(street_href(language, _street(localized_edition(language), street_id).id))


def _code_of(href: str) -> Response:
    return respond(Body(qr_png(site_address() + href), "image/png", compressible=False))


def _street(localized: LocalizedEdition, street_id: str) -> Street:
    streets = localized.edition.catalogue.streets
    found = next((each for each in streets if each.id == street_id), None)
    if found is None:
        abort(404)
    return found
