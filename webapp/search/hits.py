"""Documents made into hits: only those of a page are, everything before works on numbers."""

from collections.abc import Iterable

import numpy as np

from webapp.domain.coordinates import walk_minutes
from webapp.search.columns import Floats
from webapp.search.openness import OpenMoment
from webapp.search.parts import SearchParts
from webapp.search.results import Hit


def hits_of(
    numbers: Iterable[int],
    parts: SearchParts,
    moment: OpenMoment,
    metres: Floats | None = None,
    scores: Floats | None = None,
) -> tuple[Hit, ...]:
    """A hit for each document number, in the order given; ``metres`` from the place to pins."""
    return tuple(
        _hit(int(number), parts, moment, metres, 0.0 if scores is None else float(scores[number]))
        for number in numbers
    )


def _hit(
    number: int, parts: SearchParts, moment: OpenMoment, metres: Floats | None, score: float
) -> Hit:
    known = metres is not None and bool(np.isfinite(metres[number]))
    away = round(float(metres[number])) if known and metres is not None else None
    return Hit(
        number=number,
        service=parts.catalogue.services[number],
        score=score,
        distance_m=away,
        walk_minutes=None if away is None else walk_minutes(away),
        open=moment.of(number),
    )
