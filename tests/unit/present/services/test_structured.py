"""Entries for machines: known facts only, nothing of discreet ones, nothing that ends a script."""

import json
from dataclasses import replace

import pytest

from tests.builders import ROOMS_INSIDE, a_confidential_service, a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Precision
from webapp.domain.languages import ENGLISH, SIMPLIFIED
from webapp.domain.service import Status, Visibility
from webapp.present.services import structured


def _node(service, words, site=""):
    return json.loads(structured.structured_data(service, words, site))


def test_a_place_is_described_by_what_is_known():
    room = a_service(address_zh="某街1号", phones=("010-12345678",), hours="Mo-Fr 09:00-17:00")
    node = _node(room, words_in(SIMPLIFIED))
    assert (node["@context"], node["@type"]) == ("https://schema.org", "Place")
    assert node["@id"] == "/services/a-room"
    assert node["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "某街1号",
        "addressLocality": "Jinrongjie",
        "addressCountry": "CN",
    }
    assert node["geo"]["latitude"] == room.coordinates.lat
    assert node["telephone"] == ["010-12345678"]
    assert node["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
            "opens": "09:00",
            "closes": "17:00",
        }
    ]
    assert "isAccessibleForFree" not in node


def test_the_hours_of_a_house_are_not_said_to_be_those_of_a_room_in_it():
    words = replace(words_in(SIMPLIFIED), taxonomy=ROOMS_INSIDE)
    room = a_service(hours="Mo-Fr 09:00-17:00", host_zh="某馆")
    assert "openingHoursSpecification" not in _node(room, words)
    assert "openingHoursSpecification" in _node(replace(room, host_zh=""), words)


def test_what_is_not_known_is_left_out():
    node = _node(a_service(coordinates=None, precision=Precision.NONE), words_in(SIMPLIFIED))
    assert not {"geo", "telephone", "openingHoursSpecification", "alternateName"} & set(node)


def test_a_coarse_point_is_no_place_of_its_own():
    assert "geo" not in _node(a_service(precision=Precision.COMMUNITY), words_in(SIMPLIFIED))


def test_free_is_said_where_the_source_says_so():
    assert _node(a_service(fee_zh="免费"), words_in(SIMPLIFIED))["isAccessibleForFree"] is True


def test_a_name_in_the_other_language_stands_beside():
    room = a_service(name_en="A room")
    assert _node(room, words_in(ENGLISH))["name"] == "A room"
    assert _node(room, words_in(ENGLISH))["alternateName"] == room.name_zh
    assert _node(room, words_in(SIMPLIFIED))["alternateName"] == "A room"


def test_an_expected_entry_is_a_page_and_no_place():
    node = _node(a_service(status=Status.EXPECTED, phones=("110",)), words_in(ENGLISH))
    assert node["@type"] == "WebPage"
    assert node["description"] == (
        "Mother-and-baby room – The plan requires this service here; "
        "nobody has confirmed it. Ask before you go."
    )
    assert not {"address", "geo", "telephone"} & set(node)


def test_what_one_calls_is_a_service():
    hotline = a_service(
        coordinates=None, precision=Precision.NONE, street="", phones=("12345",), hours="24/7"
    )
    node = _node(hotline, words_in(SIMPLIFIED))
    assert node["@type"] == "Service"
    assert node["availableChannel"]["servicePhone"][0]["telephone"] == "12345"
    assert (node["hoursAvailable"][0]["opens"], node["hoursAvailable"][0]["closes"]) == (
        "00:00",
        "23:59",
    )


@pytest.mark.parametrize(
    "service",
    [
        a_service(visibility=Visibility.DISCREET),
        a_confidential_service(),
        a_service(status=Status.CLOSED),
    ],
)
def test_nothing_is_said_of_what_is_not_public(service):
    assert structured.structured_data(service, words_in(SIMPLIFIED)) == ""


def test_no_name_can_end_the_script():
    room = replace(a_service(), name_zh="</script><script>&\u2028")
    text = structured.structured_data(room, words_in(SIMPLIFIED))
    assert not set(text) & set("<>&\u2028")
    assert json.loads(text)["name"] == room.name_zh


def test_links_are_absolute_only_where_an_address_is_set():
    node = _node(a_service(), words_in(ENGLISH), "https://site.example")
    assert node["@id"] == "https://site.example/en/services/a-room"
