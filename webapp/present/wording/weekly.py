"""The hours of an ordinary week in words, for where no day is asked about."""

from collections.abc import Iterable
from datetime import date, timedelta

from webapp.hours.weekly import WeekSpan, weekly_hours
from webapp.present.wording.days import weekday_name
from webapp.present.wording.sentences import Sentences

DAY_AND_NIGHT = "24/7"
_MONDAY = date(2026, 11, 23)
_WEEK = range(7)
_SHORTEST_RUN = 3
_NOT_ON_HOLIDAYS = "; PH off"


def hours_said(hours: str, sentences: Sentences) -> str:
    """``Mo-Fr 09:00-17:00`` as people say it: 周一至周五9:00—17:00. Empty where the text says more
    than a week can hold."""
    if hours == DAY_AND_NIGHT:
        return sentences.say("Open day and night")
    week = weekly_hours(hours.removesuffix(_NOT_ON_HOLIDAYS))
    if not week:
        return ""
    said = sentences.listed(_days_and_times(week, sentences))
    if hours.endswith(_NOT_ON_HOLIDAYS):
        return sentences.say("%(hours)s; closed on public holidays", hours=said)
    return said


def _days_and_times(week: Iterable[WeekSpan], sentences: Sentences) -> Iterable[str]:
    by_days: dict[tuple[int, ...], list[str]] = {}
    for span in week:
        by_days.setdefault(span.weekdays, []).append(_times(span, sentences))
    for days, times in by_days.items():
        said = sentences.listed(times)
        yield sentences.say("%(days)s %(times)s", days=_days(days, sentences), times=said)


def _times(span: WeekSpan, sentences: Sentences) -> str:
    opens, closes = (f"{minute // 60}:{minute % 60:02d}" for minute in (span.opens, span.closes))
    return sentences.say("%(opens)s–%(closes)s", opens=opens, closes=closes)


def _days(days: tuple[int, ...], sentences: Sentences) -> str:
    say, names = sentences.say, [_name(day, sentences) for day in days]
    if len(days) == len(_WEEK):
        return say("every day")
    if len(days) == len(_WEEK) - 1:
        (shut,) = set(_WEEK) - set(days)
        return say("every day but %(day)s", day=_name(shut, sentences))
    if len(days) >= _SHORTEST_RUN and days[-1] - days[0] == len(days) - 1:
        return say("%(first)s to %(last)s", first=names[0], last=names[-1])
    return sentences.listed(names)


def _name(day: int, sentences: Sentences) -> str:
    return weekday_name(_MONDAY + timedelta(days=day), sentences)
