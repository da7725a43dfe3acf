"""The Chinese calendar of working days and holidays, from the reviewed table and nothing else.

What a day is follows the State Council's notices (``holidays.csv``). A year counts as announced
when its 1 October is in the table: every notice covers a whole year, and National Day is always
off. In announced years a day that is not in the table is an ordinary day. In later years the days
a notice may still change are uncertain (``festivals.windows``); days far from any festival stay
ordinary; a year for which not even the festivals are known is uncertain from end to end.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from webapp.domain.opening import Holiday
from webapp.hours.festivals import KNOWN_YEARS, SATURDAY, Window, windows


class DayKind(StrEnum):
    ORDINARY = "ordinary"
    OFF = "off"
    WORKDAY = "workday"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """What a day is, or may be: one kind when a notice or distance settles it, several when no
    notice does. ``name_zh`` names the holiday behind any kind that is not ordinary."""

    day: date
    kinds: tuple[DayKind, ...] = (DayKind.ORDINARY,)
    name_zh: str | None = None

    @property
    def certain(self) -> bool:
        return len(self.kinds) == 1

    @property
    def may_be_off(self) -> bool:
        return DayKind.OFF in self.kinds


_KINDS = {"off": DayKind.OFF, "workday": DayKind.WORKDAY}
_SWAP_NOTE = re.compile(r"\s*[(（][^)）]*[)）]\s*$")


class ChineseCalendar:
    """Built from Holiday rows (any order); rows of other kinds than ``off`` and ``workday`` are
    passed over."""

    def __init__(self, holidays: tuple[Holiday, ...]) -> None:
        self._named = {
            row.day: CalendarDay(row.day, (_KINDS[row.kind],), _SWAP_NOTE.sub("", row.name_zh))
            for row in holidays
            if row.kind in _KINDS
        }
        self.announced_years = frozenset(
            row.day.year for row in holidays if (row.day.month, row.day.day) == (10, 1)
        )

    def day(self, day: date) -> CalendarDay:
        """What ``day`` is; never raises.

        >>> ChineseCalendar(()).day(date(2027, 3, 10)).kinds
        (<DayKind.ORDINARY: 'ordinary'>,)
        """
        named = self._named.get(day)
        if named:
            return named
        near = [year for year in (day.year, day.year + 1) if year not in self.announced_years]
        if day.year in near and day.year not in KNOWN_YEARS:
            return CalendarDay(day, _possible(True, day.weekday() >= SATURDAY))
        found = [w for year in near if year in KNOWN_YEARS for w in windows(year)]
        return _uncertain(day, found)

    def is_public_holiday(self, day: date) -> bool:
        """Whether a notice makes ``day`` a holiday; uncertain days are not."""
        return self.day(day).kinds == (DayKind.OFF,)

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on ``day``: as on other weeks where no notice settles it."""
        found = self.day(day)
        return found.kinds == (DayKind.WORKDAY,) or (
            DayKind.ORDINARY in found.kinds and day.weekday() < SATURDAY
        )

    def working_days(self, after: date, until: date) -> int:
        """How many working days there are after one day and until another, itself included.

        >>> ChineseCalendar(()).working_days(date(2027, 3, 12), date(2027, 3, 15))
        1
        """
        days = (after + timedelta(days=each + 1) for each in range((until - after).days))
        return sum(map(self.is_working_day, days))


def _uncertain(day: date, found: list[Window]) -> CalendarDay:
    off = [w.name_zh for w in found if w.may_be_off(day)]
    swap = [w.name_zh for w in found if w.may_be_workday(day)]
    if any(day in w.statutory for w in found):
        swap = []
    return CalendarDay(day, _possible(bool(off), bool(swap)), next(iter(off + swap), None))


def _possible(off: bool, workday: bool) -> tuple[DayKind, ...]:
    return (
        DayKind.ORDINARY,
        *((DayKind.OFF,) if off else ()),
        *((DayKind.WORKDAY,) if workday else ()),
    )
