"""The filters of a query as masks over all documents, one for each parameter that is set."""

from dataclasses import dataclass

import numpy as np

from webapp.search.known.columns import CLOSED, Columns, Floats, Mask
from webapp.search.known.openness import OpenMoment
from webapp.search.question.query import SearchQuery


@dataclass(frozen=True)
class Filters:
    """Masks by parameter. ``status`` is always there: closed entries are left out unless asked
    for."""

    size: int
    masks: dict[str, Mask]

    def all_but(self, parameter: str, words: Mask) -> Mask:
        """What the words match and every filter but one lets through."""
        mask = words
        for name, each in self.masks.items():
            if name != parameter:
                mask = mask & each
        return mask

    def all_of(self, words: Mask) -> Mask:
        return self.all_but("", words)


def filters_of(
    query: SearchQuery, columns: Columns, moment: OpenMoment, metres: Floats | None
) -> Filters:
    """The masks of a query. ``metres`` are the distances from the place, if there is one."""
    masks: dict[str, Mask] = {}
    for name in ("category", "street", "need"):
        if wanted := getattr(query, name):
            masks[name] = getattr(columns, name).any_of(wanted)
    masks["status"] = _status_mask(query, columns)
    if query.feature:
        masks["feature"] = columns.feature.all_of_any(query.feature)
    if query.open:
        masks["open"] = moment.is_open
    if query.age_months is not None:
        age = query.age_months
        masks["age_months"] = (columns.age_min <= age) & (age <= columns.age_max)
    if query.radius is not None and metres is not None:
        masks["radius"] = metres <= query.radius
    return Filters(columns.size, masks)


def _status_mask(query: SearchQuery, columns: Columns) -> Mask:
    if query.status:
        return columns.status.any_of(query.status)
    return np.asarray(columns.status.codes != CLOSED)
