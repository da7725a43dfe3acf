"""When the state changes, why a day is odd, the coming fortnight, and texts that say nothing."""

from datetime import UTC, date, datetime

import pytest

from tests.unit.hours.notices import HOLIDAYS
from webapp.domain.opening import OpenState
from webapp.hours.book import HoursBook, problem_with

BOOK = HoursBook(HOLIDAYS)
OFFICE = "Mo-Fr 09:00-17:00"
MUSEUM = "Tu-Su 09:00-17:00"


def _until(hours: str, at: str) -> str | None:
    until = BOOK.answer(hours, datetime.fromisoformat(at)).until
    return until and until.strftime("%Y-%m-%dT%H:%M")


def _reason(hours: str, at: str) -> tuple[str | None, str | None]:
    answer = BOOK.answer(hours, datetime.fromisoformat(at))
    return answer.reason, answer.reason_kind


@pytest.mark.parametrize(
    ("hours", "at", "until"),
    [
        (OFFICE, "2026-11-24T10:00", "2026-11-24T17:00"),
        (OFFICE, "2026-11-27T18:00", "2026-11-30T09:00"),
        (OFFICE, "2026-09-30T18:00", "2026-10-08T09:00"),
        (OFFICE, "2025-09-27T10:00", "2025-09-28T09:00"),
        (OFFICE, "2026-02-14T17:00", "2026-02-24T09:00"),
        (MUSEUM, "2026-10-12T10:00", "2026-10-13T09:00"),
        (MUSEUM, "2026-10-05T17:00", "2026-10-06T09:00"),
        ("Mo-Fr 09:00-12:00,13:30-17:30", "2026-11-24T12:00", "2026-11-24T13:30"),
        ("22:00-02:00", "2026-11-24T23:00", "2026-11-25T02:00"),
        ("22:00-02:00", "2026-12-31T23:00", "2027-01-01T02:00"),
        ("24/7; PH off", "2026-09-30T12:00", "2026-10-01T00:00"),
        ("Mo-Sa 00:00-24:00", "2026-11-24T12:00", "2026-11-29T00:00"),
    ],
)
def test_until_is_the_next_change_with_holidays_counted_in(hours: str, at: str, until: str) -> None:
    assert _until(hours, at) == until


@pytest.mark.parametrize(
    ("hours", "at"),
    [
        ("24/7", "2026-11-24T10:00"),
        ("off", "2026-11-24T10:00"),
        ("Dec 25 09:00-17:00", "2026-11-24T10:00"),  # more than 14 days ahead
        (OFFICE, "2027-02-03T18:00"),  # whether it opens tomorrow is not known
        (OFFICE, "2027-02-08T10:00"),
        ("Mo-Fr 09:00-17:00+", "2026-11-24T16:00"),
    ],
)
def test_until_is_left_out_when_the_next_change_is_not_known(hours: str, at: str) -> None:
    assert _until(hours, at) is None


@pytest.mark.parametrize(
    ("hours", "at", "reason"),
    [
        (OFFICE, "2026-10-01T10:00", ("国庆节", "off")),
        (OFFICE, "2026-10-03T10:00", ("国庆节", "off")),
        (OFFICE, "2025-09-28T10:00", ("国庆节、中秋节", "workday")),
        (OFFICE, "2025-09-28T08:00", ("国庆节、中秋节", "workday")),
        (OFFICE, "2025-09-28T18:00", (None, None)),  # over for today: a plain closed evening
        (OFFICE, "2026-11-24T10:00", (None, None)),
        (OFFICE, "2027-02-08T10:00", ("春节", "calendar-unknown")),
        (OFFICE, "2027-02-08T08:00", ("春节", "calendar-unknown")),
        (OFFICE, "2027-02-06T10:00", (None, None)),  # a Saturday: closed either way
        (MUSEUM, "2026-10-01T10:00", ("国庆节", "usual-hours")),
        (MUSEUM, "2026-10-05T10:00", ("国庆节", "holiday-unknown")),
        (MUSEUM, "2026-10-05T08:00", ("国庆节", "holiday-unknown")),
        (MUSEUM, "2026-10-12T10:00", (None, None)),  # shut because it is a Monday
        (MUSEUM, "2027-02-08T10:00", ("春节", "calendar-unknown")),
        (MUSEUM, "2027-02-09T10:00", ("春节", "usual-hours")),
        (MUSEUM, "2025-09-28T10:00", (None, None)),
        ("Tu-Su,PH 09:00-17:00", "2026-10-05T10:00", ("国庆节", "off")),
        ("22:00-02:00; PH off", "2026-10-01T01:00", (None, None)),
        ("22:00-02:00; PH off", "2026-10-01T23:00", ("国庆节", "off")),
        ("Mo-Fr 16:00-18:00; SH off", "2026-08-05T17:00", ("暑假", "calendar-unknown")),
        ("Mo-Fr 09:00-17:00 unknown", "2026-11-24T10:00", (None, None)),
        ('Mo-Fr 09:00-17:00 || "电话预约"', "2026-11-24T10:00", (None, None)),
        ('Mo-Fr 09:00-17:00 || "电话预约"', "2026-11-24T18:00", ("电话预约", "comment")),
        ('Mo-Fr 09:00-17:00 || "电话预约"', "2026-11-28T10:00", ("电话预约", "comment")),
        ('Mo-Fr 09:00-17:00; Sa unknown "预约"', "2026-11-28T10:00", ("预约", "comment")),
        ('Mo-Fr 09:00-17:00; Sa off "盘点"', "2026-11-28T10:00", (None, None)),
        ("", "2026-11-24T10:00", (None, "no-hours")),
        ("  ", "2026-11-24T10:00", (None, "no-hours")),
        ("周一至周五 9:00-17:00", "2026-11-24T10:00", (None, "unreadable")),
    ],
)
def test_the_reason_says_why_the_day_is_odd(
    hours: str, at: str, reason: tuple[str | None, str | None]
) -> None:
    assert _reason(hours, at) == reason


