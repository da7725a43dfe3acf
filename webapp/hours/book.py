"""The book of opening hours: whether a text means open at a moment, and its coming days."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from webapp.caches import MEGABYTE, remembered
from webapp.domain.coordinates import Coordinates
from webapp.domain.country import TIME_ZONE
from webapp.domain.opening import DayHours, Holiday, OpenAnswer, OpenSpan, OpenState
from webapp.hours.calendar import ChineseCalendar
from webapp.hours.layers import MIDNIGHT
from webapp.hours.pattern import Pattern, UnreadableHours
from webapp.hours.pieces import Piece, Pieces, joined, state_at
from webapp.hours.selectors import FALLBACK
from webapp.hours.timetable import DayTable, day_table

HORIZON = timedelta(days=14)
_DAY = timedelta(days=1)
_NO_HOURS = OpenAnswer(OpenState.UNKNOWN, reason_kind="no-hours")
_UNREADABLE = OpenAnswer(OpenState.UNKNOWN, reason_kind="unreadable")


def problem_with(hours: str) -> str | None:
    """What is wrong with the text, in English and with its column; ``None`` for a readable one
    and for an empty one (hours that are not known are no mistake)."""
    if not hours.strip():
        return None
    try:
        _pattern(hours)
    except UnreadableHours as error:
        return str(error)
    return None


class HoursBook:
    """Answers for any text under one holiday table; safe to share between threads.

    The rules are in ``timetable``. All times are Asia/Shanghai; a time of another zone is
    converted, a naive one is taken as Shanghai's. ``where`` is the place whose sunrise and sunset
    count.
    """

    def __init__(self, holidays: tuple[Holiday, ...], where: Coordinates | None = None) -> None:
        self._where = where
        self._calendar = ChineseCalendar(holidays)
        self._table = remembered(3 * MEGABYTE)(self._worked_out)
        self._stretches = remembered(3 * MEGABYTE)(self._one_day)

    def answer(self, hours: str, at: datetime) -> OpenAnswer:
        """The state at ``at``, and when it next changes.

        ``until`` is ``None`` when nothing changes within 14 days, and when an unknown stretch
        comes first: an office that is closed now and may or may not open tomorrow has none.

        >>> HoursBook(()).answer("24/7", datetime(2026, 11, 24, 10)).state
        <OpenState.OPEN: 'open'>
        """
        refused = _refused(hours)
        if refused:
            return refused
        moment = _local(at)
        minute = moment.hour * 60 + moment.minute
        state = state_at(self._stretches(hours, moment.date()), minute)
        until = None if state is OpenState.UNKNOWN else self._change(hours, moment, state)
        return OpenAnswer(state, until, *self._reason(hours, moment.date(), minute, state))

    def days(self, hours: str, first: date, count: int = 14) -> tuple[DayHours, ...]:
        """``count`` days from ``first``. A night belongs to the day on which it begins.

        ``spans`` are the certain ones: a day that is unknown may have some, and is then unknown
        for the rest.
        """
        dates = (first + n * _DAY for n in range(count))
        refused = _refused(hours)
        if refused:
            kind = refused.reason_kind
            return tuple(DayHours(day, OpenState.UNKNOWN, reason_kind=kind) for day in dates)
        return tuple(_day_hours(hours, day, self._table(hours, day)) for day in dates)

    def _worked_out(self, hours: str, day: date) -> DayTable:
        return day_table(_pattern(hours, self._where), self._calendar, day)

    def _one_day(self, hours: str, day: date) -> Pieces:
        """What is open or unknown between two midnights, the night before included."""
        night = (
            Piece(max(p.start - MIDNIGHT, 0), p.end - MIDNIGHT, p.state)
            for p in self._table(hours, day - _DAY).pieces
            if p.end > MIDNIGHT
        )
        return joined((*night, *self._table(hours, day).pieces))

    def _change(self, hours: str, moment: datetime, state: OpenState) -> datetime | None:
        for start, found in self._from(hours, moment):
            if start > moment + HORIZON or found is OpenState.UNKNOWN:
                return None
            if found is not state:
                return start
        return None

    def _from(self, hours: str, moment: datetime) -> Iterator[tuple[datetime, OpenState]]:
        """Every later moment at which the state may change, with the state from then on."""
        for ahead in range(HORIZON.days + 1):
            day = moment.date() + ahead * _DAY
            pieces = self._stretches(hours, day)
            for minute in sorted({0, *(e for p in pieces for e in (p.start, p.end))}):
                start = _at(day, minute)
                if minute < MIDNIGHT and start > moment:
                    yield start, state_at(pieces, minute)

    def _reason(
        self, hours: str, day: date, minute: int, state: OpenState
    ) -> tuple[str | None, str | None]:
        """The day's reason; the day before's in a night that began then; none once a day that
        was open has closed."""
        table = self._table(hours, day)
        if state is OpenState.CLOSED:
            passed = table.pieces and table.pieces[-1].end <= minute
            return _with_comment(hours, state, DayTable(()) if passed else table)
        if state_at(table.pieces, minute) is not state:
            table = self._table(hours, day - _DAY)
        return _with_comment(hours, state, table)


@remembered(MEGABYTE)
def _pattern(hours: str, where: Coordinates | None = None) -> Pattern:
    return Pattern(hours, where)


@remembered(MEGABYTE)
def _refused(hours: str) -> OpenAnswer | None:
    """The answer to a text that cannot be evaluated."""
    if not hours.strip():
        return _NO_HOURS
    return _UNREADABLE if problem_with(hours) else None


def _with_comment(hours: str, state: OpenState, table: DayTable) -> tuple[str | None, str | None]:
    """The reason of the day; else what the text says in words of what is unknown, and of closed
    times that have a fallback."""
    comment = _pattern(hours).comment
    is_of_it = state is OpenState.UNKNOWN or (state is OpenState.CLOSED and FALLBACK in hours)
    if table.reason_kind or not comment or not is_of_it:
        return table.reason, table.reason_kind
    return comment, "comment"


def _day_hours(hours: str, day: date, table: DayTable) -> DayHours:
    spans = tuple(
        OpenSpan(_at(day, p.start), _at(day, p.end))
        for p in table.pieces
        if p.state is OpenState.OPEN
    )
    unknown = any(p.state is OpenState.UNKNOWN for p in table.pieces)
    state = OpenState.UNKNOWN if unknown else OpenState.OPEN if spans else OpenState.CLOSED
    return DayHours(day, state, spans, *_with_comment(hours, state, table))


def _local(at: datetime) -> datetime:
    return at.astimezone(TIME_ZONE) if at.tzinfo else at.replace(tzinfo=TIME_ZONE)


def _at(day: date, minute: int) -> datetime:
    """Wall time; Shanghai has kept one offset since 1991."""
    return datetime.combine(day, time(), TIME_ZONE) + timedelta(minutes=minute)
