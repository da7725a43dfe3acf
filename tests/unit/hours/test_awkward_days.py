"""Open, closed or unknown on the awkward days of 2025 to 2027, as a careful person would say."""

from datetime import datetime

import pytest

from tests.unit.hours.notices import HOLIDAYS
from webapp.domain.opening import OpenState
from webapp.hours.book import HoursBook

BOOK = HoursBook(HOLIDAYS)
OFFICE = "Mo-Fr 09:00-17:00"
LUNCH = "Mo-Fr 09:00-12:00,13:30-17:30"
OFF_ON_HOLIDAYS = "Mo-Fr 09:00-17:00; PH off"
WORKDAYS_ONLY = "Mo-Fr 09:00-17:00; PH,Sa,Su off"
MUSEUM = "Tu-Su 09:00-17:00"
NIGHT = "22:00-02:00"
ALWAYS = "24/7"
STATES = {"open": OpenState.OPEN, "closed": OpenState.CLOSED, "?": OpenState.UNKNOWN}


def _state(hours: str, at: str) -> OpenState:
    return BOOK.answer(hours, datetime.fromisoformat(at)).state


@pytest.mark.parametrize("hours", [OFFICE, LUNCH, OFF_ON_HOLIDAYS, WORKDAYS_ONLY])
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-01-26", "open"),  # Sunday, make-up
        ("2025-01-27", "open"),  # Monday, the last day before the holiday
        ("2025-01-28", "closed"),
        ("2025-02-04", "closed"),
        ("2025-02-05", "open"),
        ("2025-02-08", "open"),  # Saturday, make-up
        ("2025-04-27", "open"),  # Sunday, make-up
        ("2025-05-05", "closed"),
        ("2025-06-02", "closed"),
        ("2025-09-27", "closed"),  # an ordinary Saturday
        ("2025-09-28", "open"),  # Sunday, make-up
        ("2025-10-01", "closed"),
        ("2025-10-08", "closed"),
        ("2025-10-09", "open"),
        ("2025-10-11", "open"),  # Saturday, make-up
        ("2025-10-12", "closed"),
        ("2025-12-31", "open"),
        ("2026-01-01", "closed"),
        ("2026-01-02", "closed"),
        ("2026-01-03", "closed"),
        ("2026-01-04", "open"),  # Sunday, make-up
        ("2026-02-13", "open"),
        ("2026-02-14", "open"),  # Saturday, make-up
        *((f"2026-02-{day}", "closed") for day in range(15, 24)),
        ("2026-02-24", "open"),
        ("2026-02-28", "open"),  # Saturday, make-up
        ("2026-03-01", "closed"),
        ("2026-04-06", "closed"),
        ("2026-05-05", "closed"),
        ("2026-05-09", "open"),  # Saturday, make-up
        ("2026-06-19", "closed"),
        ("2026-09-20", "open"),  # Sunday, make-up
        ("2026-09-25", "closed"),
        ("2026-10-07", "closed"),
        ("2026-10-08", "open"),
        ("2026-10-10", "open"),  # Saturday, make-up
        ("2026-12-31", "open"),
        ("2027-01-01", "?"),
        ("2027-01-02", "closed"),  # a Saturday beside a Friday holiday needs no swap
        ("2027-01-04", "open"),
        ("2027-01-30", "?"),  # a Saturday that may be swapped
        ("2027-02-03", "open"),
        ("2027-02-04", "?"),
        ("2027-02-05", "?"),
        ("2027-02-06", "closed"),  # New Year's Day itself, a Saturday
        ("2027-02-07", "closed"),
        ("2027-02-08", "?"),
        ("2027-02-12", "?"),
        ("2027-02-13", "?"),
        ("2027-02-15", "open"),
        ("2027-02-20", "?"),
        ("2027-02-27", "closed"),
        ("2027-03-10", "open"),
        ("2027-04-05", "?"),
        ("2027-05-03", "?"),
        ("2027-06-09", "?"),
        ("2027-07-14", "open"),
        ("2027-09-15", "?"),
        ("2027-10-01", "?"),
        ("2027-10-07", "?"),
        ("2027-10-08", "open"),
        ("2027-11-24", "open"),
    ],
)
def test_an_office_follows_the_working_days_of_the_state_council(
    hours: str, day: str, expected: str
) -> None:
    assert _state(hours, f"{day}T10:30") is STATES[expected]


