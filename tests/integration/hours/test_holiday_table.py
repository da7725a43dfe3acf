"""The holiday table that is shipped, held against the notices and two independent packages."""

import csv
from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest

from tests.unit.hours.notices import HOLIDAYS
from webapp.domain.opening import Holiday
from webapp.hours.calendar import ChineseCalendar, DayKind
from webapp.paths import REFERENCE


@pytest.fixture(scope="module")
def table() -> tuple[Holiday, ...]:
    with (REFERENCE / "holidays.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Holiday(date.fromisoformat(row["date"]), row["kind"], row["name"], row["source"])
            for row in csv.DictReader(lines)
        )


@pytest.fixture(scope="module")
def calendar(table: tuple[Holiday, ...]) -> ChineseCalendar:
    return ChineseCalendar(table)


def _days(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=n) for n in range(365)]


def _works(calendar: ChineseCalendar, day: date) -> bool:
    (kind,) = calendar.day(day).kinds
    return kind is DayKind.WORKDAY or (kind is DayKind.ORDINARY and day.weekday() < 5)


def test_the_table_says_what_the_notices_say(table: tuple[Holiday, ...]) -> None:
    said = {(row.day, row.kind, row.name_zh) for row in table if row.day.year <= 2026}

    assert said == {(row.day, row.kind, row.name_zh) for row in HOLIDAYS}


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_working_day_is_one_in_the_holidays_package(
    calendar: ChineseCalendar, year: int
) -> None:
    package = holidays.CN(years=year)

    assert [d for d in _days(year) if _works(calendar, d) != package.is_working_day(d)] == []


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_working_day_is_one_in_the_chinesecalendar_package(
    calendar: ChineseCalendar, year: int
) -> None:
    differ = [d for d in _days(year) if _works(calendar, d) != chinese_calendar.is_workday(d)]

    assert differ == []
    assert sum(_works(calendar, d) for d in _days(year)) == 248
