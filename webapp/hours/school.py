"""When schools are usually on holiday: no table of terms exists, so these days are only possible
holidays."""

from datetime import date

_WINTER = ((1, 10), (3, 5))
_SUMMER = ((7, 1), (8, 31))


def possible_school_holiday(day: date) -> str | None:
    """The name of the school holiday that ``day`` may belong to, or ``None`` in term time.

    The windows are wide on purpose: the winter holiday moves with the Spring Festival, and each
    kind of school ends its summer term in another week of July.

    >>> possible_school_holiday(date(2026, 8, 3)), possible_school_holiday(date(2026, 10, 14))
    ('暑假', None)
    """
    month_day = (day.month, day.day)
    if _WINTER[0] <= month_day <= _WINTER[1]:
        return "寒假"
    if _SUMMER[0] <= month_day <= _SUMMER[1]:
        return "暑假"
    return None