@pytest.mark.parametrize("hours", [OFFICE, LUNCH, OFF_ON_HOLIDAYS, WORKDAYS_ONLY])
@pytest.mark.parametrize("day", ["2025-09-28", "2026-10-01", "2027-02-08", "2027-02-20"])
def test_an_office_is_closed_at_night_whatever_the_day_turns_out_to_be(
    hours: str, day: str
) -> None:
    assert _state(hours, f"{day}T07:00") is OpenState.CLOSED
    assert _state(hours, f"{day}T21:00") is OpenState.CLOSED


@pytest.mark.parametrize("day", ["2025-09-28", "2026-02-14", "2026-10-09"])
def test_a_lunch_break_holds_on_workdays_and_make_up_workdays(day: str) -> None:
    times = ("11:59", "12:00", "13:29", "13:30", "17:29", "17:30")
    expected = ("open", "closed", "closed", "open", "open", "closed")

    assert [_state(LUNCH, f"{day}T{time}") for time in times] == [STATES[e] for e in expected]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-09-28", "open"),  # a Sunday, make-up workday or not
        ("2025-10-01", "open"),
        ("2025-10-06", "?"),  # a holiday Monday
        ("2026-02-16", "?"),  # a holiday Monday
        ("2026-02-17", "open"),
        ("2026-05-09", "open"),
        ("2026-10-05", "?"),  # a holiday Monday
        ("2026-10-06", "open"),
        ("2026-10-12", "closed"),  # an ordinary Monday
        ("2027-02-06", "open"),
        ("2027-02-08", "?"),  # a Monday, perhaps a holiday
        ("2027-02-09", "open"),
        ("2027-10-01", "open"),
    ],
)
def test_a_museum_keeps_its_week_on_public_holidays(day: str, expected: str) -> None:
    assert _state(MUSEUM, f"{day}T10:30") is STATES[expected]


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        ("We-Mo 09:00-16:30", "2026-10-06T10:30", "?"),  # shut on Tuesdays
        ("Tu-Su 09:00-17:00; Mo off", "2026-10-05T10:30", "?"),
        ("Tu-Fr 11:30-18:00; Sa-Su 09:00-17:00", "2026-10-05T09:30", "?"),
        ("Tu-Fr 11:30-18:00; Sa-Su 09:00-17:00", "2026-10-05T17:30", "closed"),
        ("Sa,Su 10:00-16:00", "2026-10-01T10:30", "?"),
        ("Apr-Oct Tu-Su 09:00-18:00; Nov-Mar Tu-Su 09:00-16:00", "2026-10-05T17:30", "?"),
        (MUSEUM, "2026-10-05T08:30", "closed"),  # no reading opens so early
        (MUSEUM, "2026-10-05T17:00", "closed"),
        ("Mo-Sa 09:00-17:00", "2026-10-04T10:30", "closed"),  # a holiday Sunday
        ("Mo,We 09:00-17:00", "2026-10-06T10:30", "closed"),  # never open at weekends
        ("Tu-Su 09:00-17:00; Mo,PH off", "2026-10-05T10:30", "closed"),  # its text says so
    ],
)
def test_a_weekday_of_rest_may_be_open_on_a_public_holiday(
    hours: str, at: str, expected: str
) -> None:
    assert _state(hours, at) is STATES[expected]


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        ("Tu-Su,PH 09:00-17:00", "2026-10-05T10:30", "open"),
        ("Tu-Su 09:00-17:00; PH 10:00-16:00", "2026-10-05T10:30", "open"),
        ("Tu-Su 09:00-17:00; PH 10:00-16:00", "2026-10-06T09:30", "closed"),
        ("Tu-Su 09:00-17:00; PH off", "2026-10-06T10:30", "closed"),
        ("Mo-Fr 09:00-17:00; PH 10:00-16:00", "2026-10-01T10:30", "open"),
        ("Mo-Fr 09:00-17:00; PH 10:00-16:00", "2026-10-01T16:30", "closed"),
        ("Mo-Fr 09:00-17:00; PH 10:00-16:00", "2027-02-08T10:30", "open"),
        ("Mo-Fr 09:00-17:00; PH 10:00-16:00", "2027-02-08T16:30", "?"),
        ("Sa,Su,PH 10:00-16:00", "2026-10-01T10:30", "open"),
        ("Sa,Su,PH 10:00-16:00", "2026-10-08T10:30", "closed"),
        ("PH 10:00-12:00", "2026-10-01T10:30", "open"),
        ("PH 10:00-12:00", "2026-09-30T10:30", "closed"),
        ("Mo-Fr 09:00-17:00; PH -1 day 09:00-12:00", "2026-09-30T14:00", "closed"),
        ("Mo-Fr 09:00-17:00; PH -1 day 09:00-12:00", "2026-09-29T14:00", "open"),
        ("Mo-Fr 09:00-17:00; PH, Sa, Su off", "2026-10-03T10:30", "closed"),
        ("24/7; PH off", "2026-10-01T10:30", "closed"),
        ("24/7; PH off", "2027-02-08T10:30", "?"),
    ],
)
def test_what_the_text_says_about_public_holidays_is_followed_to_the_letter(
    hours: str, at: str, expected: str
) -> None:
    assert _state(hours, at) is STATES[expected]


