"""Is it open? Three-valued answers about hours; how they are worked out is the hours room's."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class OpenState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


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
    that they leave open), ``"no-hours"`` (hours not known), ``"unreadable"`` or ``None``.
    """

    state: OpenState
    until: datetime | None = None
    reason: str | None = None
    reason_kind: str | None = None


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
