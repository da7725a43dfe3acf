"""The readings of a query to try in turn, from the strictest to one with less understood."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from webapp.domain.lookup import PlaceAnswer
from webapp.domain.vocabulary import NEAR_ME
from webapp.search.finding.searcher import Searcher
from webapp.search.matching.word_match import WordMatch
from webapp.search.question.query import PARAMETER, SearchQuery, with_text
from webapp.search.reading.clauses import FilterFound, Understanding
from webapp.search.reading.negation import WITHOUT
from webapp.search.reading.phrases import AGE, OPEN
from webapp.search.reading.times.resolving import open_value
from webapp.text.script import as_written

STREET = "street"
NOT_IN_DANGER = frozenset({OPEN, AGE})
"""Of help for those in danger nothing is hidden because its hours or ages are not known."""


@dataclass(frozen=True)
class Attempt:
    """One reading: the query with what was understood put into its parameters, the filters that
    are in force, those given up, and the place that the words named."""

    query: SearchQuery
    understood: Understanding
    words: WordMatch
    filters: tuple[FilterFound, ...] = ()
    given_up: tuple[FilterFound, ...] = ()
    place: PlaceAnswer | None = None
    typed: str = ""

    @property
    def asked_open(self) -> str:
        """The time that is asked about, in force as a filter or given up: then the entries still
        tell whether they are open at it."""
        given_up = (each.value for each in self.given_up if each.parameter == OPEN)
        return self.query.open or next(given_up, "")


def attempts(query: SearchQuery, searcher: Searcher, now: datetime) -> Iterator[Attempt]:
    """First with everything understood; then without one of the filters that words meant, without
    all of them; last near the street that words named instead of in it."""
    understood, words = _read(query, searcher)
    found = _filters(query, understood, now)
    if found and searcher.danger_in(query.q) is not None:
        found = tuple(each for each in found if each.parameter not in NOT_IN_DANGER)
    place = understood.place if not query.near and _is_point(understood) else None
    typed = "" if query.as_typed else query.q
    base = Attempt(query, understood, words, place=place, typed=typed)
    yield _with(base, found, ())
    soft = tuple(each for each in found if each.parameter not in (STREET, NEAR_ME, WITHOUT))
    for each in soft if len(soft) > 1 else ():
        yield _with(base, _less(found, (each,)), (each,))
    if soft:
        yield _with(base, _less(found, soft), soft)
    street = tuple(each for each in found if each.parameter == STREET)
    if street and understood.place is not None and not query.near:
        near = replace(base, place=understood.place)
        yield _with(near, _less(found, street), ())
        yield _with(near, _less(found, (*street, *soft)), soft)


def _read(query: SearchQuery, searcher: Searcher) -> tuple[Understanding, WordMatch]:
    read = _as_typed if query.as_typed else _freely
    return searcher.understood.get_or_make(
        (query.q, query.as_typed), lambda: read(query.q, searcher)
    )


def _as_typed(text: str, searcher: Searcher) -> tuple[Understanding, WordMatch]:
    understood = searcher.reader.read_as_typed(text)
    return understood, searcher.matcher.match(understood)


def _freely(text: str, searcher: Searcher) -> tuple[Understanding, WordMatch]:
    """Read with corrections, unless what was put right had to be dropped again: then it helped
    nobody and need not be told. A word that fits nothing may still be a place. English words that
    tell of danger are taken as they are: *not breathing* is no slip for *beating*."""
    reader, match = searcher.reader, searcher.matcher.match
    is_danger = text.isascii() and searcher.danger_in(text) is not None
    understood = reader.read(text, mend=not is_danger)
    words = match(understood)
    if understood.corrected is not None and understood.corrected[1] in words.dropped:
        understood = reader.read(text, mend=False)
        words = match(understood)
    again = reader.with_place_left(understood, words.dropped)
    return (understood, words) if again is None else (again, match(again))


def _filters(
    query: SearchQuery, understood: Understanding, now: datetime
) -> tuple[FilterFound, ...]:
    """The filters that words meant, but for parameters that the address sets itself; times become
    moments. Beside a place "nearby" means that place."""
    place = understood.place
    found = [_at(f, now) for f in understood.filters if place is None or f.parameter != NEAR_ME]
    if place is not None and place.street and not _is_point(understood) and not query.near:
        found.append(FilterFound(STREET, place.street, understood.place_text, -1, -1))
    return tuple(each for each in found if each.value and not _is_set(query, each.parameter))


def _at(found: FilterFound, now: datetime) -> FilterFound:
    """The filter with the moment that a time means now."""
    return replace(found, value=open_value(found.value, now)) if found.parameter == OPEN else found


def _is_set(query: SearchQuery, parameter: str) -> bool:
    return parameter in PARAMETER and PARAMETER[parameter].is_set(query)


def _is_point(understood: Understanding) -> bool:
    """Whether distances count: from a street only where near it was said."""
    place = understood.place
    return place is not None and (place.kind != STREET or understood.is_near)


def _less(
    found: tuple[FilterFound, ...], without: tuple[FilterFound, ...]
) -> tuple[FilterFound, ...]:
    return tuple(each for each in found if each not in without)


def _with(
    base: Attempt, filters: tuple[FilterFound, ...], given_up: tuple[FilterFound, ...]
) -> Attempt:
    query = replace(base.query, q=base.understood.rest or base.query.q)
    if base.understood.is_empty or base.query.as_typed:
        query = base.query
    if base.place is not None:
        query = replace(query, near=as_written(base.query.q, base.understood.place_text))
    for each in filters:
        query = with_text(query, each.parameter, each.value)
    return replace(base, query=query, filters=filters, given_up=given_up)
