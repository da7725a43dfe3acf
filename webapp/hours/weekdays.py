"""A date of another weekday at the same point of the year: "what if this Sunday were a Monday?"."""

from datetime import date, timedelta

from webapp.caches import MEGABYTE, remembered


@remembered(MEGABYTE)
def same_season(day: date, weekday: int) -> date:
    """The day of the nearest year with the month and day of ``day`` on ``weekday`` (Monday is 0),
    so that seasons hold to the very day: 2026-11-01 as a Monday is 2021-11-01."""
    for distance in range(29):
        for year in (day.year - distance, day.year + distance):
            moved = _in_year(day, year)
            if moved and moved.weekday() == weekday:
                return moved
    raise ValueError(f"no year has {day:%m-%d} on weekday {weekday}")


def same_week(day: date, weekday: int) -> date:
    """The day of that weekday in the ISO week of ``day``."""
    return day + timedelta(days=weekday - day.weekday())


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None
