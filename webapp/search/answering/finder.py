"""The asking walk from end to end: a query in, one ResultPage out."""

from dataclasses import replace
from datetime import datetime

from webapp.search.answering.advice import advice_for
from webapp.search.answering.answered_reading import AnsweredReading
from webapp.search.answering.community import NONE, community_numbers
from webapp.search.answering.guide_steps import guide_steps
from webapp.search.answering.hits import groups_of, hits_of
from webapp.search.answering.notices import notices_of
from webapp.search.answering.readings import attempts
from webapp.search.answering.safety import is_quiet_danger, safety_of
from webapp.search.answering.searcher import Searcher
from webapp.search.known.openness import OpenMoment
from webapp.search.matching.facets import facets_of
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import GuideHit, Hit, Notice, ResultPage


def find_services(
    query: SearchQuery,
    searcher: Searcher,
    now: datetime,
    told: tuple[Notice, ...] = (),
    *,
    everything: bool = False,
) -> ResultPage:
    """Answer a query, with all that must be told about the answer. ``now`` is aware, in
    Asia/Shanghai; the answer depends on nothing else.

    ``told`` is what the reader of the address had to change. With ``everything`` all hits stand
    on one page, whichever was asked for. Never raises for any query that ``query_from_args`` can
    make. A page beyond the last becomes the last, with a notice.
    """
    asked = replace(query, page=1) if everything else query
    at = asked_time(query, now)
    moment = searcher.open_book.at(at or now)
    answer = first_that_finds(asked, searcher, moment)
    page = _page(asked, answer, searcher, moment, everything)
    return replace(page, at=at, notices=notices_of(page, answer, searcher, told))


def asked_time(query: SearchQuery, now: datetime) -> datetime | None:
    """The moment that ``open`` names, where that is not now."""
    if query.open in ("", "now"):
        return None
    return datetime.fromisoformat(query.open).replace(tzinfo=now.tzinfo)


def first_that_finds(query: SearchQuery, searcher: Searcher, moment: OpenMoment) -> AnsweredReading:
    """The strictest reading of the query that finds anything; the strictest if none does."""
    tried = attempts(query, searcher)
    first = AnsweredReading.of(next(tried), searcher, moment)
    if len(first.numbers):
        return first
    others = (AnsweredReading.of(attempt, searcher, moment) for attempt in tried)
    return next((answer for answer in others if len(answer.numbers)), first)


def _page(
    query: SearchQuery,
    answer: AnsweredReading,
    searcher: Searcher,
    moment: OpenMoment,
    everything: bool,
) -> ResultPage:
    total = len(answer.numbers)
    per_page = max(total, 1) if everything else query.per_page
    pages = -(-total // per_page)
    page = min(query.page, max(pages, 1))
    words, metres = answer.attempt.words, answer.reach.metres
    numbers = answer.numbers[(page - 1) * per_page :][:per_page]
    shown = hits_of(numbers, searcher, moment, metres, words.scores)
    advice, almost = advice_for(query, answer, searcher) if not total else (None, NONE)
    near_enough = almost if words.found.any() else NONE
    nearly = hits_of(almost, searcher, moment, metres)
    own = community_numbers(answer.reach.place, words.found, searcher) if page == 1 else ()
    guides = guide_steps(query, answer, searcher)
    safety = safety_of(query, answer.numbers if total else near_enough, guides, searcher)
    return ResultPage(
        asked=query,
        understood=replace(answer.attempt.query, page=page),
        total=total,
        pages=pages,
        hits=shown,
        matching=tuple(answer.numbers.tolist()),
        place=answer.reach.place,
        facets=facets_of(answer.filters, words.found, answer.found, answer.entries),
        did_you_mean=_did_you_mean(query, answer, searcher),
        advice=advice,
        almost=nearly,
        community_hits=hits_of(own, searcher, moment, metres),
        sort=answer.sort,
        safety=safety,
        quiet=is_quiet_danger(safety) or _is_quiet(answer, (*shown, *nearly), guides, searcher),
        guides=guides,
        groups=groups_of(shown, answer),
    )


def _is_quiet(
    answer: AnsweredReading, hits: tuple[Hit, ...], guides: tuple[GuideHit, ...], searcher: Searcher
) -> bool:
    kinds = answer.attempt.query.category
    quiet = searcher.catalogue.is_quiet(kinds, (hit.service for hit in hits))
    return quiet or any(guide.is_quiet for guide in guides)


def _did_you_mean(query: SearchQuery, answer: AnsweredReading, searcher: Searcher) -> str | None:
    """Something like the words that would find entries, where the words themselves find none."""
    if not query.q or answer.attempt.words.found.any():
        return None
    guess = searcher.reader.speller.closest(answer.attempt.understood.text)
    if guess is None or not searcher.matcher.match(searcher.reader.read(guess)).found.any():
        return None
    return guess
