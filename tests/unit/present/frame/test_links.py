"""Addresses by language, and what a phone dials."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.builders import a_query, a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.languages import (
    ENGLISH,
    LANGUAGES,
    Language,
    language_of_path,
)
from webapp.present.frame.links import (
    SearchAddress,
    dial_href,
    page_href,
    quoted_target,
    search_href,
    service_href,
    switch_href,
)
from webapp.search.question.parameters import args_from_query

WORDS = words_in(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_found_under_its_languages_prefix(language: Language) -> None:
    assert language_of_path(page_href(language, "/about")) == (language, "/about")


def test_a_search_reads_its_own_address_back() -> None:
    query = a_query(q="母婴室 & 尿布", category=("nursery", "nursing-room"), near="西单", page=3)
    pairs = tuple(parse_qsl(urlsplit(search_href(WORDS, query)).query))
    assert pairs == args_from_query(query)


@pytest.mark.parametrize(
    "query",
    [
        a_query(),
        a_query(q="a&b", sort="name"),
        a_query(category=("nursery",), near="西单", radius=500, sort="checked"),
    ],
)
def test_an_address_in_parts_is_the_same_address(query) -> None:
    address = SearchAddress.of(WORDS, query)
    assert asked_by(address.href()) == asked_by(search_href(WORDS, query))
    other = search_href(WORDS, replace(query, sort="name"))
    assert asked_by(address.ordered("name")) == asked_by(other)


def test_a_link_may_leave_a_filter_out() -> None:
    query = a_query(category=("nursery", "nursing-room"), near="西单", radius=500, page=2)
    address = SearchAddress.of(WORDS, query)
    assert asked_by(address.without("category", "nursery")) == [
        ("category", "nursing-room"),
        ("near", "西单"),
        ("radius", "500"),
    ]
    assert address.only({"near"}) == "/en/search?near=%E8%A5%BF%E5%8D%95"
    assert address.but_for({"category", "radius"}) == (("near", "西单"),)


def test_taking_the_place_away_takes_its_radius_with_it() -> None:
    address = SearchAddress.of(WORDS, a_query(q="a", near="西单", radius=500))
    assert address.without("near", "西单") == "/en/search?q=a"


def asked_by(href: str) -> list[tuple[str, str]]:
    return sorted(parse_qsl(urlsplit(href).query))


def test_the_language_switch_keeps_the_page_and_its_question() -> None:
    assert switch_href("en", quoted_target("/search", "q=%E6%AF%8D&page=2")) == (
        "/language/en?to=/search%3Fq%3D%25E6%25AF%258D%26page%3D2"
    )


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("010-59616161", "tel:+861059616161"),
        ("010-52990927-8088", "tel:+861052990927,8088"),
        ("12338", "tel:12338"),
        ("110", "tel:110"),
        ("400-810-0000", "tel:4008100000"),
    ],
)
def test_a_phone_dials_the_whole_number(written: str, dialled: str) -> None:
    assert dial_href(written) == dialled


def test_a_service_has_one_address_in_each_language() -> None:
    assert [service_href(language, a_service("mbr-zoo")) for language in LANGUAGES] == [
        "/services/mbr-zoo",
        "/zh-hant/services/mbr-zoo",
        "/en/services/mbr-zoo",
    ]
