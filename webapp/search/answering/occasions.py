"""Dated events that a search asks for, by its words for events or for a time: told before the
entries, with a way back; where a time was named and nothing is recorded, that is told too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from itertools import islice

from webapp.domain.catalogue import Catalogue
from webapp.domain.occasions import Occasion, to_come
from webapp.domain.service import Service, Status
from webapp.search.question.results import Notice, ResultPage
from webapp.search.question.values import moments_in
from webapp.search.reading.occasion_words import asks_for_any, lesson_asked_for
from webapp.search.reading.phrases import covered
from webapp.search.reading.times.reading import TimeFound, times_in
from webapp.search.reading.times.resolving import open_value
from webapp.search.reading.times.when import NOW, UNSAID
from webapp.text.script import fold

MOST = 10


@dataclass(frozen=True, slots=True)
class _Asked:
    """Between which moments, nothing where no time was named; whether any event will do, else
    what lesson was named."""

    window: tuple[datetime, datetime] | None
    any: bool
    lesson: str


def with_occasions(page: ResultPage, catalogue: Catalogue, now: datetime) -> ResultPage:
    """The answer with the events that were asked for. Whoever may be in danger is told of none,
    nor is anybody who looks for something quiet."""
    query = page.asked
    if not query.q or query.as_typed or query.page > 1 or page.safety or page.quiet:
        return page
    asked = _asked(fold(query.q), now)
    if asked is None:
        return page
    found = tuple(islice(_found(page, catalogue, asked, now), MOST))
    if found:
        when = "then" if asked.window else "coming"
        undo = replace(query, as_typed=True, page=1)
        notice = Notice("events-first", (("when", when),), undo)
        return replace(page, occasions=found, notices=(*page.notices, notice))
    if asked.window and (asked.lesson or asked.any):
        return replace(page, notices=(*page.notices, Notice("no-events")))
    return page


def _asked(folded: str, now: datetime) -> _Asked | None:
    times = [each for each in times_in(folded) if each.when.day != NOW]
    lesson = lesson_asked_for(folded)
    is_all = not covered(folded, times).strip(" 的") if times else False
    is_any = asks_for_any(folded) or is_all
    if not (lesson or is_any):
        return None
    return _Asked(_window(times, now), is_any and not lesson, lesson)


def _window(times: list[TimeFound], now: datetime) -> tuple[datetime, datetime] | None:
    """The stretch that the words name, whole days from their first minute to their last."""
    if not times:
        return None
    when = times[0].when
    ends = moments_in(open_value(when.written, now))
    if not ends:
        return None
    first, last = (each.replace(tzinfo=now.tzinfo) for each in (ends[0], ends[-1]))
    if when.first == UNSAID and when.last == UNSAID:
        return datetime.combine(first, time.min, now.tzinfo), datetime.combine(
            last, time.max, now.tzinfo
        )
    return first, last


def _found(
    page: ResultPage, catalogue: Catalogue, asked: _Asked, now: datetime
) -> Iterator[tuple[Occasion, Service]]:
    if not catalogue.occasions:
        return
    entries = {each.id: each for each in catalogue.services}
    kinds = {hit.service.category for hit in page.hits}
    for occasion in to_come(catalogue.occasions, now):
        entry = entries[occasion.entry]
        if asked.window and not _overlaps(occasion, asked.window):
            continue
        named = asked.lesson in occasion.title_zh if asked.lesson else False
        fits = asked.any or named or entry.category in kinds
        if fits and _is_shown(entry, page, catalogue):
            yield occasion, entry


def _overlaps(occasion: Occasion, window: tuple[datetime, datetime]) -> bool:
    return occasion.starts <= window[1] and occasion.ends > window[0]


def _is_shown(entry: Service, page: ResultPage, catalogue: Catalogue) -> bool:
    asked = page.understood
    return (
        entry.status is not Status.CLOSED
        and not catalogue.is_quiet((entry.category,), (entry,))
        and (not asked.street or entry.street in asked.street)
        and (not page.asked.category or entry.category in page.asked.category)
    )
