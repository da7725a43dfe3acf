"""What is rendered once and filled says, byte for byte, what its template says of the values."""

import itertools
from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from tests.builders import NOW
from webapp.domain.languages import LANGUAGES, Language
from webapp.present.map.page import area_of
from webapp.present.search.cards import service_card
from webapp.present.search.models import CardPlace
from webapp.present.search.results_page import results_view
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.serving.templates import environment
from webapp.text.foreign import with_languages
from webapp.web.fragments.components import RESULTS
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition
from webapp.web.rendering.pages import frame
from webapp.web.search.page import results_body

QUERIES = [
    SearchQuery(),
    SearchQuery(page=3, per_page=10),
    SearchQuery(q="母婴室", near="西单", radius=2000),
    SearchQuery(q="西单母婴室"),
    SearchQuery(q="muyingshii"),
    SearchQuery(q="老公打我"),
    SearchQuery(q="大字版"),
    SearchQuery(q="<b>&\"'", near="nowhere & never"),
    SearchQuery(q="legal aid", street=("desheng",)),
    SearchQuery(category=("nursing-room",), open="now", feature=("step-free",)),
    SearchQuery(category=("kindergarten", "nursery"), age_months=26, sort="checked"),
    SearchQuery(near="39.9,116.2", sort="distance"),
    SearchQuery(q="家暴", status=("closed",)),
    SearchQuery(q="幼儿园", status=("closed",), street=("desheng",)),
]
"""Each with something of its own: notices, filters in force, choices of places, paging, advice."""


@pytest.fixture(params=LANGUAGES, ids=lambda one: one.code)
def localized(app: Flask, request) -> Iterator[LocalizedEdition]:
    language: Language = request.param
    with app.test_request_context(f"{language.prefix}/search"):
        yield localized_edition(language)


def test_the_page_of_results(localized: LocalizedEdition):
    template = environment(localized.language).get_template(RESULTS.template)
    for query in QUERIES * 2:
        result = find_services(query, localized.edition.parts, NOW)
        view = results_view(result, localized.speech, localized.open_sayer(NOW, result.at))
        shell = frame(localized.language, view.nature, localized.speech.words.built_on, view.asked)
        plain = template.render(
            shell=shell,
            page=view.page,
            cards=localized.fragments.sections(view.groups),
            filters=localized.fragments.filters(view.filters),
        )
        made = results_body(localized, query, (), NOW)
        assert made.plain.decode() == with_languages(plain), query


@pytest.mark.parametrize("kind", ["cards", "rows"])
def test_cards_and_rows(localized: LocalizedEdition, kind: str):
    services, words = localized.edition.catalogue.services, localized.speech.words
    result = find_services(SearchQuery(near="西单"), localized.edition.parts, NOW, everything=True)
    groups = results_view(result, localized.speech, localized.open_sayer(NOW)).groups
    module = environment(localized.language).get_template(TEMPLATES[kind]).module
    seen = set()
    for group in groups:
        for place in itertools.islice(group.places, 0, None, 5):
            card = service_card(services[place.number], words, place.open, place.way)
            made = FRAGMENTS[kind](localized, group, place)
            assert made == PLAIN[kind](module, card, services[place.number])
            seen.add((place.open.state, place.way is None))
    assert len(seen) > 3


TEMPLATES = {"cards": "components/cards/service_card.html", "rows": "map/row.html"}
PLAIN: dict[str, Callable[..., str]] = {
    "cards": lambda module, card, _: module.service_card(card),
    "rows": lambda module, card, service: module.map_row(card, area_of(service)),
}
FRAGMENTS: dict[str, Callable[..., str]] = {
    "cards": lambda localized, group, place: localized.fragments.cards(_only(group, place)),
    "rows": lambda localized, group, place: localized.fragments.rows(_only(group, place)),
}


def _only(group, place: CardPlace):
    return type(group)(group.id, group.heading, group.note, (place,))
