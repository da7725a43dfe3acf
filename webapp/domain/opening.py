"""Is it open, and whose hours say so? How answers are worked out is the hours room's."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class OpenState(StrEnum):
    """``LIKELY`` is open under every reading of the hours, or by those of the house that an entry
    is in: nobody says so of the entry itself."""

    OPEN = "open"
    LIKELY = "likely"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class House:
    """The place that an entry is in, whose hours are known and not the entry's own: its name, and
    what it (车站, *station*) and the entry (母婴室) are; empty for a kind of house without a word.
    ``is_seen`` is false for an entry that is only promised."""

    name_zh: str
    zh: str
    en: str
    room_zh: str
    room_en: str
    is_seen: bool = True


@dataclass(frozen=True, slots=True)
class KnownHours:
    """What is known of an entry's hours: every text that may hold (one of each season of which
    nobody knows the dates, say), and the ``house`` whose they are where they are not its own.
    ``at_least``: outside of them nobody knows (a station has trains then on some days)."""

    readings: tuple[str, ...] = ()
    house: House | None = None
    at_least: bool = False

    @property
    def is_least(self) -> bool:
        """Whether it may be open at other times too: one of several texts holds, or no less."""
        return self.at_least or len(self.readings) > 1

    @property
    def is_sure(self) -> bool:
        """Whether one text holds, and of the entry itself."""
        return self.house is None and not self.is_least


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that the State Council's notice changes: ``kind`` is ``off`` or ``workday``."""

    day: date
    kind: str
    name_zh: str
    source: str


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """The state at one moment. ``until`` is when it next changes (aware, Asia/Shanghai) if known
    within 14 days. ``reason`` is the holiday's Chinese name or ``None``; ``reason_kind`` is
    ``"off"`` (public holiday), ``"usual-hours"`` (public holiday of which the text says nothing:
    the weekly hours are taken to hold), ``"holiday-unknown"`` (public holiday on a weekday of rest,
    of which the text says nothing), ``"workday"`` (make-up workday), ``"calendar-unknown"`` (no
    official notice for that day), ``"comment"`` (``reason`` is what the hours say in words of times
    that they leave open), ``"readings-differ"`` (open by one of the texts that may hold, closed by
    another), ``"no-hours"`` (hours not known), ``"unreadable"`` or ``None``. ``of`` is the house
    whose hours these are. ``at_least``: from ``until`` on it is not sure.
    """

    state: OpenState
    until: datetime | None = None
    reason: str | None = None
    reason_kind: str | None = None
    of: House | None = None
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class AskedTime:
    """The time that somebody asks about, which is not now: a moment, or a stretch from ``first`` to
    ``last`` in which any minute will do."""

    first: datetime
    last: datetime

    @property
    def is_moment(self) -> bool:
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class OpenSpan:
    """Opens and closes (aware, Asia/Shanghai); a night past midnight closes on the next day."""

    opens: datetime
    closes: datetime


@dataclass(frozen=True, slots=True)
class DayHours:
    """One day of the coming fortnight. No spans and state closed: shut all day. State unknown: the
    spans are certain, the rest of the day is not known. ``reason`` and ``reason_kind`` as in
    ``OpenAnswer``: why the day differs from its weekday."""

    day: date
    state: OpenState
    spans: tuple[OpenSpan, ...] = ()
    reason: str | None = None
    reason_kind: str | None = None
