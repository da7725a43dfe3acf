"""`/embed/…`: a list that any page may show in a frame, and the page that makes the line for it.

No script, no cookie, a policy of its own: only these lists may be framed, and only the maker may
frame.
"""

from flask import Blueprint, Response, abort, request

from webapp.domain.categories import Category
from webapp.domain.district import Street
from webapp.domain.languages import Language
from webapp.present.embed.page import MAP, MOST_ITEMS, embed_page, maker_page
from webapp.present.frame.frame import PageNature
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.serving.headers import POLICY, policy_of_a_frame, policy_of_framing
from webapp.serving.templates import environment
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition, this_minute
from webapp.web.rendering.pages import answer_page, settings, site_address

blueprint = Blueprint("embed", __name__)


@blueprint.get("/embed")
def maker(language: Language) -> Response:
    """Choose a kind and a street, look at the list, copy the line."""
    localized = localized_edition(language)
    catalogue = localized.edition.catalogue
    chosen = request.args.get("kind", "") or catalogue.taxonomy.pages.near_me
    kind = _kind(localized, chosen)
    street = _street(localized, request.args.get("street", ""))
    as_map = request.args.get("view") == MAP
    words = localized.wording.words
    page = maker_page(kind, street, as_map, catalogue, words, site_address())
    nature = PageNature("embed", page.h1, indexed=False)
    response = answer_page(localized, "embed/maker.html", nature, page)
    response.headers[POLICY] = policy_of_framing(settings().map_tiles)
    return response


@blueprint.get("/embed/<kind_id>")
@blueprint.get("/embed/<kind_id>/<street_id>")
def framed(language: Language, kind_id: str, street_id: str = "") -> Response:
    """The first entries of one kind, in one street or in the district."""
    localized = localized_edition(language)
    kind, street = _kind(localized, kind_id), _street(localized, street_id)
    as_map = request.args.get("view") == MAP
    key = ("embed", language.code, kind.id, street_id, as_map, this_minute())
    answers = localized.edition.answers
    body = answers.get_or_make(key, lambda: _body(localized, kind, street, as_map))
    response = respond(body, SHORTLY)
    response.headers[POLICY] = policy_of_a_frame()
    return response


def _body(localized: LocalizedEdition, kind: Category, street: Street | None, as_map: bool) -> Body:
    query = SearchQuery(
        category=(kind.id,), street=(street.id,) if street else (), per_page=2 * MOST_ITEMS
    )
    now, edition, words = this_minute(), localized.edition, localized.wording.words
    result = find_services(query, edition.searcher, now)
    page = embed_page(kind, street, result, edition.catalogue, words, now, as_map)
    template = environment(localized.language).get_template("embed/list.html")
    html = template.render(page=page, lang=localized.language.code)
    return Body(html.encode(), language=localized.language.code)


def _kind(localized: LocalizedEdition, kind_id: str) -> Category:
    """What is nobody's business stands in nobody's page."""
    catalogue = localized.edition.catalogue
    if kind_id not in catalogue.taxonomy or catalogue.is_quiet((kind_id,)):
        abort(404)
    return catalogue.taxonomy.category(kind_id)


def _street(localized: LocalizedEdition, street_id: str) -> Street | None:
    if not street_id:
        return None
    streets = localized.edition.catalogue.streets
    return next((each for each in streets if each.id == street_id), None) or abort(404)
