"""The book of opening hours: whether a text means open at a moment, and its coming days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from webapp.caches import MEGABYTE, remembered
from webapp.domain.coordinates import Coordinates
from webapp.domain.country import TIME_ZONE
from webapp.domain.opening import (
    DayHours,
    Holiday,
    KnownHours,
    OpenAnswer,
    OpenSpan,
    OpenState,
)
from webapp.hours.calendar import ChineseCalendar
from webapp.hours.layers import MIDNIGHT
from webapp.hours.pattern import Pattern, UnreadableHours
from webapp.hours.pieces import Piece, Pieces, agreed, joined, state_at
from webapp.hours.selectors import FALLBACK
from webapp.hours.timetable import DayTable, day_table
from webapp.sentence import Sentence

HORIZON = timedelta(days=14)
_DAY = timedelta(days=1)
_NOBODY_KNOWS = Piece(0, MIDNIGHT, OpenState.UNKNOWN)


def problem_with(hours: str) -> Sentence | None:
    """What is wrong with the text, with its column; ``None`` for a readable one
    and for an empty one (hours that are not known are no mistake)."""
    if not hours.strip():
        return None
    try:
        _pattern(hours)
    except UnreadableHours as error:
        return error.sentence
    return None


class HoursBook:
    """Answers for any text under one holiday table, and for several of which nobody knows which
    one holds: then what they share is said. Safe to share between threads.

    The rules are in ``timetable``. All times are Asia/Shanghai; a time of another zone is
    converted, a naive one is taken as Shanghai's. ``where`` is the place whose sunrise and sunset
    count.
    """

    def __init__(self, holidays: tuple[Holiday, ...], where: Coordinates | None = None) -> None:
        self._where = where
        self._calendar = ChineseCalendar(holidays)
        self._table = remembered(3 * MEGABYTE)(self._worked_out)
        self._stretches = remembered(3 * MEGABYTE)(self._one_day)

    def answer(self, hours: str | KnownHours, at: datetime) -> OpenAnswer:
        """The state at ``at``, and when it next changes.

        ``until`` is ``None`` when nothing changes within 14 days, and when an unknown stretch
        comes first: an office that is closed now and may or may not open tomorrow has none. Where
        several texts may hold, open ends with what they share.

        >>> HoursBook(()).answer("24/7", datetime(2026, 11, 24, 10)).state
        <OpenState.OPEN: 'open'>
        """
        known = _known(hours)
        if refused := _refused(known.readings):
            return OpenAnswer(OpenState.UNKNOWN, reason_kind=refused, of=known.house)
        moment, texts = _local(at), replace(known, house=None)
        minute = moment.hour * 60 + moment.minute
        state = state_at(self._stretches(texts, moment.date()), minute)
        until = None if state is OpenState.UNKNOWN else self._change(texts, moment, state)
        reason = self._reason(texts, moment.date(), minute, state)
        said = _as_sure(state, known)
        return OpenAnswer(said, until, *reason, known.house, known.is_least)

    def days(self, hours: str | KnownHours, first: date, count: int = 14) -> tuple[DayHours, ...]:
        """``count`` days from ``first``. A night belongs to the day on which it begins.

        ``spans`` are the certain ones: a day that is unknown may have some, and is then unknown
        for the rest.
        """
        dates = (first + n * _DAY for n in range(count))
        known = _known(hours)
        if refused := _refused(known.readings):
            return tuple(DayHours(day, OpenState.UNKNOWN, reason_kind=refused) for day in dates)
        texts = replace(known, house=None)
        return tuple(_day_hours(day, self._table(texts, day), known) for day in dates)

    def _worked_out(self, known: KnownHours, day: date) -> DayTable:
        """What all texts share; why the day is odd for the first for which it is."""
        where, calendar = self._where, self._calendar
        each = [day_table(_pattern(text, where), calendar, day) for text in known.readings]
        odd = next((table for table in each if table.reason_kind), each[0])
        shared = agreed([table.pieces for table in each])
        if known.at_least:
            shared = joined((*shared, _NOBODY_KNOWS))
        return DayTable(shared, odd.reason, odd.reason_kind)

    def _one_day(self, known: KnownHours, day: date) -> Pieces:
        """What is open or unknown between two midnights, the night before included."""
        night = (
            Piece(max(p.start - MIDNIGHT, 0), p.end - MIDNIGHT, p.state)
            for p in self._table(known, day - _DAY).pieces
            if p.end > MIDNIGHT
        )
        return joined((*night, *self._table(known, day).pieces))

    def _change(self, known: KnownHours, moment: datetime, state: OpenState) -> datetime | None:
        at_least = state is OpenState.OPEN and known.is_least
        for start, found in self._from(known, moment):
            if start > moment + HORIZON or (found is OpenState.UNKNOWN and not at_least):
                return None
            if found is not state:
                return start
        return None

    def _from(self, known: KnownHours, moment: datetime) -> Iterator[tuple[datetime, OpenState]]:
        """Every later moment at which the state may change, with the state from then on."""
        for ahead in range(HORIZON.days + 1):
            day = moment.date() + ahead * _DAY
            pieces = self._stretches(known, day)
            for minute in sorted({0, *(e for p in pieces for e in (p.start, p.end))}):
                start = _at(day, minute)
                if minute < MIDNIGHT and start > moment:
                    yield start, state_at(pieces, minute)

    def _reason(
        self, known: KnownHours, day: date, minute: int, state: OpenState
    ) -> tuple[str | None, str | None]:
        """The day's reason; the day before's in a night that began then; none once a day that
        was open has closed. Where texts differ that is the reason, on a day that is not odd."""
        table = self._table(known, day)
        if state is OpenState.CLOSED:
            passed = table.pieces and table.pieces[-1].end <= minute
            return _with_comment(known, state, DayTable(()) if passed else table)
        if state_at(table.pieces, minute) is not state:
            table = self._table(known, day - _DAY)
        reason, kind = _with_comment(known, state, table)
        if state is OpenState.UNKNOWN and known.is_least and not kind:
            return None, "readings-differ"
        return reason, kind


@remembered(MEGABYTE)
def _pattern(hours: str, where: Coordinates | None = None) -> Pattern:
    return Pattern(hours, where)


def _known(hours: str | KnownHours) -> KnownHours:
    return KnownHours((hours,)) if isinstance(hours, str) else hours


@remembered(MEGABYTE)
def _refused(texts: tuple[str, ...]) -> str | None:
    """Why texts cannot be evaluated."""
    if not texts or not all(text.strip() for text in texts):
        return "no-hours"
    return "unreadable" if any(map(problem_with, texts)) else None


def _with_comment(
    known: KnownHours, state: OpenState, table: DayTable
) -> tuple[str | None, str | None]:
    """The reason of the day; else what the text says in words of what is unknown, and of closed
    times that have a fallback."""
    text = next((text for text in known.readings if _pattern(text).comment), "")
    is_of_it = state is OpenState.UNKNOWN or (state is OpenState.CLOSED and FALLBACK in text)
    if table.reason_kind or not text or not is_of_it:
        return table.reason, table.reason_kind
    return _pattern(text).comment, "comment"


def _as_sure(state: OpenState, known: KnownHours) -> OpenState:
    return OpenState.LIKELY if state is OpenState.OPEN and not known.is_sure else state


def _day_hours(day: date, table: DayTable, known: KnownHours) -> DayHours:
    spans = tuple(
        OpenSpan(_at(day, p.start), _at(day, p.end))
        for p in table.pieces
        if p.state is OpenState.OPEN
    )
    unknown = any(p.state is OpenState.UNKNOWN for p in table.pieces)
    state = OpenState.UNKNOWN if unknown else OpenState.OPEN if spans else OpenState.CLOSED
    reason = _with_comment(known, state, table)
    return DayHours(day, _as_sure(state, known), spans, *reason)


def _local(at: datetime) -> datetime:
    return at.astimezone(TIME_ZONE) if at.tzinfo else at.replace(tzinfo=TIME_ZONE)


def _at(day: date, minute: int) -> datetime:
    """Wall time; Shanghai has kept one offset since 1991."""
    return datetime.combine(day, time(), TIME_ZONE) + timedelta(minutes=minute)
