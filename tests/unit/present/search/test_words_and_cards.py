"""Cards say what is known, name what is not, and warn of the one thing that matters."""

from datetime import date

import pytest

from tests.builders import (
    COMMUNITY,
    DISTRICT,
    STREET,
    TAXONOMY,
    a_confidential_service,
    a_service,
    sentences_in,
)
from webapp.domain.coordinates import Precision
from webapp.domain.languages import ENGLISH, SIMPLIFIED, Language
from webapp.domain.service import Source, Status
from webapp.present.search.cards import service_card, source_year, warning_text
from webapp.present.wording.district_names import district_names
from webapp.present.wording.features import feature_words
from webapp.present.wording.values import AsOf, OpenLine, StatusMark, Text
from webapp.present.wording.words import Words, phrases

UNKNOWN = OpenLine("unknown", "no information yet")


def words_in(language: Language) -> Words:
    """The words of the builders' small catalogue."""
    sentences = sentences_in(language)
    return Words(
        language=language,
        translations=sentences.translations,
        kinds={"nursing-room": "Mother-and-baby room"},
        venues={},
        not_covered={},
        lines={},
        needs={},
        streets={STREET.id: "Jinrongjie"},
        communities={COMMUNITY.code: "A community"},
        statuses={status.value: StatusMark(status.value, status.value) for status in Status},
        status_sentences={status.value: f"It is {status.value}." for status in Status},
        features=feature_words(sentences),
        phrases=phrases(sentences),
        as_of=AsOf("1 September 2026", "24 November 2026"),
        built_year=2026,
        district=district_names(language, DISTRICT),
        taxonomy=TAXONOMY,
    )


def test_a_card_names_what_is_known_to_be_inside_and_nothing_else() -> None:
    features = (("curtain", "yes"), ("floor", "3"), ("lockable-door", "no"), ("sink", "unknown"))
    card = service_card(a_service(features=features), words_in(ENGLISH), UNKNOWN)
    assert (card.inside, card.floor) == (("Curtain",), "Floor 3")


def test_a_card_shows_the_community_where_there_is_no_address() -> None:
    service = a_service(community_code=COMMUNITY.code)
    card = service_card(service, words_in(ENGLISH), UNKNOWN)
    assert card.where is not None
    assert card.where.text == "A community"


def test_a_coarse_location_has_no_coordinates_and_says_that_it_is_coarse() -> None:
    service = a_service(precision=Precision.COMMUNITY)
    card = service_card(service, words_in(ENGLISH), UNKNOWN)
    assert (card.lat, card.lon, card.coarse) == ("", "", "Approximate location")


def test_a_secret_address_shows_no_place_and_no_way() -> None:
    card = service_card(a_confidential_service(phones=("110",)), words_in(ENGLISH), UNKNOWN)
    assert (card.lat, card.directions) == ("", None)
    assert card.where is not None
    assert card.where.text == "This site does not publish the address; call and ask"


def test_the_note_of_the_source_comes_before_its_age() -> None:
    old = Source("某报", "", "2015-03-09")
    warning = warning_text(a_service(source=old, note_zh="出发前请先致电"), words_in(SIMPLIFIED))
    assert warning is not None
    assert warning.text == "出发前请先致电"


def test_an_old_source_asks_to_call_first_where_there_is_somewhere_to_go() -> None:
    old, words = Source("某报", "", "2015-03-09"), words_in(ENGLISH)
    called = warning_text(a_service(source=old, phones=("010-66110000",)), words)
    asked = warning_text(a_service(source=old), words)
    assert called is not None
    assert called.text == "The source is from 2015: call before you go"
    assert asked is not None
    assert asked.text == "The source is from 2015: ask before you go"
    line = a_service(source=old, phones=("110",), street="", coordinates=None)
    assert warning_text(line, words) is None


def test_an_entry_that_was_checked_is_not_old() -> None:
    service = a_service(source=Source("某报", "", "2015"), checked_on=date(2026, 11, 1))
    assert warning_text(service, words_in(ENGLISH)) is None


def test_a_closed_service_says_so_before_anything_else() -> None:
    service = a_service(status=Status.CLOSED, note_zh="请先致电")
    warning = warning_text(service, words_in(ENGLISH))
    assert warning is not None
    assert warning.text == "It is closed."


@pytest.mark.parametrize(
    ("written", "year"), [("2015-03-09", 2015), ("2020—2021年", 2021), ("", None), ("去年", None)]
)
def test_the_year_of_a_source_is_the_last_one_it_names(written: str, year: int | None) -> None:
    assert source_year(a_service(source=Source("某报", "", written))) == year


def test_a_telephone_that_is_answered_always_says_so_instead_of_open() -> None:
    line = OpenLine("open", "Open now")
    number = a_service(phones=("110",), street="", coordinates=None, hours="24/7")
    card = service_card(number, words_in(ENGLISH), line)
    assert (card.hours_note, card.hours_instead) == (Text("Answered day and night"), True)
    assert not service_card(a_service(hours="24/7"), words_in(ENGLISH), line).hours_instead
