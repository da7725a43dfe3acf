"""What a day is under the notices, and what it may be where there is none."""

from datetime import date

import pytest

from tests.unit.hours.notices import HOLIDAYS
from webapp.domain.opening import Holiday
from webapp.hours.calendar import ChineseCalendar, DayKind

ORDINARY, OFF, WORKDAY = DayKind.ORDINARY, DayKind.OFF, DayKind.WORKDAY
CALENDAR = ChineseCalendar(HOLIDAYS)


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        ("2025-09-28", WORKDAY, "国庆节、中秋节"),
        ("2025-10-08", OFF, "国庆节、中秋节"),
        ("2025-10-11", WORKDAY, "国庆节、中秋节"),
        ("2025-12-31", ORDINARY, None),
        ("2026-01-01", OFF, "元旦"),
        ("2026-01-04", WORKDAY, "元旦"),
        ("2026-02-14", WORKDAY, "春节"),
        ("2026-02-15", OFF, "春节"),
        ("2026-02-23", OFF, "春节"),
        ("2026-02-24", ORDINARY, None),
        ("2026-02-28", WORKDAY, "春节"),
        ("2026-05-09", WORKDAY, "劳动节"),
        ("2026-09-20", WORKDAY, "国庆节"),
        ("2026-10-08", ORDINARY, None),
        ("2026-10-10", WORKDAY, "国庆节"),
        ("2026-12-31", ORDINARY, None),
    ],
)
def test_a_day_of_an_announced_year_is_what_the_notice_says(
    day: str, kind: DayKind, name: str | None
) -> None:
    found = CALENDAR.day(date.fromisoformat(day))

    assert (found.kinds, found.name_zh) == ((kind,), name)


@pytest.mark.parametrize(
    ("day", "kinds", "name"),
    [
        ("2027-01-01", (ORDINARY, OFF), "元旦"),
        ("2027-01-02", (ORDINARY, OFF), "元旦"),
        ("2027-01-30", (ORDINARY, WORKDAY), "春节"),
        ("2027-02-05", (ORDINARY, OFF), "春节"),
        ("2027-02-06", (ORDINARY, OFF), "春节"),
        ("2027-02-13", (ORDINARY, OFF, WORKDAY), "春节"),
        ("2027-02-20", (ORDINARY, WORKDAY), "春节"),
        ("2027-04-05", (ORDINARY, OFF), "清明节"),
        ("2027-05-08", (ORDINARY, WORKDAY), "劳动节"),
        ("2027-06-09", (ORDINARY, OFF), "端午节"),
        ("2027-09-15", (ORDINARY, OFF), "中秋节"),
        ("2027-10-01", (ORDINARY, OFF), "国庆节"),
        ("2027-10-09", (ORDINARY, WORKDAY), "国庆节"),
    ],
)
def test_a_day_near_a_festival_of_an_unannounced_year_may_be_several_things(
    day: str, kinds: tuple[DayKind, ...], name: str
) -> None:
    found = CALENDAR.day(date.fromisoformat(day))

    assert (found.kinds, found.name_zh) == (kinds, name)


@pytest.mark.parametrize(
    "day", ["2027-01-04", "2027-01-20", "2027-03-10", "2027-07-31", "2027-11-24", "2027-12-31"]
)
def test_a_day_far_from_any_festival_stays_ordinary_without_a_notice(day: str) -> None:
    assert CALENDAR.day(date.fromisoformat(day)).kinds == (ORDINARY,)


def test_every_day_is_uncertain_in_a_year_whose_festivals_are_not_known() -> None:
    assert CALENDAR.day(date(2036, 7, 16)).kinds == (ORDINARY, OFF)
    assert CALENDAR.day(date(2036, 7, 19)).kinds == (ORDINARY, OFF, WORKDAY)


def test_a_year_is_announced_once_its_national_day_is_in_the_table() -> None:
    new_year = Holiday(date(2027, 1, 1), "off", "元旦", "国办")
    national = Holiday(date(2027, 10, 1), "off", "国庆节", "国办")

    assert not ChineseCalendar((*HOLIDAYS, new_year)).day(date(2027, 2, 8)).certain
    assert ChineseCalendar((*HOLIDAYS, new_year, national)).day(date(2027, 2, 8)).certain


def test_the_last_days_of_an_announced_year_are_open_to_the_next_new_year() -> None:
    """1 January 2030 is a Tuesday: the Saturday, and the Monday in between, may be swapped."""
    calendar = ChineseCalendar((Holiday(date(2029, 10, 1), "off", "国庆节", "国办"),))

    assert calendar.day(date(2029, 12, 28)).kinds == (ORDINARY,)
    assert calendar.day(date(2029, 12, 29)).kinds == (ORDINARY, OFF, WORKDAY)
    assert calendar.day(date(2029, 12, 31)).kinds == (ORDINARY, OFF)


def test_rows_of_an_unknown_kind_are_passed_over() -> None:
    calendar = ChineseCalendar((Holiday(date(2026, 3, 8), "half", "妇女节", ""),))

    assert calendar.day(date(2026, 3, 8)).kinds == (ORDINARY,)


@pytest.mark.parametrize(
    ("after", "until", "days"),
    [
        ("2026-11-24", "2026-11-24", 0),
        ("2026-11-24", "2026-11-26", 2),
        ("2026-11-27", "2026-11-30", 1),
        ("2026-09-30", "2026-10-08", 1),
        ("2026-10-09", "2026-10-12", 2),
    ],
)
def test_working_days_leave_out_holidays_and_count_days_made_up(
    after: str, until: str, days: int
) -> None:
    found = CALENDAR.working_days(date.fromisoformat(after), date.fromisoformat(until))
    assert found == days
