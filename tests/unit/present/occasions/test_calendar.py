"""Calendars by the letter of RFC 5545."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOW, a_service, an_occasion
from tests.calendars import moment, read_calendar
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.languages import ENGLISH, SIMPLIFIED
from webapp.present.occasions.calendar import MOST_OCTETS, calendar_text, escaped, folded

SITE = "https://example.org"
ROOM = a_service(name_zh="一家；二楼, 三室", address_zh="某街1号")


def calendar(*occasions, language=SIMPLIFIED):
    told = [(each, ROOM) for each in occasions]
    text = calendar_text("某街道", told, words_in(language), SITE, NOW, NOW.date(), 14)
    return read_calendar(text.encode())


def test_an_event_is_there_with_all_that_is_known():
    found = calendar(
        an_occasion(
            title_zh="亲子阅读；带绘本, 和\\笔\n免费",
            sign_up_zh="打电话报名",
            age_min_months=24,
            places_left=3,
            places_left_on=NOW.date(),
        )
    )
    (event,) = found.events
    assert found.properties["NAME"] == "某街道"
    assert event["SUMMARY"] == "亲子阅读；带绘本, 和\\笔\n免费"
    assert moment(event["DTSTART"]) == an_occasion().starts
    assert moment(event["DTEND"]) == an_occasion().ends
    assert "打电话报名" in event["DESCRIPTION"]
    assert "某街道公告" in event["DESCRIPTION"]
    assert event["LOCATION"].startswith("一家；二楼, 三室")
    assert event["URL"] == f"{SITE}/services/a-room"
    assert event["GEO"] == "39.910000;116.366000"


def test_a_cancelled_one_is_told_as_such():
    assert calendar(an_occasion(cancelled=True)).events[0]["STATUS"] == "CANCELLED"


def test_the_same_event_is_known_by_the_same_name_whatever_else_changes():
    moved = an_occasion(starts=NOW, ends=NOW + timedelta(hours=1), title_zh="别的")
    uids = [calendar(each).events[0]["UID"] for each in (an_occasion(), moved)]
    assert uids[0] == uids[1]
    assert calendar(an_occasion("other")).events[0]["UID"] != uids[0]


def test_an_english_calendar_leads_to_english_pages():
    (event,) = calendar(an_occasion(), language=ENGLISH).events
    assert event["URL"] == f"{SITE}/en/services/a-room"


def test_places_of_long_ago_are_not_told():
    old = an_occasion(places_left=7, places_left_on=NOW.date() - timedelta(days=15))
    assert "7" not in calendar(replace(old, sign_up_zh="来")).events[0]["DESCRIPTION"]


def test_no_pin_is_no_position():
    told = [(an_occasion(), a_service(coordinates=None))]
    text = calendar_text("a", told, words_in(SIMPLIFIED), SITE, NOW, NOW.date(), 14)
    assert "GEO" not in read_calendar(text.encode()).events[0]


@pytest.mark.parametrize("length", [1, 74, 75, 76, 149, 150, 400])
@pytest.mark.parametrize("character", ["a", "阅", "é", "😀"])
def test_lines_are_folded_between_characters(character, length):
    pieces = folded(character * length).split("\r\n")
    assert all(len(piece.encode()) <= MOST_OCTETS for piece in pieces)
    assert "".join(piece.removeprefix(" ") for piece in pieces) == character * length


@pytest.mark.parametrize(
    ("text", "value"),
    [("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一\r\n二\r三", "一\\n二\\n三"), ("a\x00b", "a b")],
)
def test_text_is_escaped(text, value):
    assert escaped(text) == value
