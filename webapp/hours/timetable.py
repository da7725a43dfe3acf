"""One day of one text under the Chinese calendar: when it is open, when nobody can know, and why.

The rules, in the order in which they are asked:

1. *The text says PH.* Then the text is followed to the letter on public holidays.
2. *Office hours* (open on some weekday, never on Saturday or Sunday at that point of the year): a
   public holiday is closed.
3. *Any other weekly pattern* (museum, mall, station, hotline) keeps its week on public holidays.
   But one that is open at weekends and shut on this weekday may well open on a public holiday
   (周一闭馆，法定节假日除外): in its weekend hours nobody can know.
4. *Make-up workday* (always a Saturday or Sunday). The notice makes it a workday without saying
   which weekday's hours hold. Where all five weekdays have the same hours those hold: an office
   open Mo-Fr is open on Sunday 2025-09-28. Where they differ, the hours they share are certain
   and the rest is unknown. A pattern that is open on that Saturday or Sunday anyway keeps those
   hours as far as they agree with its open weekdays; the rest is unknown.
5. *No notice yet* (``calendar.CalendarDay.certain`` is false) or *possible school holiday* with a
   text that says ``SH``: every possible kind of day is worked out, what they share is certain
   (a hotline is open, an office is closed at night) and the rest is unknown.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from webapp.domain.opening import OpenState
from webapp.hours.calendar import CalendarDay, ChineseCalendar, DayKind
from webapp.hours.layers import MIDNIGHT
from webapp.hours.pattern import Pattern
from webapp.hours.pieces import Piece, Pieces, agreed
from webapp.hours.school import possible_school_holiday
from webapp.hours.selectors import Reading
from webapp.hours.weekdays import same_season, same_week

_WHOLE_DAY = (Piece(0, MIDNIGHT, OpenState.OPEN),)
_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class DayTable:
    """``pieces`` as in ``Piece``; ``reason`` and ``reason_kind`` as in ``domain.opening``."""

    pieces: Pieces
    reason: str | None = None
    reason_kind: str | None = None


def day_table(pattern: Pattern, calendar: ChineseCalendar, day: date) -> DayTable:
    """The table of ``day`` by the rules above."""
    return _Day(pattern, calendar, day).table()


class _Day:
    def __init__(self, pattern: Pattern, calendar: ChineseCalendar, day: date) -> None:
        self._pattern = pattern
        self._day = day
        self._known: CalendarDay = calendar.day(day)
        self._near_holidays = frozenset(
            offset
            for offset in pattern.offsets - {0}
            if calendar.is_public_holiday(day - timedelta(days=offset))
        )
        self._school = possible_school_holiday(day) if pattern.names_school_holidays else None

    def table(self) -> DayTable:
        schools = (False, True) if self._school else (False,)
        readings = [
            pieces for kind in self._known.kinds for s in schools for pieces in self._as(kind, s)
        ]
        pieces = agreed(readings)
        differ = any(agreed([reading]) != pieces for reading in readings)
        return DayTable(pieces, *self._reason(pieces, differ))

    def _as(self, kind: DayKind, school: bool) -> list[Pieces]:
        """What the text says if the day is of ``kind``: one answer, or several for rule 4."""
        if kind is DayKind.WORKDAY:
            return self._as_workday(school)
        if kind is DayKind.OFF and not self._pattern.names_public_holidays:
            return [()] if self._office else self._as_unnamed_holiday(school)
        return [self._own(school, holiday=kind is DayKind.OFF)]

    def _as_unnamed_holiday(self, school: bool) -> list[Pieces]:
        """Rule 3: the week goes on; a weekday on which it is shut may be as open as a weekend."""
        own = self._own(school, holiday=True)
        if own or self._day.weekday() >= _SATURDAY:
            return [own]
        return [own, self._on(_SATURDAY, school), self._on(_SUNDAY, school)]

    def _as_workday(self, school: bool) -> list[Pieces]:
        week = [self._on(weekday, school) for weekday in range(5)]
        own = self._own(school)
        return [own, *(pieces for pieces in week if pieces)] if own else week

    def _own(self, school: bool, holiday: bool = False) -> Pieces:
        offsets = self._near_holidays | ({0} if holiday else frozenset())
        return self._pattern.pieces(Reading(self._day, offsets, school))

    def _on(self, weekday: int, school: bool = False) -> Pieces:
        move = same_week if self._pattern.tied_to_its_year else same_season
        on = move(self._day, weekday)
        later = 0 if move is same_week else on.year - self._day.year
        return self._pattern.pieces(Reading(on, self._near_holidays, school, later))

    @property
    def _office(self) -> bool:
        weekend = self._on(_SATURDAY) or self._on(_SUNDAY)
        return not weekend and any(self._on(weekday) for weekday in range(5))

    def _reason(self, pieces: Pieces, differ: bool) -> tuple[str | None, str | None]:
        known, name = self._known, self._known.name_zh
        if known.kinds == (DayKind.WORKDAY,):
            return (name, "workday") if pieces != self._own(False) else (None, None)
        if not known.certain and differ:
            return name or self._school, "calendar-unknown"
        if differ and self._school:
            return self._school, "calendar-unknown"
        if differ:
            return name, "holiday-unknown"
        if not known.may_be_off:
            return None, None
        return self._holiday_reason(pieces)

    def _holiday_reason(self, pieces: Pieces) -> tuple[str | None, str | None]:
        """A holiday that the text or rule 2 settles; or one on which rule 3 lets the week go on."""
        name = self._known.name_zh
        if self._known.certain and (self._pattern.names_public_holidays or self._office):
            return name, "off"
        if pieces and pieces != _WHOLE_DAY and not self._pattern.names_public_holidays:
            return name, "usual-hours"
        return None, None
