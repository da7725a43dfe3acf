"""A page of results in a few lines: danger first, then what must be told, then the first places."""

from collections.abc import Iterator
from dataclasses import replace

from webapp.domain.nearness import error_m
from webapp.present.brief.place import place_lines
from webapp.present.brief.telling import Telling
from webapp.present.frame.links import page_href, search_href
from webapp.present.frame.models import Notice
from webapp.present.search.advice import CITY_LINE, advice_of
from webapp.present.search.fact_line import fact_text
from webapp.present.search.guide_links import guide_links
from webapp.present.search.notices import notice_of
from webapp.present.search.results_page import Wording
from webapp.present.wording.opening import OpenSayer
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import Hit, ResultPage
from webapp.search.question.values import coordinates_in

_LEFT_OUT = frozenset({"care-mode", "filter-understood", "place-understood", "only-expected"})
"""Notices whose sentences say what the answer itself shows."""


def brief_text(result: ResultPage, telling: Telling) -> str:
    """The whole answer, blocks with an empty line between."""
    return "\n\n".join(filter(None, _blocks(result, telling)))


def _blocks(result: ResultPage, telling: Telling) -> Iterator[str]:
    words, labels = telling.wording.words, telling.wording.labels
    notices = [notice_of(one, words, labels) for one in result.notices]
    yield from (_with_calls(one, before=True) for one in notices if one.id == "danger")
    told = [one for one in notices if one.id not in _LEFT_OUT and one.id != "danger"]
    yield "\n".join(_with_calls(one, before=False) for one in told)
    if result.answer:
        name = words.name(result.answer.service).text
        yield f"{name}\n{fact_text(result.answer, words, telling.now)}"
    yield from _places(result, telling)
    yield from _ways_on(result, telling)


def _with_calls(notice: Notice, before: bool) -> str:
    """The sentence and whom to call; in danger the numbers stand first."""
    calls = [f"{call.number} {call.name}".strip() for call in notice.calls]
    choices = [choice.text for choice in notice.choices]
    return "\n".join((*calls, notice.text) if before else (notice.text, *calls, *choices))


def _places(result: ResultPage, telling: Telling) -> Iterator[str]:
    hits = result.hits or result.almost
    words, error = telling.wording.words, error_m(result.place.precision, result.place.source)
    say_open = OpenSayer(words, telling.now, result.at)
    for number, hit in enumerate(_shown(hits, telling), telling.skip + 1):
        way = _way(hit, error, telling.wording)
        lines = place_lines(hit.service, say_open(hit.open), way, telling, words)
        yield "\n".join((f"{number}. {next(lines)}", *lines))


def _shown(hits: tuple[Hit, ...], telling: Telling) -> tuple[Hit, ...]:
    return hits[telling.skip : telling.skip + telling.most]


def _way(hit: Hit, error: int, wording: Wording) -> str:
    if hit.distance_m is None:
        return ""
    within = max(error, wording.words.closeness(hit.service).within_m)
    way = wording.say_way(hit.distance_m, hit.walk_minutes, within)
    return wording.words.listed(filter(None, (way.distance, way.walk))) if way else ""


def _ways_on(result: ResultPage, telling: Telling) -> Iterator[str]:
    """Where the rest is: with what was typed in no address where somebody may be in danger."""
    words, site = telling.wording.words, telling.site
    if result.safety or result.quiet:
        yield words.say(
            "Help, day and night: %(link)s", link=site + page_href(words.language, "/help")
        )
        return
    for link in guide_links(result, words)[:1]:
        yield words.say("Guide: %(name)s", name=link.text) + f"\n{site}{link.href}"
    if result.asks_back:
        return
    if not result.hits:
        yield advice_of(result, words, telling.wording.labels).text
        yield words.say("Ask %(line)s, day and night.", line=CITY_LINE)
    elif result.total > telling.skip + telling.most:
        yield words.say(
            "All %(total)s: %(link)s",
            total=result.total,
            link=site + search_href(words, _asked(result)),
        )


def _asked(result: ResultPage) -> SearchQuery:
    """What leads to the same list; never where somebody is."""
    asked = result.asked
    return replace(asked, near="", radius=None) if coordinates_in(asked.near) else asked
