"""All that a page of results needs to sort itself by where its reader is. It is asked for before
the position is known and is the same for everybody with the same filters: to ask for the nearest
entries only would tell where their reader is.

So it holds every card that has a place. Of those without one the order never changes: a first few
are sent along, the rest only when somebody reads so far."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from flask import Blueprint, Response, request

from webapp.domain.languages import Language
from webapp.present.search.models import CardGroup, CardPlace
from webapp.present.search.near_models import NearAnswer, NearGroup
from webapp.present.search.results_page import results_view
from webapp.search.answering.finder import find_services
from webapp.search.question.parameters import query_from_args
from webapp.search.question.query import DEFAULT_PER_PAGE, SearchQuery
from webapp.serving.bodies import Body, respond
from webapp.text.foreign import with_languages
from webapp.web.rendering.localized_edition import (
    LocalizedEdition,
    localized_edition,
    this_minute,
)
from webapp.web.rendering.map_files import edge_of
from webapp.web.search.views import arguments

BROTLI, GZIP = 5, 6
"""Hundreds of much the same cards: little more work makes half as many bytes of them."""

FIRST_WITHOUT_PLACE = 20
REST = "rest"

blueprint = Blueprint("near", __name__)


@blueprint.get("/search/cards")
def cards(language: Language) -> Response:
    """The cards of a search with their coordinates, and the edge of the district; with ``rest``
    those that were left out."""
    localized = localized_edition(language)
    asked = query_from_args(arguments(), localized.known)[0]
    query = replace(asked, near="", radius=None, sort="", page=1, per_page=DEFAULT_PER_PAGE)
    rest, now = REST in request.args, this_minute()
    key = ("near", language.code, query, rest, now)
    answers = localized.edition.answers
    return respond(answers.get_or_make(key, lambda: _body(localized, query, rest, now)))


def _body(localized: LocalizedEdition, query: SearchQuery, rest: bool, now: datetime) -> Body:
    result = find_services(query, localized.edition.searcher, now, everything=True)
    view = results_view(result, localized.wording, now)
    shown = view.page.answer
    applied = localized.fragments.macro("search/applied_filters")
    notice = localized.fragments.macro("words/notice")
    answer = NearAnswer(
        summary=shown.summary,
        notices=with_languages("".join([notice(one) for one in shown.notices])),
        applied=with_languages(applied(shown.applied, shown.clear_all_href))
        if shown.applied
        else "",
        groups=[_group(localized, group, rest) for group in view.groups],
        edge=edge_of(localized),
    )
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    private = result.is_private
    return Body(text.encode(), "application/json", private, brotli_quality=BROTLI, gzip_level=GZIP)


def _group(localized: LocalizedEdition, group: CardGroup, rest: bool) -> NearGroup:
    services = localized.edition.catalogue.services
    placed = [one for one in group.places if services[one.number].pin]
    others = [one for one in group.places if not services[one.number].pin]
    left = others[FIRST_WITHOUT_PLACE:]
    sent: Sequence[CardPlace] = left if rest else placed + others[:FIRST_WITHOUT_PLACE]
    pins = [services[place.number].pin for place in sent]
    return {
        "id": group.id,
        "html": with_languages(localized.fragments.sections([replace(group, places=())])),
        "cards": [with_languages(localized.fragments.card(one)) for one in sent],
        "lat": [pin.lat if pin else None for pin in pins],
        "lon": [pin.lon if pin else None for pin in pins],
        "rest": 0 if rest else len(left),
    }
