"""How old what is known is: the day of the newest fact or check, not that of the files."""

import re
from collections.abc import Iterable
from datetime import date

from webapp.domain.service import Service

_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
_ABOUT = re.compile(r"前后|左右|约|about|around", re.IGNORECASE)
_YEAR = 4


def newest_fact(services: Iterable[Service], today: date) -> str:
    """The latest day of a source or of a check by the office, as closely as it is known:
    ``2026-09-11``, ``2026-09`` or ``2026``; empty where no entry tells. A month counts from its
    first day; what lies after ``today`` is a slip of the pen.

    >>> newest_fact((), date(2026, 11, 24))
    ''
    """
    told = (day for service in services for day in _days_of(service))
    return max((day for day in told if day <= today.isoformat()), default="")


def dates_in(text: str) -> list[str]:
    """The dates in a source's own words, as closely as they are meant: about a day is some time in
    its year.

    >>> dates_in("2017; hours 2026-08-24"), dates_in("2025-05-21前后")
    (['2017', '2026-08-24'], ['2025'])
    """
    found = _DATE.findall(text)
    return [one[:_YEAR] for one in found] if _ABOUT.search(text) else found


def _days_of(service: Service) -> list[str]:
    checked = [service.checked_on.isoformat()] if service.checked_on else []
    return checked + dates_in(service.source.date)
