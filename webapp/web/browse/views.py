"""Walking through without searching: kinds of service and streets."""

from flask import Blueprint, Response, abort

from webapp.domain.languages import Language
from webapp.present.browse.kinds import categories_page, category_page
from webapp.present.browse.streets import street_page, streets_page
from webapp.present.frame.frame import PageNature
from webapp.present.search.models import CardGroup
from webapp.present.search.results_page import card_groups
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.web.rendering.localized_edition import Desk, desk_for, open_sayer, this_minute
from webapp.web.rendering.pages import answer_page

blueprint = Blueprint("browse", __name__)


@blueprint.get("/categories")
def categories(language: Language) -> Response:
    """All kinds of service, by need."""
    desk = desk_for(language)
    page = categories_page(desk.edition.catalogue, desk.speech.words, desk.counts)
    return answer_page(desk, "browse/categories.html", PageNature("browse", page.h1), page)


@blueprint.get("/categories/<category_id>")
def category(language: Language, category_id: str) -> Response:
    """One kind of service: how sure, where, and the first of them."""
    desk = desk_for(language)
    catalogue = desk.edition.catalogue
    if category_id not in catalogue.taxonomy:
        abort(404)
    groups = groups_for(desk, SearchQuery(category=(category_id,)))
    kind, guide = catalogue.taxonomy.category(category_id), catalogue.guides.about(category_id)
    page = category_page(kind, desk.speech.words, desk.counts, groups, guide)
    nature = PageNature("browse", page.h1, quiet=catalogue.is_quiet_kind(category_id))
    cards = desk.fragments.groups(groups)
    return answer_page(desk, "browse/category.html", nature, page, cards=cards)


@blueprint.get("/streets")
def streets(language: Language) -> Response:
    """The fifteen streets."""
    desk = desk_for(language)
    page = streets_page(desk.speech.words, desk.counts)
    return answer_page(desk, "browse/streets.html", PageNature("browse", page.h1), page)


@blueprint.get("/streets/<street_id>")
def street(language: Language, street_id: str) -> Response:
    """One street: its office, its kinds of service, its communities."""
    desk = desk_for(language)
    catalogue = desk.edition.catalogue
    found = next((each for each in catalogue.streets if each.id == street_id), None)
    if found is None:
        abort(404)
    groups = groups_for(desk, SearchQuery(street=(street_id,)))
    page = street_page(found, catalogue, desk.speech.words, desk.counts, groups)
    cards = desk.fragments.groups(groups)
    nature = PageNature("browse", page.h1.text)
    return answer_page(desk, "browse/street.html", nature, page, cards=cards)


def groups_for(desk: Desk, query: SearchQuery) -> tuple[CardGroup, ...]:
    """The first page of a search, as groups of cards."""
    now = this_minute()
    result = find_services(query, desk.edition.parts, now)
    return card_groups(result, desk.speech, open_sayer(now))
