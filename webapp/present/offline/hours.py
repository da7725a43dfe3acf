"""Opening hours as a phone can read them without a signal: the coming days of all hours, worked out
beforehand with the holiday calendar, so that nothing is guessed there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from webapp.domain.opening import DayHours, House, KnownHours, OpenState

KEPT_DAYS = 60
"""After so many days a pack tells no more whether a place is open, only what its hours say."""

NOT_KNOWN = "?"
ASSUMED = "usual-hours"
"""A holiday of which the hours say nothing: a page says that it assumes, a phone is silent."""

DaysOf = Callable[[KnownHours, date, int], Sequence[DayHours]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """How hours are not sure, in the words of all entries of which the same is not: by the kind of
    ``house`` whose they are; ``at_least`` they hold."""

    house: House | None
    at_least: bool


def doubt_of(known: KnownHours) -> Doubt | None:
    """What is not sure of hours; nothing of an entry's own."""
    if known.is_sure or not known.readings:
        return None
    house = replace(known.house, name_zh="") if known.house else None
    return Doubt(house, known.is_least)


def kept_doubts(each: Iterable[KnownHours]) -> tuple[Doubt, ...]:
    """All doubts that there are, in the order in which the pack numbers them."""
    return tuple(dict.fromkeys(doubt for known in each if (doubt := doubt_of(known))))


def kept_hours(
    each: Sequence[KnownHours], days_of: DaysOf, first: date
) -> tuple[list[int], list[list[str]]]:
    """For the hours of each entry the number of its timetable, -1 without one; and the timetables,
    a word for each day from ``first``.

    A word is the day's certain spans in minutes from its midnight, ``540-690 780-1020``; a night
    goes on past 1440. Empty is shut all day; a ``?`` says that the rest of the day is not known.
    """
    texts = [replace(known, house=None) for known in each]
    distinct = [text for text in dict.fromkeys(texts) if text.readings]
    tables = {text: [_word(day) for day in days_of(text, first, KEPT_DAYS)] for text in distinct}
    told = [text for text in distinct if any(word != NOT_KNOWN for word in tables[text])]
    numbers = {text: number for number, text in enumerate(told)}
    return [numbers.get(text, -1) for text in texts], [tables[text] for text in told]


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
