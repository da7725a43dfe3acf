"""Which steps of the guides answer what was typed: results beside the places."""

from webapp.search.finding.answered_reading import AnsweredReading
from webapp.search.finding.searcher import Searcher
from webapp.search.known.guide_index import kinds_of
from webapp.search.known.weights.guides import (
    ANSWERS,
    ANSWERS_BESIDE_KINDS,
    ANSWERS_BESIDE_OTHER_KINDS,
    ANSWERS_NEARLY,
    ANSWERS_QUIETLY,
    ANSWERS_QUIETLY_BESIDE_OTHER_KINDS,
    MOST_GUIDE_STEPS,
    SAID_ENOUGH,
    SAID_ENOUGH_QUIETLY,
    SAME_KIND,
    WHOLLY_HELD,
)
from webapp.search.known.weights.matches import USUALLY_MEANS
from webapp.search.question.query import SearchQuery
from webapp.search.question.results import GuideHit
from webapp.search.reading.clauses import Understanding
from webapp.text.script import fold


def guide_steps(
    query: SearchQuery, answer: AnsweredReading, searcher: Searcher
) -> tuple[GuideHit, ...]:
    """The steps that answer the words of a query, the best first, on its first page only. The
    words count as they were typed, or where that answers nothing as they were put right; a place
    in them is no question."""
    if not query.q or query.page > 1:
        return ()
    understood = answer.attempt.understood
    for text in dict.fromkeys((fold(query.q), understood.text)):
        ranked = _ranked(text, understood, searcher)
        if ranked and ranked[0].score >= _least(ranked[0], understood):
            near = ranked[0].score * ANSWERS_NEARLY
            return tuple(hit for hit in ranked[:MOST_GUIDE_STEPS] if _is_near(hit, near))
    return ()


def _is_near(hit: GuideHit, near: float) -> bool:
    return hit.score >= (max(near, ANSWERS_QUIETLY) if hit.is_quiet else near)


def _ranked(text: str, understood: Understanding, searcher: Searcher) -> list[GuideHit]:
    kinds, index = _kinds(understood), searcher.guide_index
    hits = []
    for like in index.ranked(_without_place(text, understood)):
        is_about = not kinds.isdisjoint(index.kinds[like.step])
        hit = GuideHit(*index.steps[like.step], like.score + (SAME_KIND if is_about else 0.0))
        if like.held < WHOLLY_HELD or like.said >= _enough_said(hit):
            hits.append(hit)
    return sorted(hits, key=lambda hit: -hit.score)


def _enough_said(hit: GuideHit) -> float:
    return SAID_ENOUGH_QUIETLY if hit.is_quiet else SAID_ENOUGH


def _least(best: GuideHit, understood: Understanding) -> float:
    """The worth from which on the best step is worth showing: less where nothing else explains the
    words, more where they are kinds of service and places or the step is quiet."""
    same_kind = not _kinds(understood).isdisjoint(kinds_of(best.guide))
    if not _is_explained(understood):
        return ANSWERS_QUIETLY if best.is_quiet and not same_kind else ANSWERS
    if same_kind:
        return ANSWERS_BESIDE_KINDS
    return ANSWERS_QUIETLY_BESIDE_OTHER_KINDS if best.is_quiet else ANSWERS_BESIDE_OTHER_KINDS


def _kinds(understood: Understanding) -> frozenset[str]:
    """The kinds of service that the words usually mean."""
    return frozenset(
        category
        for clause in understood.clauses
        for category, weight in clause.categories
        if weight >= USUALLY_MEANS
    )


def _without_place(text: str, understood: Understanding) -> str:
    return text.replace(understood.place_text, " ") if understood.place_text else text


def _is_explained(understood: Understanding) -> bool:
    """Whether the words are kinds of service, places, filters or names, and nothing else."""
    kinds = all(clause.is_kind for clause in understood.clauses)
    return understood.is_name or (kinds and not understood.unexplained)
