"""Opening answers in words: one line for a card, and a row for each of the coming days."""

from datetime import date, datetime, timedelta

from webapp.domain.opening import DayHours, OpenAnswer, OpenSpan, OpenState
from webapp.present.wording.days import (
    clock,
    closing_time,
    date_and_weekday,
    date_name,
    opening_time,
    weekday_name,
)
from webapp.present.wording.holiday_names import holiday_name
from webapp.present.wording.sentences import gettext
from webapp.present.wording.values import DayRow, OpenLine

_DAY = timedelta(days=1)


def opening_line(answer: OpenAnswer, now: datetime, at: datetime | None = None) -> OpenLine:
    """The answer in one line that names the day wherever it is not today.

    ``at`` is the moment that was asked about when that is not now (``open=2026-10-01T10:30``):
    the line then begins with it. In English, for an office on a Tuesday morning: ``Open now,
    closes at 17:00``.
    """
    note = _note(answer.reason_kind, answer.reason)
    if at is not None and at.replace(tzinfo=now.tzinfo) != now:
        text = gettext(
            "On %(day)s at %(time)s: %(answer)s",
            day=date_and_weekday(at.date()),
            time=clock(at),
            answer=_verdict(answer.state, note),
        )
    elif answer.state is OpenState.OPEN:
        text = _open(answer.until, now.date(), note)
    elif answer.state is OpenState.CLOSED:
        text = _closed(answer, now.date(), note)
    else:
        text = _unknown(note)
    return OpenLine(answer.state.value, text)


def fortnight(days: tuple[DayHours, ...], today: date) -> tuple[DayRow, ...]:
    """The rows of the hours table, in the order given."""
    return tuple(
        DayRow(
            date=date_name(day.day),
            day=weekday_name(day.day),
            hours=_hours(day),
            state=day.state.value,
            reason=_day_reason(day),
            today=day.day == today,
        )
        for day in days
    )


def _open(until: datetime | None, today: date, note: str) -> str:
    if until is None:
        return gettext("Open now (%(note)s)", note=note) if note else gettext("Open now")
    time = closing_time(until, today)
    if note:
        return gettext("Open now (%(note)s), closes at %(time)s", note=note, time=time)
    return gettext("Open now, closes at %(time)s", time=time)


def _closed(answer: OpenAnswer, today: date, note: str) -> str:
    until = answer.until
    if answer.reason_kind == "off" and (until is None or until.date() != today):
        return _closed_today(until, today, note)
    if until is None:
        return _closed_for_long(note)
    time = opening_time(until, today)
    if note:
        return gettext("Closed now, opens at %(time)s (%(note)s)", time=time, note=note)
    return gettext("Closed now, opens at %(time)s", time=time)


def _closed_today(until: datetime | None, today: date, note: str) -> str:
    if until is None:
        return gettext("Closed today (%(note)s)", note=note)
    time = opening_time(until, today)
    return gettext("Closed today (%(note)s), opens at %(time)s", note=note, time=time)


def _closed_for_long(note: str) -> str:
    if not note:
        return gettext("Closed now")
    return gettext("Closed now, opening time not known (%(note)s), please call first", note=note)


def _unknown(note: str) -> str:
    if note:
        return gettext("Hours not known (%(note)s), please call first", note=note)
    return gettext("Hours not known")


def _verdict(state: OpenState, note: str) -> str:
    """The state at another moment than now, without what comes after."""
    if state is OpenState.UNKNOWN:
        return _unknown(note)
    if state is OpenState.OPEN:
        return gettext("open (%(note)s)", note=note) if note else gettext("open")
    return gettext("closed (%(note)s)", note=note) if note else gettext("closed")


def _note(kind: str | None, reason: str | None) -> str:
    """Why the day is odd, in the few words that fit into brackets; empty when it is not."""
    if kind == "workday":
        return gettext("make-up workday")
    if kind == "calendar-unknown":
        return _no_calendar(reason)
    if kind == "usual-hours":
        return gettext("%(holiday)s, usual hours assumed", holiday=holiday_name(reason or ""))
    return holiday_name(reason or "") if kind == "off" else ""


def _no_calendar(reason: str | None) -> str:
    if reason is None:
        return gettext("no holiday calendar yet")
    return gettext("no calendar yet for %(holiday)s", holiday=holiday_name(reason))


def _day_reason(day: DayHours) -> str:
    if day.reason_kind == "workday" and day.reason:
        return gettext("make-up workday for %(holiday)s", holiday=holiday_name(day.reason))
    return _note(day.reason_kind, day.reason)


def _hours(day: DayHours) -> str:
    spans = gettext(", ").join(_span(span, day.day) for span in day.spans)
    if day.state is OpenState.UNKNOWN:
        if spans:
            return gettext("%(hours)s; the rest is not known", hours=spans)
        return gettext("Not known")
    return spans or gettext("Closed all day")


def _span(span: OpenSpan, day: date) -> str:
    if clock(span.opens) == "0:00" and span.closes - span.opens == _DAY:
        return gettext("24 hours")
    return gettext("%(opens)s–%(closes)s", opens=clock(span.opens), closes=_closes(span, day))


def _closes(span: OpenSpan, day: date) -> str:
    if span.closes.date() == day:
        return clock(span.closes)
    if clock(span.closes) == "0:00":
        return "24:00"
    return gettext("%(time)s the next day", time=clock(span.closes))
