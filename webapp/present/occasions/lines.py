"""Dated events → the list of a page."""

from collections.abc import Iterator, Sequence
from datetime import date

from webapp.domain.occasions import Occasion
from webapp.domain.opening import AskedTime
from webapp.domain.service import Service
from webapp.present.frame.links import service_href
from webapp.present.occasions.models import OccasionLine, OccasionList, Told
from webapp.present.wording.days import time_said
from webapp.present.wording.fields import age_text
from webapp.present.wording.source_said import source_text
from webapp.present.wording.values import Link, Text
from webapp.present.wording.words import Words

MOST = 10
"""A page lists no more; the calendar has them all."""


def own_list(
    occasions: Sequence[Occasion], words: Words, today: date, days: int, calendar: str
) -> OccasionList | None:
    """The events of one entry, on its own page; ``None`` where there are none. What is said of
    places left holds for ``days``."""
    lines = tuple(_line(each, words, today, days) for each in occasions)
    return _listed(lines, words, calendar) if lines else None


def shared_list(
    told: Sequence[tuple[Occasion, Service]], words: Words, today: date, days: int, calendar: str
) -> OccasionList | None:
    """The events of several entries, each with where it is."""
    lines = tuple(_line(each, words, today, days, entry) for each, entry in told[:MOST])
    return _listed(lines, words, calendar, len(told) - len(lines)) if lines else None


def when_said(occasion: Occasion, words: Words) -> str:
    """Day and hours in words."""
    return time_said(AskedTime(occasion.starts, occasion.ends), words)


def facts_of(occasion: Occasion, words: Words, today: date, days: int) -> Iterator[Told]:
    """For whom it is, how to sign up, and how many places were left, as far as that holds."""
    say = words.say
    if ages := age_text(occasion.age_min_months, occasion.age_max_months, words):
        yield Told(say("Age of the child"), Text(ages))
    signing_up = say("How to sign up")
    if occasion.sign_up_zh:
        yield Told(signing_up, words.text(occasion.sign_up_zh))
    else:
        yield Told(signing_up, Text(words.features.unknown))
    left, on = occasion.places_left_at(today, days), occasion.places_left_on
    if left is not None and on is not None:
        yield Told(say("Places left"), Text(_places(left, on, words)))


def cancelled_word(occasion: Occasion, words: Words) -> str:
    """That it does not take place; empty where it does."""
    return words.say("Cancelled") if occasion.cancelled else ""


def _line(
    occasion: Occasion, words: Words, today: date, days: int, entry: Service | None = None
) -> OccasionLine:
    return OccasionLine(
        title=words.text(occasion.title_zh),
        when=when_said(occasion, words),
        starts=occasion.starts.isoformat(timespec="minutes"),
        facts=tuple(facts_of(occasion, words, today, days)),
        origin=source_text(occasion.source, words),
        place=_place(entry, words) if entry else None,
        cancelled=cancelled_word(occasion, words),
    )


def _listed(
    lines: tuple[OccasionLine, ...], words: Words, calendar: str, left_out: int = 0
) -> OccasionList:
    more = (
        words.say_count(
            "%(num)d more event in the calendar", "%(num)d more events in the calendar", left_out
        )
        if left_out
        else ""
    )
    return OccasionList(words.say("Coming events"), lines, calendar, more)


def _place(entry: Service, words: Words) -> Link:
    name = words.name(entry)
    return Link(name.text, service_href(words.language, entry), lang=name.lang)


def _places(left: int, on: date, words: Words) -> str:
    day = words.date(on)
    if not left:
        return words.say("None, as of %(date)s", date=day)
    return words.say_count("%(num)d, as of %(date)s", "%(num)d, as of %(date)s", left, date=day)