@pytest.mark.parametrize("day", ["2025-09-28", "2026-02-17", "2026-10-01", "2027-02-08"])
def test_a_hotline_is_open_on_every_day(day: str) -> None:
    answer = BOOK.answer(ALWAYS, datetime.fromisoformat(f"{day}T03:00"))

    assert (answer.state, answer.until, answer.reason_kind) == (OpenState.OPEN, None, None)


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        ("Mo-Th 09:00-17:00; Fr 09:00-12:00", "2025-09-28T10:30", "open"),
        ("Mo-Th 09:00-17:00; Fr 09:00-12:00", "2025-09-28T14:00", "?"),
        ("Tu 13:30-15:00", "2025-09-28T14:00", "?"),
        ("Tu 13:30-15:00", "2025-09-28T10:00", "closed"),
        ("Mo-Fr 09:00-17:00; Sa 09:00-12:00", "2026-02-14T10:30", "open"),
        ("Mo-Fr 09:00-17:00; Sa 09:00-12:00", "2026-02-14T14:00", "?"),
        ("Mo-Sa 09:00-18:00", "2025-09-28T10:30", "open"),
        ("Tu-Fr 11:30-18:00; Sa-Su 09:00-17:00", "2025-09-28T12:00", "open"),
        ("Tu-Fr 11:30-18:00; Sa-Su 09:00-17:00", "2025-09-28T10:00", "?"),
        ("Sa 09:00-12:00", "2026-02-14T10:00", "open"),
        ("Sa 09:00-12:00", "2025-09-28T10:00", "closed"),
    ],
)
def test_a_make_up_workday_is_certain_only_where_the_weekdays_agree(
    hours: str, at: str, expected: str
) -> None:
    assert _state(hours, at) is STATES[expected]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2025-12-31T23:30", "open"),
        ("2026-01-01T01:59", "open"),
        ("2026-01-01T02:00", "closed"),
        ("2026-12-31T23:59", "open"),
        ("2027-01-01T00:00", "open"),
    ],
)
def test_a_night_goes_on_across_the_year_end(at: str, expected: str) -> None:
    assert _state(NIGHT, at) is STATES[expected]
