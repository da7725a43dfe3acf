"""What to do when nothing fits: which one filter stands most in the way."""

from dataclasses import replace

from webapp.search.finding.answered_reading import AnsweredReading, ordered
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import Codes, Mask
from webapp.search.matching.filters import Filters
from webapp.search.question.query import FILTERS, PARAMETER, SearchQuery, without
from webapp.search.question.results import EmptyAdvice

MOST_ALMOST = 3
GIVEN_UP = sorted(
    (parameter for parameter in FILTERS if parameter.given_up),
    key=lambda parameter: parameter.given_up,
)
"""Filters by how little is lost without them; what kind of service is wanted is never given up."""


def advice_for(
    asked: SearchQuery, answer: AnsweredReading, searcher: Searcher
) -> tuple[EmptyAdvice | None, Codes]:
    """The single filter of an empty answer whose removal would give most, and the first few
    entries that only it keeps out. Where no single removal helps there is no such filter, and the
    entries are those found first when the filters are given up one after another. Words that find
    something are never given up: without them the answer is to another question. Nor are words
    alone: the whole catalogue is not nearly what they ask for."""
    asked = replace(asked, page=1)
    words = answer.attempt.words.found
    rest = {name: answer.filters.all_but(name, words) for name in answer.filters.masks}
    others = asked.near or any(PARAMETER[name].is_set(asked) for name in rest)
    if asked.q and others and not words.any():
        rest["q"] = answer.filters.all_of(words | True)
    counts = {name: int(mask.sum()) for name, mask in rest.items() if PARAMETER[name].is_set(asked)}
    best = max(counts, key=lambda name: counts[name], default="")
    if not best or not counts[best]:
        return None, _nearly(asked, answer, searcher)
    advice = EmptyAdvice(best, PARAMETER[best].texts(asked), without(asked, best), counts[best])
    return advice, _first(answer, rest[best], searcher)


def _nearly(asked: SearchQuery, answer: AnsweredReading, searcher: Searcher) -> Codes:
    """The first few entries that fit when filters are given up, the lightest of them first."""
    masks = dict(answer.filters.masks)
    for parameter in GIVEN_UP:
        if parameter.name not in masks or not parameter.is_set(asked):
            continue
        del masks[parameter.name]
        found = Filters(answer.filters.size, masks).all_of(answer.attempt.words.found)
        if found.any():
            return _first(answer, found, searcher)
    return answer.numbers


def _first(answer: AnsweredReading, found: Mask, searcher: Searcher) -> Codes:
    moment = answer.entries.moment
    return ordered(answer.attempt, found, answer.reach, searcher, moment)[:MOST_ALMOST]
