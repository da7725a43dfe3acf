"""Which entries are open at a moment, worked out once for all that have the same hours."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from operator import attrgetter
from typing import Protocol

import numpy as np

from webapp.caches import MEGABYTE, BoundedCache, bytes_of
from webapp.domain.opening import AskedTime, DayHours, KnownHours, OpenAnswer, OpenState
from webapp.search.known.columns import Codes, Labels, Mask

STATES = tuple(state.value for state in OpenState)
OPEN_STATES = (OpenState.OPEN.value, OpenState.LIKELY.value)
"""What the choice of open entries lets through."""

MOST_BYTES = MEGABYTE
"""A few dozen minutes of a thousand entries."""


class Hours(Protocol):
    """What is asked of opening hours."""

    def answer(self, hours: KnownHours, at: datetime) -> OpenAnswer: ...
    def days(self, hours: KnownHours, first: date, count: int = 14) -> tuple[DayHours, ...]: ...


@dataclass(frozen=True)
class OpenMoment:
    """Answers of the whole edition for one minute, or for a stretch of time."""

    answers: tuple[OpenAnswer, ...]
    """One for all entries of the same hours."""

    states: Labels
    hours: Codes
    """Which answer is that of a document."""

    @property
    def size(self) -> int:
        """Bytes of what is held for this minute alone."""
        return bytes_of(self.answers) + int(self.states.codes.nbytes)

    @property
    def is_open(self) -> Mask:
        return self.states.any_of(OPEN_STATES)

    @property
    def is_likely(self) -> Mask:
        return self.states.any_of((OpenState.LIKELY.value,))

    @property
    def is_unknown(self) -> Mask:
        return self.states.any_of((OpenState.UNKNOWN.value,))

    def of(self, number: int) -> OpenAnswer:
        """The answer for one document."""
        return self.answers[int(self.hours[number])]


@dataclass(frozen=True)
class OpenBook:
    """Keeps the last few minutes' answers: within one minute they do not change, and an edition
    has a few dozen distinct hours for its hundreds of entries."""

    hours: Hours
    known: tuple[KnownHours, ...]
    """By document number."""

    _kept: BoundedCache[OpenMoment] = field(
        default_factory=lambda: BoundedCache(MOST_BYTES, attrgetter("size")), repr=False
    )

    def at(self, moment: datetime) -> OpenMoment:
        """The state of every entry at this minute (aware, Asia/Shanghai)."""
        minute = moment.replace(second=0, microsecond=0)
        return self.during(AskedTime(minute, minute))

    def during(self, asked: AskedTime) -> OpenMoment:
        """The state of every entry at a moment; in a stretch whoever is open at any minute of it is
        open, and whose hours are not known on one of its days is unknown."""
        return self._kept.get_or_make(asked, lambda: self._ask(asked))

    @cached_property
    def _distinct(self) -> tuple[tuple[KnownHours, ...], Codes]:
        """All hours that occur, and for each document which it has."""
        places: dict[KnownHours, int] = {}
        codes = [places.setdefault(hours, len(places)) for hours in self.known]
        return tuple(places), np.array(codes, dtype=np.int64)

    def _ask(self, asked: AskedTime) -> OpenMoment:
        distinct, codes = self._distinct
        answers = tuple(self._answer(hours, asked) for hours in distinct)
        states = [STATES.index(answer.state.value) for answer in answers]
        by_hours = np.array(states, dtype=np.int64)
        return OpenMoment(answers, Labels(STATES, by_hours[codes]), codes)

    def _answer(self, hours: KnownHours, asked: AskedTime) -> OpenAnswer:
        at_first = self.hours.answer(hours, asked.first)
        if asked.is_moment or at_first.state.value in OPEN_STATES:
            return at_first
        before = asked.first.date() - timedelta(days=1)
        days = self.hours.days(hours, before, (asked.last.date() - before).days + 1)
        spans = (span for day in days for span in day.spans)
        opens = [
            span.opens for span in spans if asked.first < span.closes and span.opens <= asked.last
        ]
        if opens:
            return self.hours.answer(hours, max(asked.first, opens[0]))
        unknown = (day for day in days[1:] if day.state is OpenState.UNKNOWN)
        return next((_of_day(day, hours) for day in unknown), at_first)


def _of_day(day: DayHours, hours: KnownHours) -> OpenAnswer:
    kind = day.reason_kind or ("readings-differ" if hours.is_least else None)
    return OpenAnswer(day.state, None, day.reason, kind, hours.house, hours.is_least)
