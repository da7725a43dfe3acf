"""Days and times as people say them: 9:00, tomorrow, Monday, 8 October. All are Asia/Shanghai."""

import re
from datetime import date, datetime, time, timedelta

from webapp.domain.opening import AskedTime
from webapp.present.wording.sentences import Sentences

_DAY = timedelta(days=1)
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def clock(moment: datetime) -> str:
    """Hours and minutes of a 24-hour clock, as signs at doors write them.

    >>> clock(datetime(2026, 11, 24, 9, 5))
    '9:05'
    """
    return f"{moment.hour}:{moment.minute:02d}"


def date_said(date: str, sentences: Sentences) -> str:
    """A source's date, no closer than it is, as the language writes dates; others as they stand.

    ``2015-03-09`` → ``2015年3月9日``; ``2017年前后`` stays.
    """
    return sentences.day_said(date) if _DATE.fullmatch(date) else date


def weekday_name(day: date, sentences: Sentences) -> str:
    """``周一`` in Chinese, ``Monday`` in English."""
    return sentences.date(day, "EEE" if sentences.language.is_chinese else "EEEE")


def date_name(day: date, sentences: Sentences) -> str:
    """``10月8日`` in Chinese, ``Oct 8`` in English."""
    return sentences.date_of(day, "MMMd")


def date_and_weekday(day: date, sentences: Sentences) -> str:
    """``10月8日周四`` in Chinese, ``Thu, Oct 8`` in English."""
    return sentences.date_of(day, "MMMEd")


def time_said(at: AskedTime, sentences: Sentences) -> str:
    """A time that was asked about: ``Wed, Nov 25, 15:30``, ``Wed, Nov 25, 8:00–12:00`` or
    ``Sat, Nov 28 to Sun, Nov 29``. A night that ends with its day is of that day alone."""
    first = date_and_weekday(at.first.date(), sentences)
    closes = closing_time(at.last, at.first.date(), sentences)
    if closes not in (clock(at.last), "24:00"):
        last = date_and_weekday(at.last.date(), sentences)
        return sentences.say("%(first)s to %(last)s", first=first, last=last)
    if at.is_moment:
        return sentences.say("%(day)s, %(time)s", day=first, time=clock(at.first))
    times = {"opens": clock(at.first), "closes": closes}
    return sentences.say("%(day)s, %(opens)s–%(closes)s", day=first, **times)


def opening_time(moment: datetime, today: date, sentences: Sentences) -> str:
    """A coming time with its day, today included: ``9:00 today``, ``9:00 on Monday``."""
    if moment.date() == today:
        return sentences.say("%(time)s today", time=clock(moment))
    return _other_day(moment, today, sentences)


def closing_time(moment: datetime, today: date, sentences: Sentences) -> str:
    """A coming time with its day unless it is today; tonight's midnight is ``24:00``."""
    if moment.date() == today:
        return clock(moment)
    if moment.date() == today + _DAY and moment.time() == time():
        return "24:00"
    return _other_day(moment, today, sentences)


def _other_day(moment: datetime, today: date, sentences: Sentences) -> str:
    """A weekday names a day of the coming six; later ones need their date."""
    if moment.date() == today + _DAY:
        return sentences.say("%(time)s tomorrow", time=clock(moment))
    near = moment.date() - today < 7 * _DAY
    day = (
        weekday_name(moment.date(), sentences)
        if near
        else date_and_weekday(moment.date(), sentences)
    )
    return sentences.say("%(time)s on %(day)s", time=clock(moment), day=day)
