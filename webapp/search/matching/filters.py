"""The filters of a query as masks over all documents, one for each parameter that is set."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from webapp.search.known.columns import CLOSED, Columns, Floats, Mask
from webapp.search.known.openness import OpenMoment
from webapp.search.question.query import FILTERS, SearchQuery

STREET = "street"


@dataclass(frozen=True)
class Filters:
    """Masks by parameter. ``status`` is always there: closed entries are left out unless asked
    for. ``wide`` are entries that a street does not leave out, where words say what kind of service
    or which phone line is wanted."""

    size: int
    masks: dict[str, Mask]
    wide: Mask | None = None

    def all_but(self, parameter: str, words: Mask) -> Mask:
        """What the words match and every filter but one lets through."""
        mask = words
        for name, each in self.masks.items():
            if name != parameter:
                mask = mask & each
        return mask

    def all_of(self, words: Mask) -> Mask:
        return self.all_but("", words)


@dataclass(frozen=True)
class Entries:
    """What a filter looks at: the columns of all entries, which of them are open at the moment, and
    the metres to each from the place, if there is one."""

    columns: Columns
    moment: OpenMoment
    metres: Floats | None


def filters_of(query: SearchQuery, entries: Entries, says_kind: bool = False) -> Filters:
    """The masks of a query; ``says_kind`` where its words say what is wanted."""
    masks: dict[str, Mask] = {}
    for name, mask_of in _IN_ORDER:
        mask = mask_of(getattr(query, name), entries)
        if mask is not None:
            masks[name] = mask
    wide = entries.columns.is_wide if says_kind else None
    if wide is not None and STREET in masks:
        masks[STREET] = masks[STREET] | wide
    return Filters(entries.columns.size, masks, wide)


def _categories(wanted: tuple[str, ...], entries: Entries) -> Mask | None:
    return entries.columns.category.any_of(wanted) if wanted else None


def _streets(wanted: tuple[str, ...], entries: Entries) -> Mask | None:
    return entries.columns.street.any_of(wanted) if wanted else None


def _needs(wanted: tuple[str, ...], entries: Entries) -> Mask | None:
    return entries.columns.need.any_of(wanted) if wanted else None


def _features(wanted: tuple[str, ...], entries: Entries) -> Mask | None:
    return entries.columns.feature.all_of_any(wanted) if wanted else None


def _statuses(wanted: tuple[str, ...], entries: Entries) -> Mask:
    status = entries.columns.status
    return status.any_of(wanted) if wanted else np.asarray(status.codes != CLOSED)


def _without(left_out: tuple[str, ...], entries: Entries) -> Mask | None:
    if not left_out:
        return None
    columns = entries.columns
    held = columns.venue.any_of(left_out) | columns.category.any_of(left_out)
    return np.asarray(~(held | columns.street.any_of(left_out)))


def _open(when: str, entries: Entries) -> Mask | None:
    return entries.moment.is_open if when else None


def _for_age(months: int | None, entries: Entries) -> Mask | None:
    columns = entries.columns
    if months is None:
        return None
    return (columns.age_min <= months) & (months <= columns.age_max)


def _within(radius: int | None, entries: Entries) -> Mask | None:
    if radius is None or entries.metres is None:
        return None
    return entries.metres <= radius


_MASKS: dict[str, Callable[[Any, Entries], Mask | None]] = {
    "category": _categories,
    "street": _streets,
    "feature": _features,
    "status": _statuses,
    "need": _needs,
    "without": _without,
    "radius": _within,
    "open": _open,
    "age_months": _for_age,
}
"""The mask of each filter; ``None`` where the query does not ask for one."""

_IN_ORDER = tuple((parameter.name, _MASKS[parameter.name]) for parameter in FILTERS)
