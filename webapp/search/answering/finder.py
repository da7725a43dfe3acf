"""The asking walk from end to end: a query in, one ResultPage out."""

from dataclasses import replace
from datetime import datetime

from webapp.search.answering.advice import advice_for
from webapp.search.answering.community import NONE, community_numbers
from webapp.search.answering.fact_answers import fact_answer, fact_question
from webapp.search.answering.guide_steps import guide_steps
from webapp.search.answering.instead import instead_of_nothing
from webapp.search.answering.notices import notices_of
from webapp.search.answering.occasions import with_occasions
from webapp.search.answering.safety import is_quiet_danger, safety_of
from webapp.search.answering.unknown_hours import to_be_called
from webapp.search.finding.answered_reading import AnsweredReading
from webapp.search.finding.hits import groups_of, hits_of
from webapp.search.finding.readings import attempts
from webapp.search.finding.searcher import Searcher
from webapp.search.matching.facets import facets_of
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import GuideHit, Hit, Notice, ResultPage, Safety


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
    question = fact_question(asked, searcher, now)
    answer = first_that_finds(question.rest if question else asked, searcher, now)
    fact = fact_answer(question, answer, searcher, now) if question else None
    if question and fact is None:
        answer = first_that_finds(asked, searcher, now)
    page = replace(_page(asked, answer, searcher, everything), answer=fact)
    page = replace(page, notices=notices_of(page, answer, searcher, told))
    return with_occasions(page, searcher.catalogue, now)


def first_that_finds(query: SearchQuery, searcher: Searcher, now: datetime) -> AnsweredReading:
    """The strictest reading of the query that finds anything; the strictest if none does. Each is
    answered for the time that it speaks of."""
    tried = attempts(query, searcher, now)
    first = AnsweredReading.of(next(tried), searcher, now)
    if first.is_answered and not first.loses_a_need:
        return first
    others = (AnsweredReading.of(attempt, searcher, now) for attempt in tried)
    if first.is_answered:
        return next((answer for answer in others if not answer.loses_a_need), first)
    found = next((answer for answer in others if len(answer.numbers)), None)
    return found or instead_of_nothing(first, searcher)


def _page(
    query: SearchQuery, answer: AnsweredReading, searcher: Searcher, everything: bool
) -> ResultPage:
    total = len(answer.numbers)
    per_page = max(total, 1) if everything else query.per_page
    pages = -(-total // per_page)
    page = min(query.page, max(pages, 1))
    words, moment, reach = answer.attempt.words, answer.entries.moment, answer.reach
    numbers = answer.numbers[(page - 1) * per_page :][:per_page]
    shown = hits_of(numbers, searcher, moment, reach.metres, words.scores, reach.walked)
    advice, almost = (None, NONE) if answer.is_answered else advice_for(query, answer, searcher)
    nearly = hits_of(almost, searcher, moment, reach.metres, walked=reach.walked)
    called = to_be_called(answer, searcher, page)
    unknown = hits_of(called, searcher, moment, reach.metres, walked=reach.walked)
    own = community_numbers(answer.reach.place, words.found, searcher) if page == 1 else NONE
    guides = guide_steps(query, answer, searcher)
    meant = answer.numbers if total or not words.found.any() else almost
    safety = safety_of(query, meant, guides, searcher)
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
        hours_unknown=unknown,
        community_hits=hits_of(own, searcher, moment, reach.metres, walked=reach.walked),
        sort=answer.sort,
        at=answer.at,
        safety=safety,
        quiet=_is_quiet(answer, (*shown, *nearly, *unknown), guides, safety, searcher),
        guides=guides,
        groups=groups_of(shown, answer),
    )


def _is_quiet(
    answer: AnsweredReading,
    hits: tuple[Hit, ...],
    guides: tuple[GuideHit, ...],
    safety: Safety | None,
    searcher: Searcher,
) -> bool:
    kinds = answer.attempt.query.category
    quiet = searcher.catalogue.is_quiet(kinds, (hit.service for hit in hits))
    return quiet or is_quiet_danger(safety) or any(guide.is_quiet for guide in guides)


def _did_you_mean(query: SearchQuery, answer: AnsweredReading, searcher: Searcher) -> str | None:
    """Something like the words that would find entries, where the words themselves find none."""
    if not query.q or answer.attempt.words.found.any() or answer.not_covered:
        return None
    guess = searcher.reader.speller.closest(answer.attempt.understood.text)
    if guess is None or not searcher.matcher.match(searcher.reader.read(guess)).found.any():
        return None
    return guess
