"""The week that a plain text of opening hours means, for formats that know only weeks."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from webapp.hours.pattern import Pattern, UnreadableHours
from webapp.hours.selectors import Reading

_DAYS = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_RANGES = rf"{_DAYS}(?:-{_DAYS})?(?:\s*,\s*{_DAYS}(?:-{_DAYS})?)*"
_TIMES = r"\d{1,2}:\d{2}-\d{1,2}:\d{2}(?:\s*,\s*\d{1,2}:\d{2}-\d{1,2}:\d{2})*"
_RULE = rf"(?:{_RANGES}\s+)?(?:{_TIMES}|off)"
_PLAIN = re.compile(rf"24/7|{_RULE}(?:\s*;\s*{_RULE})*")
_MONDAY = date(2026, 1, 5)


@dataclass(frozen=True, slots=True)
class WeekSpan:
    """Open on these weekdays (0 is Monday) from ``opens`` to ``closes``, in minutes after the
    midnight that begins the day; past 1440 it is the next day's morning."""

    weekdays: tuple[int, ...]
    opens: int
    closes: int


def weekly_hours(text: str) -> tuple[WeekSpan, ...] | None:
    """The spans of an ordinary week, earliest first; ``None`` where the text says more than a week
    can hold (seasons, holidays, dates, open ends) or cannot be read.

    >>> weekly_hours("Mo-Fr 09:00-12:00")
    (WeekSpan(weekdays=(0, 1, 2, 3, 4), opens=540, closes=720),)
    """
    if not _PLAIN.fullmatch(text.strip()):
        return None
    try:
        pattern = Pattern(text)
    except UnreadableHours:
        return None
    days: dict[tuple[int, int], list[int]] = {}
    for weekday in range(7):
        for piece in pattern.pieces(Reading(_MONDAY + timedelta(days=weekday))):
            days.setdefault((piece.start, piece.end), []).append(weekday)
    spans = [WeekSpan(tuple(found), start, end) for (start, end), found in days.items()]
    return tuple(sorted(spans, key=lambda span: (span.weekdays, span.opens)))
