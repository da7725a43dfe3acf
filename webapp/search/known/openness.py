"""Which entries are open at a moment, worked out once for each distinct text of hours."""

from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import Protocol

import numpy as np

from webapp.caches import MEGABYTE, BoundedCache, bytes_of
from webapp.domain.opening import OpenAnswer, OpenState
from webapp.search.known.columns import Columns, Labels, Mask

STATES = tuple(state.value for state in OpenState)
MOST_BYTES = MEGABYTE
"""A few dozen minutes of a thousand entries."""


class Hours(Protocol):
    """What is asked of opening hours."""

    def answer(self, hours: str, at: datetime) -> OpenAnswer: ...


@dataclass(frozen=True)
class OpenMoment:
    """Answers of the whole edition for one minute."""

    answers: tuple[OpenAnswer, ...]
    """One for each distinct text of hours."""

    states: Labels
    hours: Labels

    @property
    def size(self) -> int:
        """Bytes of what is held for this minute alone."""
        return bytes_of(self.answers) + int(self.states.codes.nbytes)

    @property
    def is_open(self) -> Mask:
        return self.states.any_of((OpenState.OPEN.value,))

    def of(self, number: int) -> OpenAnswer:
        """The answer for one document."""
        return self.answers[int(self.hours.codes[number])]


@dataclass(frozen=True)
class OpenBook:
    """Keeps the last few minutes' answers: within one minute they do not change, and an edition
    has a few dozen distinct texts of hours for its hundreds of entries."""

    hours: Hours
    columns: Columns
    _kept: BoundedCache[OpenMoment] = field(
        default_factory=lambda: BoundedCache(MOST_BYTES, attrgetter("size")), repr=False
    )

    def at(self, moment: datetime) -> OpenMoment:
        """The state of every entry at this minute (aware, Asia/Shanghai)."""
        minute = moment.replace(second=0, microsecond=0)
        return self._kept.get_or_make(minute, lambda: self._ask(minute))

    def _ask(self, minute: datetime) -> OpenMoment:
        texts = self.columns.hours
        answers = tuple(self.hours.answer(text, minute) for text in texts.values)
        by_text = np.array([STATES.index(answer.state.value) for answer in answers])
        codes = by_text[texts.codes] if texts.values else texts.codes
        return OpenMoment(answers, Labels(STATES, codes), texts)
