"""The map's page: pins, what is only known to be in a street, and what is nowhere."""

from dataclasses import replace

import pytest

from tests.builders import (
    COMMUNITY,
    IN_ENGLISH,
    NOW,
    STREET,
    a_confidential_service,
    a_query,
    a_service,
)
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.languages import ENGLISH, SIMPLIFIED
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.opening import OpenAnswer, OpenState
from webapp.domain.service import Service, Status, Visibility
from webapp.present.map.models import MapCanvas, MapCredit
from webapp.present.map.page import area_of, map_heading, map_page, on_the_map
from webapp.present.search.results_page import answer_view, wording_for
from webapp.present.wording.opening import opening_line
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import EmptyAdvice, Hit, Notice, ResultPage

UNKNOWN = OpenAnswer(OpenState.UNKNOWN)
CANVAS = MapCanvas("/map/1/district.js", "/map/2/names.json", "/map/3/lanes.json", MapCredit(), ())
SPEECH = wording_for(words_in(ENGLISH))

PIN = a_service("a-pin")
HOPED = a_service("b-hoped", status=Status.EXPECTED)
IN_COMMUNITY = a_service(
    "c-community", precision=Precision.COMMUNITY, community_code=COMMUNITY.code
)
IN_STREET = a_service("d-street", precision=Precision.STREET)
UNPLACED = a_service("e-unplaced", coordinates=None, precision=Precision.NONE)
NOWHERE = a_service("f-nowhere", coordinates=None, precision=Precision.NONE, street="")
SHELTER = a_confidential_service("g-shelter", street=STREET.id)
ALL = (PIN, HOPED, IN_COMMUNITY, IN_STREET, UNPLACED, NOWHERE, SHELTER)


def an_answer(*services: Service, query: SearchQuery | None = None, **more: object) -> ResultPage:
    hits = tuple(Hit(i, one, 0.0, None, None, UNKNOWN) for i, one in enumerate(services))
    asked = query or a_query()
    numbers = tuple(range(len(hits)))
    plain = ResultPage(asked, asked, len(hits), 1, hits, numbers, PlaceAnswer(), ())
    return replace(plain, **more)


def a_page(*services: Service, **more):
    def say_open(answer):
        return opening_line(answer, NOW, IN_ENGLISH)

    return map_page(an_answer(*services, **more), SPEECH, say_open, CANVAS)


def numbers(*groups) -> list[int]:
    return [place.number for group in groups for place in group.places]


def test_every_entry_stands_in_exactly_one_list():
    page = a_page(*ALL)
    everywhere = numbers(*page.pinned, *page.streets, page.elsewhere)
    assert sorted(everywhere) == list(range(len(ALL)))


def test_only_fine_coordinates_become_pins():
    assert [ALL[number] for number in numbers(*a_page(*ALL).pinned)] == [PIN, HOPED]


def test_expected_pins_stand_under_their_own_heading():
    found, expected = a_page(*ALL).pinned
    assert numbers(found) == [0]
    assert "not confirmed" in expected.heading


def test_a_street_counts_what_is_only_known_to_be_in_it():
    (street,) = a_page(*ALL).streets
    assert street.id == STREET.id
    assert street.heading == "Jinrongjie: 3 services"
    assert [ALL[number] for number in numbers(street)] == [IN_COMMUNITY, IN_STREET, UNPLACED]


def test_a_secret_place_is_in_no_street_and_on_no_map():
    page = a_page(SHELTER)
    assert page.pinned == page.streets == ()
    assert numbers(page.elsewhere) == [0]


@pytest.mark.parametrize(
    ("service", "area"),
    [
        (PIN, ""),
        (IN_COMMUNITY, COMMUNITY.code),
        (IN_STREET, STREET.id),
        (UNPLACED, STREET.id),
        (NOWHERE, ""),
        (SHELTER, ""),
    ],
    ids=lambda value: getattr(value, "id", value),
)
def test_an_entry_is_counted_in_the_smallest_area_that_is_known(service, area):
    assert area_of(service) == area


def test_a_coarse_coordinate_never_becomes_a_pin():
    street = replace(IN_STREET, coordinates=Coordinates(39.91, 116.36))
    assert a_page(street).pinned == ()


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        (a_query(), "Map"),
        (a_query(category=("nursing-room",)), "Map: Mother-and-baby room"),
        (a_query(q="离婚", near="家里"), "Map"),
    ],
)
def test_the_heading_says_the_kind_and_never_what_was_typed(query, heading):
    assert map_heading(query, SPEECH) == heading


def test_all_links_of_the_answer_lead_to_the_map_again():
    query = a_query(category=("nursing-room",), street=("jinrongjie",))
    answer = on_the_map(
        answer_view(
            an_answer(
                query=query,
                notices=(Notice("spelling", (("from", "a"), ("to", "b")), undo=a_query(q="a")),),
                advice=EmptyAdvice(
                    "street", ("jinrongjie",), a_query(category=("nursing-room",)), 3
                ),
                did_you_mean="nursery",
            ),
            SPEECH,
        ),
        SPEECH.words,
    )
    links = [
        answer.clear_href,
        answer.filter_action,
        answer.did_you_mean.href,
        answer.advice.link.href,
        *(one.href for one in answer.applied),
        *(notice.undo.href for notice in answer.notices),
    ]
    assert len(links) == 7
    assert all(link.startswith("/en/map") for link in links)
    assert answer.applied[0].href == "/en/map?street=jinrongjie"


def test_the_list_is_one_tap_away_with_the_same_question():
    assert a_page(PIN, query=a_query(q="room", near="西单")).list_href.startswith(
        "/en/search?q=room"
    )


DISCREET = a_service("h-discreet", visibility=Visibility.DISCREET)


@pytest.mark.parametrize(
    ("query", "quiet"),
    [
        (a_query(), False),
        (a_query(street=("jinrongjie",)), False),
        (a_query(q="help"), True),
        (a_query(category=("family-mediation",)), True),
        (a_query(need=("law-and-family",)), True),
    ],
)
def test_the_map_is_quiet_when_discreet_services_were_asked_for(query, quiet):
    assert replace(an_answer(PIN, DISCREET, query=query), quiet=True).asks_quietly is quiet
    assert not an_answer(PIN, query=query).asks_quietly


def test_chinese_pages_have_no_prefix():
    words = words_in(SIMPLIFIED)
    wording = wording_for(words)
    answer = on_the_map(answer_view(an_answer(), wording), words)
    assert answer.filter_action == "/map"
