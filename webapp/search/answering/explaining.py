"""Why a search answers as it does: how it was read, and what each of the first hits is worth."""

from dataclasses import dataclass
from datetime import datetime

from webapp.search.answering.finder import first_that_finds
from webapp.search.finding.answered_reading import AnsweredReading
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import STATUSES
from webapp.search.question.query import SearchQuery
from webapp.search.reading.clauses import Clause, Understanding

LEAST_WORTH = 0.005


@dataclass(frozen=True, slots=True)
class Ranked:
    """One hit: its place in the list, its whole score and the named summands that add up to it."""

    place: int
    id: str
    name: str
    category: str
    status: str
    score: float
    summands: tuple[tuple[str, float], ...]
    distance_m: int | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a text was understood and why its first hits rank where they do."""

    understood: Understanding
    query: SearchQuery
    sort: str
    total: int
    dropped: tuple[str, ...]
    hits: tuple[Ranked, ...]


def explain(query: SearchQuery, searcher: Searcher, now: datetime, count: int = 5) -> Explanation:
    """Explain the first ``count`` hits of a query. Their scores are exactly those that rank."""
    answer = first_that_finds(query, searcher, now)
    attempt = answer.attempt
    total = len(answer.numbers)
    return Explanation(
        understood=attempt.understood,
        query=attempt.query,
        sort=answer.sort,
        total=total,
        dropped=tuple(attempt.words.dropped) + tuple(f.phrase for f in attempt.given_up),
        hits=tuple(_ranked(place, answer, searcher) for place in range(min(count, total))),
    )


def _ranked(place: int, answer: AnsweredReading, searcher: Searcher) -> Ranked:
    number = int(answer.numbers[place])
    service = searcher.catalogue.services[number]
    words, metres = answer.attempt.words, answer.reach.metres
    named = ((name, float(scores[number])) for name, scores in words.summands)
    away = None if metres is None or metres[number] == float("inf") else round(metres[number])
    return Ranked(
        place=place + 1,
        id=service.id,
        name=service.name_zh,
        category=service.category,
        status=STATUSES[searcher.columns.status.codes[number]],
        score=float(words.scores[number]),
        summands=tuple((name, worth) for name, worth in named if worth >= LEAST_WORTH),
        distance_m=away,
    )


def clause_in_words(clause: Clause) -> str:
    """One line about a clause: 喂奶 (phrase) → nursing-room 0.9, breastfeeding-helpline 0.6."""
    leads = ", ".join(f"{category} {weight:.2f}" for category, weight in clause.categories)
    if leads:
        return f"{clause.text} ({clause.kind}) → {leads}"
    terms = " | ".join(" + ".join(terms) for terms in (*clause.wordings, *clause.readings))
    return f"{clause.text} ({clause.kind}): {terms or clause.initials or clause.start}"
