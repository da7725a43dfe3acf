"""Opening answers in words: one line for a card, and a row for each of the coming days."""

from datetime import date, datetime, timedelta

from webapp.domain.opening import AskedTime, DayHours, OpenAnswer, OpenSpan, OpenState
from webapp.present.wording.days import (
    clock,
    closing_time,
    date_and_weekday,
    date_name,
    opening_time,
    time_said,
    weekday_name,
)
from webapp.present.wording.holiday_names import holiday_name
from webapp.present.wording.hours_comments import hours_comment
from webapp.present.wording.houses import unsure_line, unsure_verdict
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import DayRow, OpenLine
from webapp.text.foreign import lang_of

_DAY = timedelta(days=1)
_COMMENT = "comment"
"""The kind of reason whose words stand in the hours themselves."""


class OpenSayer:
    """Says opening answers now, or at the moment asked for; the same answer is put into words only
    once."""

    def __init__(self, sentences: Sentences, now: datetime, at: AskedTime | None = None) -> None:
        self._sentences, self._now, self._at = sentences, now, at
        self._said: dict[OpenAnswer, OpenLine] = {}

    def __call__(self, answer: OpenAnswer) -> OpenLine:
        """The answer in one line."""
        line = self._said.get(answer)
        if line is None:
            line = opening_line(answer, self._now, self._sentences, self._at)
            self._said[answer] = line
        return line


def opening_line(
    answer: OpenAnswer, now: datetime, sentences: Sentences, at: AskedTime | None = None
) -> OpenLine:
    """The answer in one line that names the day wherever it is not today.

    ``at`` is the time that was asked about when that is not now (``open=2026-10-01T10:30``):
    the line then begins with it. In English, for an office on a Tuesday morning: ``Open now,
    closes at 17:00``.
    """
    said = _note(answer.reason_kind, answer.reason, sentences)
    note = "" if lang_of(said) else said
    if at is not None and (not at.is_moment or at.first.replace(tzinfo=now.tzinfo) != now):
        text = _then(at, _verdict(answer, note, sentences), sentences)
    elif unsure := unsure_line(answer, now.date(), sentences):
        text = _noted(unsure, note, sentences)
    elif answer.state is OpenState.OPEN:
        text = _open(answer.until, now.date(), note, sentences)
    elif answer.state is OpenState.CLOSED:
        text = _closed(answer, now.date(), note, sentences)
    elif answer.reason_kind == _COMMENT:
        text = sentences.say("Ask first: %(note)s", note=note) if note else said
    else:
        text = _unknown(note, sentences)
    return OpenLine(answer.state.value, text, answer.reason_kind != "no-hours")


def _then(at: AskedTime, verdict: str, sentences: Sentences) -> str:
    """The verdict about another time than now, which it begins with."""
    if not at.is_moment:
        return sentences.say("%(time)s: %(answer)s", time=time_said(at, sentences), answer=verdict)
    return sentences.say(
        "On %(day)s at %(time)s: %(answer)s",
        day=date_and_weekday(at.first.date(), sentences),
        time=clock(at.first),
        answer=verdict,
    )


def fortnight(days: tuple[DayHours, ...], today: date, sentences: Sentences) -> tuple[DayRow, ...]:
    """The rows of the hours table, in the order given."""
    return tuple(
        DayRow(
            date=date_name(day.day, sentences),
            day=weekday_name(day.day, sentences),
            hours=_hours(day, sentences),
            state=day.state.value,
            reason=_day_reason(day, sentences),
            today=day.day == today,
        )
        for day in days
    )


def _open(until: datetime | None, today: date, note: str, sentences: Sentences) -> str:
    say = sentences.say
    if until is None:
        return say("Open now (%(note)s)", note=note) if note else say("Open now")
    time = closing_time(until, today, sentences)
    if note:
        return say("Open now (%(note)s), closes at %(time)s", note=note, time=time)
    return say("Open now, closes at %(time)s", time=time)


