"""The timetables that a phone keeps: certain spans, and a mark where a day is not known."""

from dataclasses import replace
from datetime import date

import pytest

from webapp.domain.opening import Holiday, House, KnownHours
from webapp.hours.book import HoursBook
from webapp.present.offline.hours import KEPT_DAYS, Doubt, doubt_of, kept_doubts, kept_hours

MONDAY = date(2026, 11, 23)
OFF = Holiday(date(2026, 11, 25), "off", "元旦", "test")
STATION = House("地铁西单站", "车站", "station", "母婴室", "Mother-and-baby room")
LAST = Holiday(date(2026, 12, 31), "workday", "元旦", "test")


def _table(hours: str, *holidays: Holiday) -> list[str]:
    _, tables = kept_hours([KnownHours((hours,))], HoursBook((*holidays, LAST)).days, MONDAY)
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
    texts = [("24/7",), (), ("24/7",), ("not hours at all",)]
    each = [KnownHours(readings) for readings in texts] + [KnownHours(("24/7",), STATION)]
    numbers, tables = kept_hours(each, HoursBook((LAST,)).days, MONDAY)
    assert numbers == [0, -1, 0, -1, 0]
    assert len(tables) == 1


def test_hours_that_hold_at_least_are_certain_and_the_rest_of_the_day_is_not() -> None:
    known = KnownHours(("05:30-24:30",), at_least=True)
    _, tables = kept_hours([known], HoursBook((LAST,)).days, MONDAY)
    assert tables[0][0] == "330-1470 ?"


def test_all_rooms_of_one_kind_of_house_have_the_same_doubt() -> None:
    other = replace(STATION, name_zh="地铁西四站")
    each = [KnownHours(("24/7",), STATION), KnownHours(("10:00-20:00",), other)]
    assert kept_doubts([*each, KnownHours(("24/7",)), KnownHours()]) == (doubt_of(each[0]),)
    assert doubt_of(KnownHours(("08:00-18:00", "08:00-17:00"))) == Doubt(None, at_least=True)
