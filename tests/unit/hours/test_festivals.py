"""The windows of days that a notice may change, held against every notice since 2014."""

from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest

from webapp.hours.festivals import KNOWN_YEARS, windows, windows_around

_NAMES = (
    "Chinese New Year (Spring Festival)",
    "Tomb-Sweeping Day",
    "Dragon Boat Festival",
    "Mid-Autumn Festival",
)


def _movable(year: int) -> list[date]:
    calendar = holidays.CN(years=year, observed=False)
    return [
        min(day for day in calendar if name in calendar.get_list(day) and day.year == year)
        for name in _NAMES
    ]


def _changed_by_a_notice(year: int) -> list[date]:
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    return [
        day
        for day in days
        if chinese_calendar.is_workday(day) != (day.weekday() < 5)
        # the one-off parade holiday of September 2015 belongs to no festival
        and not (date(2015, 9, 3) <= day <= date(2015, 9, 6))
    ]


@pytest.mark.parametrize("year", sorted(KNOWN_YEARS))
def test_the_festival_dates_are_those_of_an_independent_lunar_calendar(year: int) -> None:
    assert windows(year) == windows_around(year, *_movable(year))


@pytest.mark.parametrize("year", range(2014, 2027))
def test_every_day_that_a_notice_has_changed_lies_in_a_window(year: int) -> None:
    near = [window for y in (year, year + 1) for window in windows_around(y, *_movable(y))]
    changed = _changed_by_a_notice(year)

    assert len(changed) > 15
    for day in changed:
        off = day.weekday() < 5
        assert any(w.may_be_off(day) if off else w.may_be_workday(day) for w in near), day


def test_windows_leave_most_of_the_year_alone() -> None:
    year = [date(2027, 1, 1) + timedelta(days=n) for n in range(365)]
    touched = [
        day
        for day in year
        if any(
            w.may_be_workday(day) or (w.may_be_off(day) and day.weekday() < 5)
            for w in windows(2027)
        )
    ]

    assert len(touched) <= 50  # of 365


def test_a_day_off_by_law_never_becomes_a_workday() -> None:
    for year in KNOWN_YEARS:
        for window in windows(year):
            assert not any(window.may_be_workday(day) for day in window.statutory)


def test_national_day_reaches_the_eighth_only_when_mid_autumn_joins_it() -> None:
    national = {year: windows(year)[-1] for year in (2026, 2027, 2028)}

    assert [national[y].off[1].day for y in (2026, 2027, 2028)] == [7, 7, 8]