def _closed(answer: OpenAnswer, today: date, note: str, sentences: Sentences) -> str:
    until = answer.until
    if answer.reason_kind == "off" and (until is None or until.date() != today):
        return _closed_today(until, today, note, sentences)
    if until is None:
        return _closed_for_long(note, sentences)
    time = opening_time(until, today, sentences)
    if note:
        return sentences.say("Closed now, opens at %(time)s (%(note)s)", time=time, note=note)
    return sentences.say("Closed now, opens at %(time)s", time=time)


def _closed_today(until: datetime | None, today: date, note: str, sentences: Sentences) -> str:
    if until is None:
        return sentences.say("Closed today (%(note)s)", note=note)
    time = opening_time(until, today, sentences)
    return sentences.say("Closed today (%(note)s), opens at %(time)s", note=note, time=time)


def _closed_for_long(note: str, sentences: Sentences) -> str:
    if not note:
        return sentences.say("Closed now")
    return sentences.say(
        "Closed now, opening time not known (%(note)s), please ask first", note=note
    )


def _unknown(note: str, sentences: Sentences) -> str:
    if note:
        return sentences.say("Hours not known (%(note)s), ask first", note=note)
    return sentences.say("Hours not known")


def _noted(line: str, note: str, sentences: Sentences) -> str:
    return sentences.say("%(line)s (%(note)s)", line=line, note=note) if note else line


def _verdict(answer: OpenAnswer, note: str, sentences: Sentences) -> str:
    """The state at another moment than now, without what comes after."""
    say, state = sentences.say, answer.state
    if unsure := unsure_verdict(answer, sentences):
        return _noted(unsure, note, sentences)
    if state is OpenState.UNKNOWN:
        return _unknown(note, sentences)
    if state is not OpenState.CLOSED:
        return say("open (%(note)s)", note=note) if note else say("open")
    return say("closed (%(note)s)", note=note) if note else say("closed")


def _note(kind: str | None, reason: str | None, sentences: Sentences) -> str:
    """Why the day is odd, in the few words that fit into brackets; empty when it is not."""
    if kind == "workday":
        return sentences.say("make-up workday")
    if kind == _COMMENT:
        return hours_comment(reason or "", sentences)
    if kind == "calendar-unknown":
        return _no_calendar(reason, sentences)
    if kind == "usual-hours":
        return sentences.say(
            "%(holiday)s, usual hours assumed", holiday=holiday_name(reason or "", sentences)
        )
    if kind == "holiday-unknown":
        return sentences.say(
            "%(holiday)s: not said whether it opens",
            holiday=holiday_name(reason or "", sentences),
        )
    return holiday_name(reason or "", sentences) if kind == "off" else ""


def _no_calendar(reason: str | None, sentences: Sentences) -> str:
    if reason is None:
        return sentences.say("no holiday calendar yet")
    return sentences.say("no calendar yet for %(holiday)s", holiday=holiday_name(reason, sentences))


def _day_reason(day: DayHours, sentences: Sentences) -> str:
    if day.reason_kind == "workday" and day.reason:
        return sentences.say(
            "make-up workday for %(holiday)s", holiday=holiday_name(day.reason, sentences)
        )
    return _note(day.reason_kind, day.reason, sentences)


def _hours(day: DayHours, sentences: Sentences) -> str:
    say = sentences.say
    spans = sentences.listed(_span(span, day.day, sentences) for span in day.spans)
    if day.state is OpenState.UNKNOWN:
        if spans:
            return say("%(hours)s; no information yet on the rest", hours=spans)
        return say("No information yet")
    return spans or say("Closed all day")


def _span(span: OpenSpan, day: date, sentences: Sentences) -> str:
    if clock(span.opens) == "0:00" and span.closes - span.opens == _DAY:
        return sentences.say("24 hours")
    return sentences.say(
        "%(opens)s–%(closes)s", opens=clock(span.opens), closes=_closes(span, day, sentences)
    )


def _closes(span: OpenSpan, day: date, sentences: Sentences) -> str:
    if span.closes.date() == day:
        return clock(span.closes)
    if clock(span.closes) == "0:00":
        return "24:00"
    return sentences.say("%(time)s the next day", time=clock(span.closes))
