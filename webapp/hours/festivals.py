"""The seven statutory festivals and, in years without a notice, the days a notice may change.

Only dates fixed by law or by the sky are known here; what the State Council makes of them each
November is not, so nothing in this module says that a day *is* off.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

SATURDAY, SUNDAY = 5, 6

# 春节 (lunar 1-1), 清明 (solar longitude 15°), 端午 (5-5), 中秋 (8-15) as month and day.
# Rule: GB/T 33661-2017 农历的编算和颁行. Dates: Hong Kong Observatory, Gregorian-Lunar Calendar
# Conversion Table, https://www.hko.gov.hk/en/gts/time/conversion.htm
_MOVABLE: dict[int, tuple[tuple[int, int], ...]] = {
    2024: ((2, 10), (4, 4), (6, 10), (9, 17)),
    2025: ((1, 29), (4, 4), (5, 31), (10, 6)),
    2026: ((2, 17), (4, 5), (6, 19), (9, 25)),
    2027: ((2, 6), (4, 5), (6, 9), (9, 15)),
    2028: ((1, 26), (4, 4), (5, 28), (10, 3)),
    2029: ((2, 13), (4, 4), (6, 16), (9, 22)),
    2030: ((2, 3), (4, 5), (6, 5), (9, 12)),
    2031: ((1, 23), (4, 5), (6, 24), (10, 1)),
    2032: ((2, 11), (4, 4), (6, 12), (9, 19)),
    2033: ((1, 31), (4, 4), (6, 1), (9, 8)),
    2034: ((2, 19), (4, 5), (6, 20), (9, 27)),
    2035: ((2, 8), (4, 5), (6, 10), (9, 16)),
}
KNOWN_YEARS = frozenset(_MOVABLE)


def movable_day(place: int, year: int) -> date | None:
    """The day of one of the four movable festivals, by its place among them (春节, 清明, 端午,
    中秋); ``None`` for a year that is not known."""
    return date(year, *_MOVABLE[year][place]) if year in KNOWN_YEARS else None


# A one-day festival is joined to the nearer weekend; one on a Wednesday stands alone or is
# bridged either way. First and last day that may change, by the weekday of the festival.
_BRIDGES = {0: (-2, 0), 1: (-3, 0), 2: (-4, 4), 3: (0, 3), 4: (0, 2), 5: (0, 2), 6: (-1, 1)}
_NEEDS_SWAP = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Window:
    """The days around one festival that a notice may change.

    ``statutory`` days are holidays by law (全国年节及纪念日放假办法, in force 2025-01-01) and never
    become workdays; any day of ``off`` may be a holiday; a Saturday or Sunday of ``swaps`` may be
    a make-up workday.
    """

    name_zh: str
    statutory: tuple[date, ...]
    off: tuple[date, date]
    swaps: tuple[date, date] | None

    def may_be_off(self, day: date) -> bool:
        return self.off[0] <= day <= self.off[1]

    def may_be_workday(self, day: date) -> bool:
        if self.swaps is None or day.weekday() < SATURDAY or day in self.statutory:
            return False
        return self.swaps[0] <= day <= self.swaps[1]


@cache
def windows(year: int) -> tuple[Window, ...]:
    """The windows of the festivals of a year in ``KNOWN_YEARS``, in the order of the notices.

    Their widths are those of every notice since 2014 (a test holds them against the two calendar
    packages), so 2027-02-08 may be off, 2027-02-20 may be a make-up Saturday and 2027-03-10 is
    an ordinary Wednesday whatever the notice says.
    """
    return windows_around(year, *(date(year, *month_day) for month_day in _MOVABLE[year]))


def windows_around(
    year: int, spring: date, tomb: date, boat: date, moon: date
) -> tuple[Window, ...]:
    """The windows of any year whose four movable festivals (春节, 清明, 端午, 中秋) are given."""
    return (
        _short("元旦", date(year, 1, 1)),
        _spring(spring),
        _short("清明节", tomb),
        _long("劳动节", _run(date(year, 5, 1), 2), (-2, 4), (-9, 11)),
        _short("端午节", boat),
        _short("中秋节", moon),
        _national(date(year, 10, 1), moon),
    )


def _short(name: str, day: date) -> Window:
    off = _around(day, *_BRIDGES[day.weekday()])
    return Window(name, (day,), off, off if day.weekday() in _NEEDS_SWAP else None)


def _spring(first: date) -> Window:
    return _long("春节", _run(first, 3, before=1), (-2, 7), (-9, 14), anchor=first)


def _national(first: date, moon: date) -> Window:
    """1 to 7 October, and the 8th in years when mid-autumn falls into that week."""
    joined = first - timedelta(days=3) <= moon <= first + timedelta(days=7)
    return _long("国庆节", _run(first, 3), (0, 7 if joined else 6), (-13, 12))


def _long(
    name: str,
    statutory: tuple[date, ...],
    off: tuple[int, int],
    swaps: tuple[int, int],
    anchor: date | None = None,
) -> Window:
    first = anchor or statutory[0]
    return Window(name, statutory, _around(first, *off), _around(first, *swaps))


def _around(day: date, first: int, last: int) -> tuple[date, date]:
    return day + timedelta(days=first), day + timedelta(days=last)


def _run(first: date, count: int, before: int = 0) -> tuple[date, ...]:
    return tuple(first + timedelta(days=n) for n in range(-before, count))
