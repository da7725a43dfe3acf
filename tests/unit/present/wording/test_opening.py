"""Opening answers in English words, and days in the words of each language."""

from datetime import date, datetime

import pytest

from tests.builders import BEIJING, IN_ENGLISH, sentences_in
from webapp.domain.languages import ENGLISH, SIMPLIFIED, TRADITIONAL, Language
from webapp.domain.opening import AskedTime, DayHours, OpenAnswer, OpenSpan, OpenState
from webapp.present.wording.holiday_names import holiday_name
from webapp.present.wording.hours_comments import hours_comment
from webapp.present.wording.opening import fortnight, opening_line
from webapp.text.foreign import lang_of

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=BEIJING)
OPEN, CLOSED, UNKNOWN = OpenState.OPEN, OpenState.CLOSED, OpenState.UNKNOWN


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


def _day(day: str, state: OpenState, *spans: tuple[str, str], **why: str) -> DayHours:
    found = tuple(OpenSpan(_at(opens), _at(closes)) for opens, closes in spans)
    return DayHours(date.fromisoformat(day), state, found, **why)


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (OpenAnswer(OPEN, _at("2026-11-24T17:00")), "Open now, closes at 17:00"),
        (OpenAnswer(OPEN), "Open now"),
        (OpenAnswer(OPEN, _at("2026-11-25T00:00")), "Open now, closes at 24:00"),
        (OpenAnswer(OPEN, _at("2026-11-25T02:00")), "Open now, closes at 2:00 tomorrow"),
        (OpenAnswer(OPEN, _at("2026-11-29T00:00")), "Open now, closes at 0:00 on Sunday"),
        (
            OpenAnswer(OPEN, _at("2026-11-24T17:00"), "国庆节", "workday"),
            "Open now (make-up workday), closes at 17:00",
        ),
        (
            OpenAnswer(OPEN, _at("2026-11-24T17:00"), "国庆节", "usual-hours"),
            "Open now (National Day, usual hours assumed), closes at 17:00",
        ),
        (OpenAnswer(OPEN, None, "国庆节", "off"), "Open now (National Day)"),
        (OpenAnswer(CLOSED), "Closed now"),
        (OpenAnswer(CLOSED, _at("2026-11-24T13:30")), "Closed now, opens at 13:30 today"),
        (OpenAnswer(CLOSED, _at("2026-11-25T09:00")), "Closed now, opens at 9:00 tomorrow"),
        (OpenAnswer(CLOSED, _at("2026-11-30T09:00")), "Closed now, opens at 9:00 on Monday"),
        (OpenAnswer(CLOSED, _at("2026-12-01T09:00")), "Closed now, opens at 9:00 on Tue 1 Dec"),
        (
            OpenAnswer(CLOSED, _at("2026-11-24T13:30"), "春节", "workday"),
            "Closed now, opens at 13:30 today (make-up workday)",
        ),
        (
            OpenAnswer(CLOSED, _at("2026-11-30T09:00"), "国庆节", "off"),
            "Closed today (National Day), opens at 9:00 on Monday",
        ),
        (OpenAnswer(CLOSED, None, "国庆节", "off"), "Closed today (National Day)"),
        (
            OpenAnswer(CLOSED, _at("2026-11-24T11:00"), "国庆节", "off"),
            "Closed now, opens at 11:00 today (National Day)",
        ),
        (
            OpenAnswer(CLOSED, None, "春节", "calendar-unknown"),
            "Closed now, opening time not known (no calendar yet for Spring Festival), "
            "please ask first",
        ),
        (OpenAnswer(UNKNOWN), "Hours not known"),
        (OpenAnswer(UNKNOWN, reason_kind="no-hours"), "Hours not known"),
        (OpenAnswer(UNKNOWN, reason_kind="unreadable"), "Hours not known"),
        (
            OpenAnswer(UNKNOWN, None, "春节", "calendar-unknown"),
            "Hours not known (no calendar yet for Spring Festival), ask first",
        ),
        (
            OpenAnswer(UNKNOWN, None, None, "calendar-unknown"),
            "Hours not known (no holiday calendar yet), ask first",
        ),
        (
            OpenAnswer(UNKNOWN, None, "国庆节", "workday"),
            "Hours not known (make-up workday), ask first",
        ),
        (OpenAnswer(UNKNOWN, None, "预约", "comment"), "Ask first: by appointment"),
        (OpenAnswer(UNKNOWN, None, "看情况", "comment"), "看情况"),
        (
            OpenAnswer(CLOSED, _at("2026-11-25T09:00"), "预约", "comment"),
            "Closed now, opens at 9:00 tomorrow (by appointment)",
        ),
        (
            OpenAnswer(CLOSED, _at("2026-11-25T09:00"), "看情况", "comment"),
            "Closed now, opens at 9:00 tomorrow",
        ),
    ],
)
def test_a_line_says_the_state_what_comes_next_and_why(answer: OpenAnswer, line: str) -> None:
    said = opening_line(answer, NOW, IN_ENGLISH)

    assert (said.state, said.text) == (answer.state.value, line)


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (OpenAnswer(OPEN, _at("2026-10-01T17:00")), "On Thu 1 Oct at 10:30: open"),
        (
            OpenAnswer(CLOSED, _at("2026-10-08T09:00"), "国庆节", "off"),
            "On Thu 1 Oct at 10:30: closed (National Day)",
        ),
        (OpenAnswer(CLOSED), "On Thu 1 Oct at 10:30: closed"),
        (
            OpenAnswer(OPEN, None, "国庆节", "usual-hours"),
            "On Thu 1 Oct at 10:30: open (National Day, usual hours assumed)",
        ),
        (OpenAnswer(UNKNOWN), "On Thu 1 Oct at 10:30: Hours not known"),
    ],
)
def test_a_line_about_another_moment_names_it_instead_of_now(answer: OpenAnswer, line: str) -> None:
    at = datetime(2026, 10, 1, 10, 30)
    assert opening_line(answer, NOW, IN_ENGLISH, AskedTime(at, at)).text == line


