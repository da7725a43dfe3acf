"""Nights past midnight, seasons, school terms, dates, and texts that leave things open."""

from datetime import datetime

import pytest

from tests.unit.hours.notices import HOLIDAYS
from webapp.domain.coordinates import Coordinates
from webapp.domain.opening import OpenState
from webapp.hours.book import HoursBook

HERE = Coordinates(39.91, 116.37)
FAR_WEST = Coordinates(43.8, 87.6)
BOOK = HoursBook(HOLIDAYS, HERE)
STATES = {"open": OpenState.OPEN, "closed": OpenState.CLOSED, "?": OpenState.UNKNOWN}


def _state(hours: str, at: str) -> OpenState:
    return BOOK.answer(hours, datetime.fromisoformat(at)).state


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        ("Fr 22:00-02:00", "2026-11-27T22:00", "open"),
        ("Fr 22:00-02:00", "2026-11-28T01:59", "open"),
        ("Fr 22:00-02:00", "2026-11-28T02:00", "closed"),
        ("Fr 22:00-02:00", "2026-11-27T01:00", "closed"),
        ("Fr 22:00-26:00", "2026-11-28T01:59", "open"),
        ("22:00-02:00; Su off", "2026-11-29T01:00", "open"),  # Saturday's night
        ("22:00-02:00; Su off", "2026-11-30T01:00", "closed"),  # Sunday had none
        ("22:00-02:00; PH off", "2026-10-01T01:00", "open"),  # the night before the holiday
        ("22:00-02:00; PH off", "2026-10-01T23:00", "closed"),
        ("22:00-02:00; PH off", "2026-10-08T01:00", "closed"),
        ("22:00-02:00; PH off", "2026-10-08T23:00", "open"),
        ("Mo-Fr 20:00-00:00", "2026-11-27T23:59", "open"),
        ("Mo-Fr 20:00-00:00", "2026-11-28T00:00", "closed"),
        ("Mo-Fr 08:00-08:00", "2026-11-28T07:59", "open"),
        ("Mo-Fr 09:00-17:00, Fr 22:00-02:00", "2026-11-27T10:00", "open"),
        ("Mo-Fr 09:00-17:00, Fr 22:00-02:00", "2026-11-28T01:00", "open"),
        ("Mo-Fr 22:00-02:00; We 09:00-12:00", "2026-11-26T01:00", "closed"),
        ("sunset-sunrise", "2026-11-24T03:00", "open"),
        ("sunrise-sunset", "2026-11-24T18:00", "closed"),
        ("sunrise-sunset", "2026-06-24T18:00", "open"),
    ],
)
def test_a_night_belongs_to_the_day_on_which_it_begins(hours: str, at: str, expected: str) -> None:
    assert _state(hours, at) is STATES[expected]


def test_the_sun_sets_where_the_district_is() -> None:
    at = datetime(2026, 11, 24, 18)
    assert BOOK.answer("sunrise-sunset", at).state is OpenState.CLOSED
    west = HoursBook(HOLIDAYS, FAR_WEST)
    assert west.answer("sunrise-sunset", at).state is OpenState.OPEN


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        ("Apr-Oct 07:30-18:00; Nov-Mar 07:30-17:00", "2026-10-31T17:30", "open"),
        ("Apr-Oct 07:30-18:00; Nov-Mar 07:30-17:00", "2026-11-01T17:30", "closed"),
        ("Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 09:00-17:00", "2026-02-14T17:30", "closed"),
        ("Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 09:00-17:00", "2026-05-09T17:30", "open"),
        ("Oct 01-Mar 31 Mo-Fr 09:00-17:00; Apr-Sep Mo-Fr 09:00-18:00", "2025-09-28T17:30", "open"),
        ("Mo-Fr 09:00-17:00; Dec 31 09:00-12:00", "2026-12-31T14:00", "closed"),
        ("Mo-Fr 09:00-17:00; 2026 Feb 10-2026 Mar 01 off", "2026-02-14T10:00", "closed"),
        ("Mo-Fr 09:00-17:00; 2026 Dec 01 off", "2026-12-01T10:00", "closed"),
        ("week 01-53/2 Mo-Fr 09:00-17:00", "2026-10-10T10:00", "open"),  # ISO week 41
        ("We[1] 09:00-11:00", "2026-11-04T10:00", "open"),
        ("We[1] 09:00-11:00", "2026-11-11T10:00", "closed"),
    ],
)
def test_seasons_and_dates_hold_to_the_day(hours: str, at: str, expected: str) -> None:
    assert _state(hours, at) is STATES[expected]


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        ("Mo-Fr 16:00-18:00; SH off", "2026-10-14T17:00", "open"),
        ("Mo-Fr 16:00-18:00; SH off", "2026-08-05T17:00", "?"),
        ("Mo-Fr 16:00-18:00; SH off", "2026-08-05T19:00", "closed"),
        ("Mo-Fr 16:00-18:00; SH off", "2026-10-01T17:00", "closed"),
        ("Mo-Fr 16:00-18:00; SH,PH off", "2026-10-01T17:00", "closed"),
        ("SH Mo-Fr 08:00-12:00", "2026-08-05T10:00", "?"),
        ("SH Mo-Fr 08:00-12:00", "2026-10-14T10:00", "closed"),
        ("Mo-Fr 16:00-18:00; SH Mo-Fr 08:00-18:00", "2026-02-11T17:00", "open"),
        ("Mo-Fr 16:00-18:00; SH Mo-Fr 08:00-18:00", "2026-02-11T10:00", "?"),
    ],
)
def test_school_terms_are_not_known_inside_the_usual_school_holidays(
    hours: str, at: str, expected: str
) -> None:
    assert _state(hours, at) is STATES[expected]


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        ("Mo-Fr 09:00-17:00 unknown", "2026-11-24T10:00", "?"),
        ("Mo-Fr 09:00-17:00 unknown", "2026-11-24T20:00", "closed"),
        ('Mo-Fr 09:00-17:00 "需预约"', "2026-11-24T10:00", "?"),
        ('Mo-Fr 09:00-17:00 open "三层; PH off"', "2026-11-24T10:00", "open"),
        ('Mo-Fr 09:00-17:00; Sa off "停诊"', "2026-11-28T10:00", "closed"),
        ("Mo-Fr 09:00-17:00 || unknown", "2026-11-28T10:00", "?"),
        ("Mo-Fr 09:00-17:00+", "2026-11-24T16:00", "open"),
        ("Mo-Fr 09:00-17:00+", "2026-11-24T18:00", "?"),
        ("Mo-Fr 17:00+", "2026-11-24T18:00", "?"),
        ("Mo-Fr 17:00+", "2026-11-24T16:00", "closed"),
        ("Mo-Fr", "2026-11-24T23:00", "open"),
        ("off", "2026-11-24T10:00", "closed"),
    ],
)
def test_what_a_text_leaves_open_is_unknown(hours: str, at: str, expected: str) -> None:
    assert _state(hours, at) is STATES[expected]
