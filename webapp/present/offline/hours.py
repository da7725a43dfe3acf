"""Opening hours as a phone can read them without a signal: the coming days of each text of hours,
worked out beforehand with the holiday calendar, so that nothing is guessed there."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from webapp.domain.opening import DayHours, OpenState
from webapp.domain.service import Service

KEPT_DAYS = 60
"""After so many days a pack tells no more whether a place is open, only what its hours say."""

NOT_KNOWN = "?"
ASSUMED = "usual-hours"
"""A holiday of which the hours say nothing: a page says that it assumes, a phone is silent."""

DaysOf = Callable[[str, date, int], Sequence[DayHours]]


def kept_hours(
    services: Sequence[Service], days_of: DaysOf, first: date
) -> tuple[list[int], list[list[str]]]:
    """For each entry the number of its timetable, -1 without one; and the timetables, a word for
    each day from ``first``.

    A word is the day's certain spans in minutes from its midnight, ``540-690 780-1020``; a night
    goes on past 1440. Empty is shut all day; a ``?`` says that the rest of the day is not known.
    """
    texts = list(dict.fromkeys(s.hours for s in services if s.hours.strip()))
    tables = {text: [_word(day) for day in days_of(text, first, KEPT_DAYS)] for text in texts}
    told = [text for text in texts if any(word != NOT_KNOWN for word in tables[text])]
    numbers = {text: number for number, text in enumerate(told)}
    return [numbers.get(s.hours, -1) for s in services], [tables[text] for text in told]


def _word(day: DayHours) -> str:
    if day.reason_kind == ASSUMED:
        return NOT_KNOWN
    midnight = datetime.combine(day.day, time())
    spans = [
        f"{_minutes(span.opens, midnight)}-{_minutes(span.closes, midnight)}" for span in day.spans
    ]
    return " ".join([*spans, NOT_KNOWN] if day.state is OpenState.UNKNOWN else spans)


def _minutes(moment: datetime, midnight: datetime) -> int:
    return int((moment.replace(tzinfo=None) - midnight).total_seconds()) // 60
