"""Days that people call by name: holidays by law, and others on which they ask what is open."""

from datetime import date, timedelta

from webapp.hours.festivals import movable_day

_FIXED = {
    "new-year": (1, 1),
    "women": (3, 8),
    "labour": (5, 1),
    "children": (6, 1),
    "teachers": (9, 10),
    "national": (10, 1),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
}
_MOVABLE = ("spring", "qingming", "dragon-boat", "mid-autumn")
_SUNDAYS = {"mothers": (5, 2), "fathers": (6, 3)}
"""Month, and which Sunday of it."""


def named_day(name: str, year: int) -> date | None:
    """The day of that name in a year; ``None`` for a name or a year that is not known.

    >>> named_day("spring", 2027), named_day("mothers", 2026)
    (datetime.date(2027, 2, 6), datetime.date(2026, 5, 10))
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _SUNDAYS:
        month, count = _SUNDAYS[name]
        first = date(year, month, 1)
        return first + timedelta(days=6 - first.weekday() + 7 * (count - 1))
    return movable_day(_MOVABLE.index(name), year) if name in _MOVABLE else None
