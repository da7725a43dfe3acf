"""Walking through without searching: kinds of service and streets."""

from flask import Blueprint, Response, abort

from webapp.domain.languages import Language
from webapp.present.browse.kinds import categories_page, category_page
from webapp.present.browse.streets import street_page, streets_page
from webapp.present.frame.frame import PageNature
from webapp.present.frame.models import Notice
from webapp.present.search.models import CardGroup
from webapp.present.search.notices import told_everywhere
from webapp.present.search.results_page import card_groups
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.pages import answer_page

blueprint = Blueprint("browse", __name__)


@blueprint.get("/categories")
def categories(language: Language) -> Response:
    """All kinds of service, by need."""
    localized = localized_edition(language)
    page = categories_page(localized.edition.catalogue, localized.speech.words, localized.counts)
    return answer_page(localized, "browse/categories.html", PageNature("browse", page.h1), page)


@blueprint.get("/categories/<category_id>")
def category(language: Language, category_id: str) -> Response:
    """One kind of service: how sure, where, and the first of them."""
    localized = localized_edition(language)
    catalogue = localized.edition.catalogue
    if category_id not in catalogue.taxonomy:
        abort(404)
    groups, notices = first_page(localized, SearchQuery(category=(category_id,)))
    kind, guides = catalogue.taxonomy.category(category_id), catalogue.guides.about(category_id)
    page = category_page(kind, localized.speech.words, localized.counts, groups, guides, notices)
    nature = PageNature("browse", page.h1, quiet=catalogue.is_quiet((category_id,)))
    cards = localized.fragments.groups(groups)
    return answer_page(localized, "browse/category.html", nature, page, cards=cards)


@blueprint.get("/streets")
def streets(language: Language) -> Response:
    """The streets of the district."""
    localized = localized_edition(language)
    page = streets_page(localized.speech.words, localized.counts)
    return answer_page(localized, "browse/streets.html", PageNature("browse", page.h1), page)


@blueprint.get("/streets/<street_id>")
def street(language: Language, street_id: str) -> Response:
    """One street: its office, its kinds of service, its communities."""
    localized = localized_edition(language)
    catalogue = localized.edition.catalogue
    found = next((each for each in catalogue.streets if each.id == street_id), None)
    if found is None:
        abort(404)
    groups, notices = first_page(localized, SearchQuery(street=(street_id,)))
    page = street_page(found, catalogue, localized.speech.words, localized.counts, groups, notices)
    cards = localized.fragments.groups(groups)
    nature = PageNature("browse", page.h1.text)
    return answer_page(localized, "browse/street.html", nature, page, cards=cards)


def first_page(
    localized: LocalizedEdition, query: SearchQuery
) -> tuple[tuple[CardGroup, ...], tuple[Notice, ...]]:
    """The first page of a search, as groups of cards, and what must be told of it."""
    now, speech = this_minute(), localized.speech
    result = find_services(query, localized.edition.parts, now)
    notices = told_everywhere((result,), speech.words, speech.labels)
    return card_groups(result, speech, localized.open_sayer(now)), notices
