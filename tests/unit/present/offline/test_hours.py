"""The timetables that a phone keeps: certain spans, and a mark where a day is not known."""

from datetime import date

import pytest

from tests.builders import a_service
from webapp.domain.opening import Holiday
from webapp.hours.book import HoursBook
from webapp.present.offline.hours import KEPT_DAYS, kept_hours

MONDAY = date(2026, 11, 23)
OFF = Holiday(date(2026, 11, 25), "off", "元旦", "test")
LAST = Holiday(date(2026, 12, 31), "workday", "元旦", "test")


def _table(hours: str, *holidays: Holiday) -> list[str]:
    _, tables = kept_hours([a_service(hours=hours)], HoursBook((*holidays, LAST)).days, MONDAY)
    return tables[0]


@pytest.mark.parametrize(
    ("hours", "monday"),
    [
        ("Mo-Fr 09:00-11:30,13:00-17:00", "540-690 780-1020"),
        ("24/7", "0-1440"),
        ("18:00-26:00", "1080-1560"),
        ("Tu-Su 09:00-17:00", ""),
    ],
)
def test_a_day_is_told_in_minutes_from_its_midnight(hours: str, monday: str) -> None:
    assert _table(hours)[0] == monday


def test_a_holiday_on_which_hours_are_only_assumed_is_not_known() -> None:
    table = _table("Mo-Su 09:00-17:00", OFF)
    assert (table[1], table[2]) == ("540-1020", "?")


def test_a_holiday_that_the_hours_name_is_known() -> None:
    assert _table("Mo-Su 09:00-17:00; PH off", OFF)[2] == ""


def test_a_new_year_without_a_notice_is_not_known() -> None:
    assert _table("Mo-Fr 09:00-17:00; PH off")[39] == "?"


def test_a_timetable_has_a_word_for_each_kept_day() -> None:
    assert len(_table("24/7")) == KEPT_DAYS


def test_entries_with_the_same_hours_share_a_timetable() -> None:
    services = [a_service(hours=hours) for hours in ("24/7", "", "24/7", "not hours at all")]
    numbers, tables = kept_hours(services, HoursBook((LAST,)).days, MONDAY)
    assert numbers == [0, -1, 0, -1]
    assert len(tables) == 1
