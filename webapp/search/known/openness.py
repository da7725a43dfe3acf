"""Which entries are open at a moment, worked out once for all that have the same hours."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import Protocol

import numpy as np

from webapp.caches import MEGABYTE, BoundedCache, bytes_of
from webapp.domain.opening import KnownHours, OpenAnswer, OpenState
from webapp.search.known.columns import Codes, Labels, Mask

STATES = tuple(state.value for state in OpenState)
OPEN_STATES = (OpenState.OPEN.value, OpenState.LIKELY.value)
"""What the choice of open entries lets through."""

MOST_BYTES = MEGABYTE
"""A few dozen minutes of a thousand entries."""


class Hours(Protocol):
    """What is asked of opening hours."""

    def answer(self, hours: KnownHours, at: datetime) -> OpenAnswer: ...


@dataclass(frozen=True)
class OpenMoment:
    """Answers of the whole edition for one minute."""

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
        return self._kept.get_or_make(minute, lambda: self._ask(minute))

    @cached_property
    def _distinct(self) -> tuple[tuple[KnownHours, ...], Codes]:
        """All hours that occur, and for each document which it has."""
        places: dict[KnownHours, int] = {}
        codes = [places.setdefault(hours, len(places)) for hours in self.known]
        return tuple(places), np.array(codes, dtype=np.int64)

    def _ask(self, minute: datetime) -> OpenMoment:
        distinct, codes = self._distinct
        answers = tuple(self.hours.answer(hours, minute) for hours in distinct)
        states = [STATES.index(answer.state.value) for answer in answers]
        by_hours = np.array(states, dtype=np.int64)
        return OpenMoment(answers, Labels(STATES, by_hours[codes]), codes)
