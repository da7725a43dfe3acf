"""What is rendered once and filled says, byte for byte, what its template says of the values."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import Flask

from tests.builders import NOW
from webapp.domain.languages import LANGUAGES, Language
from webapp.present.map.page import area_of
from webapp.present.search.cards import service_card
from webapp.present.search.results_page import results_view
from webapp.search.answering.finder import find_services
from webapp.search.question.query import SearchQuery
from webapp.serving.templates import environment
from webapp.text.foreign import with_languages
from webapp.web.fragments.cards import TOLD_ALL
from webapp.web.fragments.components import (
    RESULTS,
    SERVICE_CARD,
    TOLD_MARK,
    WAY_ITEM,
    WAY_LINE,
    Component,
)
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition
from webapp.web.rendering.pages import visit
from webapp.web.search.page import canvas_beside, results_body

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
        result = find_services(query, localized.edition.searcher, NOW)
        view = results_view(result, localized.wording, NOW, visit())
        plain = template.render(
            shell=view.shell,
            page=view.page,
            cards=localized.fragments.sections(view.groups),
            filters=localized.fragments.filters(view.filters),
            canvas=canvas_beside(localized, view, result.place),
        )
        made = results_body(localized, query, (), NOW)
        assert made.plain.decode() == with_languages(plain), query


@pytest.mark.parametrize("variant", ["list", "row"])
def test_cards_and_rows(localized: LocalizedEdition, variant: str):
    env, words = environment(localized.language), localized.wording.words
    card_of = env.get_template(SERVICE_CARD.template).module.service_card
    told_of = _macro(localized, TOLD_MARK)
    way_of = {"list": _macro(localized, WAY_ITEM), "row": _macro(localized, WAY_LINE)}[variant]
    result = find_services(
        SearchQuery(near="西单"), localized.edition.searcher, NOW, everything=True
    )
    groups = results_view(result, localized.wording, NOW).groups
    seen = set()
    for group in groups:
        for place in group.places[::5]:
            service = localized.edition.catalogue.services[place.number]
            card = service_card(service, words, place.open)
            plain = card_of(
                card,
                way_of(place.way) if place.way else "",
                variant,
                area_of(service),
                told_of(place.told) if place.told else "",
                TOLD_ALL if place.told_all else "",
            )
            only = replace(group, places=(place,))
            fragments = localized.fragments
            assert plain == (fragments.cards(only) if variant == "list" else fragments.rows(only))
            seen.add((place.open.state, place.way is None))
    assert len(seen) > 3


def _macro(localized: LocalizedEdition, component: Component) -> Callable[..., str]:
    template = environment(localized.language).get_template(component.template)
    return getattr(template.module, component.macro)
