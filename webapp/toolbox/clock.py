"""The clock: the only place that knows what time it is."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

BEIJING = ZoneInfo("Asia/Shanghai")

Clock = Callable[[], datetime]
"""Answers the time now, aware, in Asia/Shanghai."""


def now_in_beijing() -> datetime:
    """The time now, aware, in Asia/Shanghai."""
    return datetime.now(BEIJING)
