"""Which moment or stretch of time is meant, once it is known what time it is."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from webapp.hours.named_days import named_day
from webapp.search.question.values import MOMENT_FORM, RANGE_SIGN
from webapp.search.reading.times.when import NOW, UNSAID, When

_DAY = timedelta(days=1)
_OPENS, _CLOSES = 8 * 60, 18 * 60
"""A whole day: the hours at which people go out for something. Who is open in any of it counts."""

_LAST_MINUTE = 24 * 60 - 1
_WEEKDAY = re.compile(r"w(?P<day>[1-7])(?:\+(?P<week>\d))?")
_MONTH_DAY = re.compile(r"(?:(?P<year>\d{4})-)?(?P<month>\d\d)-(?P<day>\d\d)")
_DAY_OF_MONTH = re.compile(r"month\+(?P<ahead>\d)-(?P<day>\d\d)")
_NAMED = re.compile(r"day:(?P<name>[a-z-]+?)(?:\+(?P<more>-?\d+))?(?:\*(?P<count>\d+))?")


def open_value(code: str, now: datetime) -> str:
    """The value of ``open`` for a time as it was said: ``now``, a moment or a stretch. What is no
    such time comes as it is; empty where nobody knows yet on which day it falls.

    >>> open_value("+1|930|-1", datetime(2026, 11, 23, 9, 30))
    '2026-11-24T15:30'
    """
    when = When.read(code)
    if when is None or when.day == NOW:
        return NOW if when else code
    days = _days(when, now)
    if days is None:
        return ""
    if when.first != UNSAID and when.last == UNSAID:
        return _text(days[0], when.first)
    first = when.first if when.first != UNSAID else _first_of_day(days[0], now)
    last = when.last if when.last != UNSAID else _last_of_day(days[0], now)
    return f"{_text(days[0], first)}{RANGE_SIGN}{_text(days[1], last)}"


def _first_of_day(day: date, now: datetime) -> int:
    return max(_OPENS, _minutes(now)) if day == now.date() else _OPENS


def _last_of_day(day: date, now: datetime) -> int:
    is_late = day == now.date() and _minutes(now) >= _CLOSES
    return _LAST_MINUTE if is_late else _CLOSES


def _text(day: date, minute: int) -> str:
    ahead, rest = divmod(minute, 24 * 60)
    moment = datetime(day.year, day.month, day.day) + ahead * _DAY + timedelta(minutes=rest)
    return moment.strftime(MOMENT_FORM)


def _minutes(now: datetime) -> int:
    return now.hour * 60 + now.minute


def _is_over(when: When, now: datetime) -> bool:
    """Whether what is meant of today has passed."""
    end = when.last if when.last != UNSAID else when.first
    return _minutes(now) >= (end if end != UNSAID else _CLOSES)


def _days(when: When, now: datetime) -> tuple[date, date] | None:
    """The first and the last day that are meant; ``None`` where that is not known."""
    today, code = now.date(), when.day
    if not code:
        day = today + _DAY if _is_over(when, now) else today
        return day, day
    if code.startswith(("weekend", "week+")):
        return _of_week(when, today)
    if named := _NAMED.fullmatch(code):
        return _named(named, today)
    single = _single(when, now)
    return None if single is None else (single, single)


def _of_week(when: When, today: date) -> tuple[date, date]:
    """The weekend, of which today may be the last day; or a whole week ahead."""
    monday = today - today.weekday() * _DAY
    if when.day.startswith("week+"):
        return monday + 7 * _DAY, monday + 13 * _DAY
    saturday = monday + 5 * _DAY + (7 * _DAY if when.day.endswith("+1") else timedelta())
    first = max(saturday, today)
    return first, first if when.first != UNSAID else saturday + _DAY


def _named(named: re.Match[str], today: date) -> tuple[date, date] | None:
    more, count = int(named["more"] or 0), int(named["count"] or 1)
    for year in (today.year, today.year + 1):
        begin = named_day(named["name"], year)
        if begin is None:
            continue
        first = begin + more * _DAY
        last = first + (count - 1) * _DAY
        if last >= today:
            return max(first, today), last
    return None


def _single(when: When, now: datetime) -> date | None:
    today, code = now.date(), when.day
    if code.startswith("+"):
        return today + int(code) * _DAY
    if code == "workday":
        return _next(today, _is_over(when, now), lambda day: day.weekday() < 5)
    if match := _WEEKDAY.fullmatch(code):
        number = int(match["day"]) - 1
        if match["week"]:
            return today + (number - today.weekday() + 7 * int(match["week"])) * _DAY
        return _next(today, _is_over(when, now), lambda day: day.weekday() == number)
    return _of_month(code, today)


def _next(today: date, is_over: bool, fits: Callable[[date], bool]) -> date:
    ahead = (today + n * _DAY for n in range(1 if is_over else 0, 9))
    return next(day for day in ahead if fits(day))


def _of_month(code: str, today: date) -> date | None:
    if match := _DAY_OF_MONTH.fullmatch(code):
        months = today.year * 12 + today.month - 1 + int(match["ahead"])
        return _valid(months // 12, months % 12 + 1, int(match["day"]))
    match = _MONTH_DAY.fullmatch(code)
    if match is None:
        return None
    month, number = int(match["month"]), int(match["day"])
    years = [int(match["year"])] if match["year"] else [today.year, today.year + 1]
    days = [day for year in years if (day := _valid(year, month, number)) is not None]
    return next((day for day in days if day >= today or match["year"]), None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
