"""Features that follow from other facts of an entry: free of charge, open at weekends, all day."""

import re

from webapp.domain.service import Service

FREE, WEEKEND, ALL_DAY = "free", "weekend", "24h"
_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_SPAN = re.compile(rf"\b({'|'.join(_DAYS)})(?:-({'|'.join(_DAYS)}))?\b")
_OFF = re.compile(r"[^;]*\boff\b[^;]*")


def derived_features(service: Service) -> tuple[str, ...]:
    """The features that an entry has because of its cost and hours. What is not known gives
    none: that is not a *no*."""
    found = []
    if service.fee_zh.startswith("免费"):
        found.append(FREE)
    if service.hours.strip() == "24/7":
        found.append(ALL_DAY)
    if service.hours and _opens_at_weekends(service.hours):
        found.append(WEEKEND)
    return tuple(found)


def _opens_at_weekends(hours: str) -> bool:
    """True where the pattern names Saturday or Sunday, or no day at all.

    ``Tu-Su 09:00-17:00`` and ``We-Mo 09:00-16:30`` do, ``Mo-Fr 09:00-17:00`` does not.
    """
    text = _OFF.sub("", hours)
    spans = _SPAN.findall(text)
    return not spans or any(_holds_weekend(first, last or first) for first, last in spans)


def _holds_weekend(first: str, last: str) -> bool:
    start, end = _DAYS.index(first), _DAYS.index(last)
    days = range(start, end + 1) if start <= end else [*range(start, 7), *range(end + 1)]
    return any(day >= 5 for day in days)
