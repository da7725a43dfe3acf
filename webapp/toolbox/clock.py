"""The clock: the only place that knows what time it is."""

from collections.abc import Callable
from datetime import datetime

from webapp.domain.country import TIME_ZONE

Clock = Callable[[], datetime]
"""Answers the time now, aware, in Asia/Shanghai."""


def time_now() -> datetime:
    """The time now, aware, in Asia/Shanghai."""
    return datetime.now(TIME_ZONE)
