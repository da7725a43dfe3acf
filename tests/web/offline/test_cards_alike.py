"""A card says the same of an entry in a list, beside the map, and on a phone without a signal."""

from collections.abc import Iterable

import pytest
from flask.testing import FlaskClient
from turbohtml import Element, parse

from tests.checks.seen import LANGUAGES, words
from webapp.present.frame.links import dial_href

Said = dict[str, object]


def _said(card: Element, block: str) -> Said:
    """What a card says in every variant; where, and whether it is rough, only of what has a pin."""
    link = card.select_one("h3 a")
    assert link is not None
    phone = card.select_one("a[href^='tel:']")
    return {
        "name": (link.attr("href"), link.attr("lang"), words(link)),
        "reading": words(card.select_one("h3 + .pinyin")),
        "kind": words(card.select_one(f".{block}__sort")),
        "status": _html(card, ".status-mark"),
        "phone": phone and (phone.attr("href"), words(phone.select_one(".number"))),
    }


def _of_a_pin(card: Element, block: str) -> Said:
    wheres = [words(one) for one in card.select(f".{block}__where")]
    return _said(card, block) | {
        "where": " ".join(wheres).replace(" · ", " "),
        "open": _html(card, ".open-line"),
    }


def _by_id(cards: Iterable[Element]) -> dict[str, Element]:
    return {card.attr("data-id", ""): card for card in cards}


def _html(card: Element, selector: str) -> str:
    found = card.select_one(selector)
    return found.html if found else ""


def _cards(html: Iterable[str], selector: str) -> dict[str, Element]:
    return _by_id(parse("".join(html)).select(selector))


@pytest.fixture(scope="module", params=LANGUAGES.values(), ids=LANGUAGES)
def cards(app, toolbox, request) -> dict[str, dict[str, Element]]:
    """The cards of the lists, of the map and of the offline page, by the ids of their entries."""
    client: FlaskClient = app.test_client()
    number = toolbox.edition().number
    near = [client.get(f"{request.param}/search/cards{rest}").json for rest in ("", "?rest=1")]
    listed = [card for answer in near for group in answer["groups"] for card in group["cards"]]
    kept = client.get(f"{request.param}/offline/cards-{number}.json").json
    kept = [card for card in kept if isinstance(card, str)]
    return {
        "list": _cards(listed, ".service-card"),
        "row": _cards([client.get(f"{request.param}/map").text], ".map-row"),
        "kept": _cards(kept, ".service-card"),
    }


def test_the_list_and_the_map_say_the_same(cards: dict[str, dict[str, Element]]):
    listed, rows = cards["list"], cards["row"]
    assert set(listed) == set(rows)
    assert len(rows) > 800
    pinned = [id_ for id_, row in rows.items() if row.select_one(".map-row__facts")]
    assert len(pinned) > 100
    for id_ in pinned:
        assert _of_a_pin(listed[id_], "service-card") == _of_a_pin(rows[id_], "map-row"), id_
    for id_ in set(rows) - set(pinned):
        beside = _said(rows[id_], "map-row")
        alone = _said(listed[id_], "service-card")
        if beside["phone"] is None:  # one number would stand in hundreds of rows of a street
            alone["phone"] = None
        assert alone == beside, id_


def test_a_kept_card_is_the_card_of_the_list_but_for_the_hours_now(
    cards: dict[str, dict[str, Element]],
):
    for id_, kept in cards["kept"].items():
        listed = cards["list"][id_]
        assert _said(kept, "service-card") == _said(listed, "service-card"), id_
        assert _but_for_hours(kept) == _but_for_hours(listed), id_
    assert len(cards["kept"]) > 800


def _but_for_hours(card: Element) -> str:
    """What stands above a list is told there; a kept card is in none."""
    line, told = _html(card, ".open-line"), _html(card, ".told-mark")
    assert line
    html = card.html.replace(line, "").replace(" service-card--told", "")
    return " ".join((html.replace(told, "") if told else html).split())


def test_every_number_on_a_card_is_dialled_by_the_one_rule(cards: dict[str, dict[str, Element]]):
    for variant in cards.values():
        links = [link for card in variant.values() for link in card.select("a[href^='tel:']")]
        assert len(links) > 100
        for link in links:
            assert link.attr("href") == dial_href(words(link.select_one(".number")))