def test_a_line_about_a_stretch_of_time_names_both_ends() -> None:
    morning = AskedTime(datetime(2026, 10, 1, 8), datetime(2026, 10, 1, 12))
    line = opening_line(OpenAnswer(OPEN), NOW, IN_ENGLISH, morning).text
    assert line == "Thu 1 Oct, 8:00–12:00: open"


def test_what_hours_say_in_words_of_their_own_is_told_to_be_in_another_language() -> None:
    said = {
        language: hours_comment("看情况", sentences_in(language))
        for language in (SIMPLIFIED, TRADITIONAL, ENGLISH)
    }
    assert [*said.values()] == ["看情况", "看情況", "看情况"]
    assert [lang_of(each) for each in said.values()] == ["", "", "zh-Hans"]


def test_a_line_about_this_very_moment_says_now() -> None:
    answer = OpenAnswer(OPEN, _at("2026-11-24T17:00"))

    said = opening_line(answer, NOW, IN_ENGLISH, AskedTime(NOW, NOW))
    assert said == opening_line(answer, NOW, IN_ENGLISH)


def test_the_rows_say_date_weekday_hours_and_reason() -> None:
    lunch = (("2026-09-30T09:00", "2026-09-30T12:00"), ("2026-09-30T13:30", "2026-09-30T17:30"))
    rows = fortnight(
        (
            _day("2026-09-30", OPEN, *lunch),
            _day("2026-10-01", CLOSED, reason="国庆节", reason_kind="off"),
        ),
        date(2026, 9, 30),
        IN_ENGLISH,
    )

    assert [(r.date, r.day, r.hours, r.state, r.reason, r.today) for r in rows] == [
        ("30 Sept", "Wednesday", "9:00–12:00, 13:30–17:30", "open", "", True),
        ("1 Oct", "Thursday", "Closed all day", "closed", "National Day", False),
    ]


@pytest.mark.parametrize(
    ("day", "hours", "reason"),
    [
        (
            _day("2026-11-27", OPEN, ("2026-11-27T22:00", "2026-11-28T02:00")),
            "22:00–2:00 the next day",
            "",
        ),
        (_day("2026-11-27", OPEN, ("2026-11-27T20:00", "2026-11-28T00:00")), "20:00–24:00", ""),
        (_day("2026-11-27", OPEN, ("2026-11-27T00:00", "2026-11-28T00:00")), "24 hours", ""),
        (
            _day(
                "2026-10-10",
                OPEN,
                ("2026-10-10T09:00", "2026-10-10T17:00"),
                reason="国庆节",
                reason_kind="workday",
            ),
            "9:00–17:00",
            "make-up workday for National Day",
        ),
        (
            _day(
                "2025-10-11",
                UNKNOWN,
                ("2025-10-11T09:00", "2025-10-11T12:00"),
                reason="国庆节、中秋节",
                reason_kind="workday",
            ),
            "9:00–12:00; no information yet on the rest",
            "make-up workday for National Day and Mid-Autumn Festival",
        ),
        (
            _day("2027-02-08", UNKNOWN, reason="春节", reason_kind="calendar-unknown"),
            "No information yet",
            "no calendar yet for Spring Festival",
        ),
        (
            _day(
                "2026-10-01",
                OPEN,
                ("2026-10-01T09:00", "2026-10-01T17:00"),
                reason="国庆节",
                reason_kind="usual-hours",
            ),
            "9:00–17:00",
            "National Day, usual hours assumed",
        ),
        (
            _day("2026-10-05", UNKNOWN, reason="国庆节", reason_kind="holiday-unknown"),
            "No information yet",
            "National Day: not said whether it opens",
        ),
        (_day("2026-11-27", UNKNOWN, reason_kind="no-hours"), "No information yet", ""),
    ],
)
def test_an_odd_day_says_why(day: DayHours, hours: str, reason: str) -> None:
    (row,) = fortnight((day,), date(2026, 1, 1), IN_ENGLISH)

    assert (row.hours, row.reason) == (hours, reason)


@pytest.mark.parametrize(
    ("language", "date_said", "day_said"),
    [
        (SIMPLIFIED, "10月8日", "周四"),
        (TRADITIONAL, "10月8日", "週四"),
        (ENGLISH, "8 Oct", "Thursday"),
    ],
)
def test_days_are_named_in_the_language_of_the_page(
    language: Language, date_said: str, day_said: str
) -> None:
    day = _day("2026-10-08", CLOSED)
    (row,) = fortnight((day,), date(2026, 10, 1), sentences_in(language))

    assert (row.date, row.day) == (date_said, day_said)


@pytest.mark.parametrize(
    ("language", "said"),
    [(ENGLISH, "a public holiday"), (SIMPLIFIED, "国家公祭日"), (TRADITIONAL, "國家公祭日")],
)
def test_a_holiday_that_nobody_has_translated_is_not_shown_in_the_wrong_language(
    language: Language, said: str
) -> None:
    assert holiday_name("国家公祭日", sentences_in(language)) == said
