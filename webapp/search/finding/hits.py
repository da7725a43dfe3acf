"""Documents made into hits: only those of a page are, everything before works on numbers."""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

import numpy as np

from webapp.domain.coordinates import minutes_of, walk_minutes
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
    walked: Floats | None = None,
) -> tuple[Hit, ...]:
    """A hit for each document number, in the order given; ``metres`` from the place to pins, and
    those ``walked`` along streets, where they lead."""
    chosen = np.asarray(numbers, dtype=np.int64)
    size = len(chosen)
    away = [inf] * size if metres is None else metres[chosen].tolist()
    on_foot = [inf] * size if walked is None else walked[chosen].tolist()
    worth = [0.0] * size if scores is None else scores[chosen].tolist()
    services = searcher.catalogue.services
    return tuple(
        _hit(Hit(number, services[number], score, None, None, moment.of(number)), distance, way)
        for number, distance, way, score in zip(chosen.tolist(), away, on_foot, worth, strict=True)
    )


def groups_of(hits: Sequence[Hit], answer: AnsweredReading) -> tuple[NeedGroup, ...]:
    """The hits of a page by the need that each answers; none where all answer one question."""
    found = [
        NeedGroup(need.kind, need.said, tuple(h.number for h in hits if need.found[h.number]))
        for need in answer.attempt.words.needs
    ]
    return tuple(group for group in found if group.numbers)


def _hit(hit: Hit, metres: float, walked: float) -> Hit:
    if metres == inf:
        return hit
    whole = round(metres)
    minutes = walk_minutes(whole) if walked == inf else minutes_of(walked)
    return replace(hit, distance_m=whole, walk_minutes=minutes)