def test_the_coming_days_list_spans_states_and_reasons() -> None:
    days = BOOK.days("Mo-Fr 09:00-12:00,13:30-17:30", date(2026, 9, 30), 11)

    assert [(d.day.day, d.state.value, len(d.spans), d.reason_kind) for d in days] == [
        (30, "open", 2, None),
        *((day, "closed", 0, "off") for day in range(1, 8)),
        (8, "open", 2, None),
        (9, "open", 2, None),
        (10, "open", 2, "workday"),
    ]
    assert days[0].spans[1].opens.isoformat() == "2026-09-30T13:30:00+08:00"


def test_a_night_is_listed_on_its_first_day_and_closes_on_the_next() -> None:
    (friday, saturday) = BOOK.days("Fr 22:00-02:00", date(2026, 11, 27), 2)

    assert friday.spans[0].closes.isoformat() == "2026-11-28T02:00:00+08:00"
    assert (saturday.state, saturday.spans) == (OpenState.CLOSED, ())


def test_an_unknown_day_keeps_the_spans_that_are_certain() -> None:
    (day,) = BOOK.days("Mo-Th 09:00-17:00; Fr 09:00-12:00", date(2025, 9, 28), 1)

    assert (day.state, day.reason_kind) == (OpenState.UNKNOWN, "workday")
    assert [(s.opens.hour, s.closes.hour) for s in day.spans] == [(9, 12)]


@pytest.mark.parametrize(("hours", "kind"), [("", "no-hours"), ("10-5", "unreadable")])
def test_days_without_readable_hours_are_unknown(hours: str, kind: str) -> None:
    days = BOOK.days(hours, date(2026, 11, 24))

    assert len(days) == 14
    assert {(d.state, d.spans, d.reason_kind) for d in days} == {(OpenState.UNKNOWN, (), kind)}


def test_a_moment_of_another_zone_is_the_same_moment() -> None:
    utc = BOOK.answer(OFFICE, datetime(2026, 11, 24, 1, 30, tzinfo=UTC))

    assert utc == BOOK.answer(OFFICE, datetime(2026, 11, 24, 9, 30))
    assert utc.until is not None
    assert utc.until.isoformat() == "2026-11-24T17:00:00+08:00"


def test_no_day_of_the_year_is_longer_or_shorter_than_another() -> None:
    days = BOOK.days("24/7", date(2026, 1, 1), 365)

    assert {(s.closes - s.opens).total_seconds() for d in days for s in d.spans} == {86_400.0}
    assert {s.opens.utcoffset() for d in days for s in d.spans} == {
        days[0].spans[0].opens.utcoffset()
    }


@pytest.mark.parametrize(
    "hours", ["", "24/7", OFFICE, "Mo-Fr 09:00-12:00,13:30-17:30; PH off", "We-Mo 09:00-16:30"]
)
def test_readable_hours_are_no_problem(hours: str) -> None:
    assert problem_with(hours) is None


def test_a_problem_names_the_character_where_reading_stopped() -> None:
    assert problem_with("Mo-Fr 09:00–17:00") == (
        "not opening_hours syntax from character 12 on: '–17:00'"
    )


@pytest.mark.parametrize("hours", ["Mo-Fr 9-17", "随车站运营时间", "Mo" * 600, "\x00", "24/7;;"])
def test_hours_in_other_words_are_a_problem(hours: str) -> None:
    assert problem_with(hours)
