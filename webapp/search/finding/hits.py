"""Documents made into hits: only those of a page are, everything before works on numbers."""

from collections.abc import Sequence
from math import inf

import numpy as np

from webapp.domain.coordinates import walk_minutes
from webapp.domain.opening import OpenAnswer
from webapp.domain.service import Service
from webapp.search.finding.answered_reading import AnsweredReading
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import Codes, Floats
from webapp.search.known.openness import OpenMoment
from webapp.search.question.results import Hit, NeedGroup


def hits_of(
    numbers: Sequence[int] | Codes,
    searcher: Searcher,
    moment: OpenMoment,
    metres: Floats | None = None,
    scores: Floats | None = None,
) -> tuple[Hit, ...]:
    """A hit for each document number, in the order given; ``metres`` from the place to pins."""
    chosen = np.asarray(numbers, dtype=np.int64)
    size = len(chosen)
    away = [inf] * size if metres is None else metres[chosen].tolist()
    worth = [0.0] * size if scores is None else scores[chosen].tolist()
    services = searcher.catalogue.services
    return tuple(
        _hit(number, services[number], score, distance, moment.of(number))
        for number, distance, score in zip(chosen.tolist(), away, worth, strict=True)
    )


def groups_of(hits: Sequence[Hit], answer: AnsweredReading) -> tuple[NeedGroup, ...]:
    """The hits of a page by the need that each answers; none where all answer one question."""
    found = [
        NeedGroup(need.kind, need.said, tuple(h.number for h in hits if need.found[h.number]))
        for need in answer.attempt.words.needs
    ]
    return tuple(group for group in found if group.numbers)


def _hit(number: int, service: Service, score: float, metres: float, opening: OpenAnswer) -> Hit:
    if metres == inf:
        return Hit(number, service, score, None, None, opening)
    whole = round(metres)
    return Hit(number, service, score, whole, walk_minutes(whole), opening)
