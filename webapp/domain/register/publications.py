"""A publication: what the register says becomes an edition, asked for by a person or by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from webapp.sentence import Sentence

PUBLISHER = "tend"
"""Who asks for the publications that nobody asks for, and makes all of them."""

SOON = timedelta(minutes=2)
"""From the last change to its publication: one edition for a busy hour, not fifty."""

AT_THE_LATEST = timedelta(minutes=10)
"""From the first change, however busy the hour is."""

TRY_AGAIN = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
"""How long is waited after each failure; after the last, again and again."""

SILENT = timedelta(minutes=3)
"""Without a sign of life for so long, nobody tends the register."""


class Why(StrEnum):
    """Why an edition is made."""

    ASKED = "asked"
    CHANGES = "changes"
    WITHDRAWAL = "withdrawal"
    NIGHT = "night"


class PublicationState(StrEnum):
    """``PROPOSED`` waits for the second person, who must agree where entries may be lost."""

    PROPOSED = "proposed"
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Publication:
    """One row of the queue. It is due at ``due``; ``tries`` counts the begun ones, ``problem`` is
    why the last one failed. ``accepted`` are ids that may be lost, agreed to by ``second_by``;
    ``act`` and ``edition`` are what came of it, 0 before. ``audit`` is the act by which it was
    asked for: an edition that shows that act is what was asked for, or newer."""

    number: int
    why: Why
    asked_by: str
    asked_at: datetime
    accepted: tuple[str, ...]
    second_by: str
    state: PublicationState
    due: datetime
    tries: int
    problem: Sentence
    act: int
    edition: int
    ended_at: str
    audit: int


@dataclass(frozen=True, slots=True)
class Unpublished:
    """What the register says and the public does not see yet: how many acts, from when to when, and
    whether one of them hides or closes something. ``newest`` is the act up to which there is
    something to show."""

    acts: int
    newest: int
    first_at: datetime | None
    last_at: datetime | None
    hides: bool

    def due(self) -> datetime | None:
        """When it shall be published by itself; ``None`` where nothing waits."""
        if self.first_at is None or self.last_at is None:
            return None
        if self.hides:
            return self.first_at
        return min(self.last_at + SOON, self.first_at + AT_THE_LATEST)


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The last sign of life of whoever tends the register."""

    at: datetime
    doing: str

    def is_silent(self, now: datetime) -> bool:
        """Whether that is too long ago."""
        return now - self.at > SILENT


def wait_after(tries: int) -> timedelta:
    """How long is waited after so many tries."""
    return TRY_AGAIN[min(tries, len(TRY_AGAIN)) - 1]


REASONS: Mapping[Why, Sentence] = {
    Why.ASKED: Sentence("somebody asked for it"),
    Why.CHANGES: Sentence("something was changed"),
    Why.WITHDRAWAL: Sentence("something was withdrawn or closed"),
    Why.NIGHT: Sentence("every night, so that what ran out is not shown as confirmed"),
}
"""Why an edition is made, in words."""
