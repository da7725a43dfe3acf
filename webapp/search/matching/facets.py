"""How many entries each value of a filter would give, counted over the other filters."""

from webapp.search.known.columns import Labels, Mask, Pairs
from webapp.search.matching.filters import STREET, Entries, Filters
from webapp.search.question.declaration import COUNTED
from webapp.search.question.query import parameters_on
from webapp.search.question.results import Facet

PARAMETERS = tuple(parameter.name for parameter in parameters_on(COUNTED))


def facets_of(filters: Filters, words: Mask, found: Mask, entries: Entries) -> tuple[Facet, ...]:
    """One facet for each parameter. A value's count is what would be found if only that value
    were chosen and every other parameter stayed; ``found`` is what all filters let through."""
    facets = []
    for parameter in PARAMETERS:
        mask = filters.all_but(parameter, words) if parameter in filters.masks else found
        facets.append(Facet(parameter, _counts(parameter, mask, filters, entries)))
    return tuple(facets)


def _counts(
    parameter: str, mask: Mask, filters: Filters, entries: Entries
) -> tuple[tuple[str, int], ...]:
    """The counts of the values; with every street what serves the whole district counts too."""
    values = _values(parameter, entries)
    if parameter != STREET or filters.wide is None:
        return values.counts(mask)
    wide = int((mask & filters.wide).sum())
    own = dict(values.counts(mask & ~filters.wide))
    return tuple((street, own.get(street, 0) + wide) for street, _ in values.counts(mask))


def _values(parameter: str, entries: Entries) -> Labels | Pairs:
    """The values of all entries: the column of the parameter's name, but what is open is told by
    the moment."""
    if parameter == "open":
        return entries.moment.states
    values: Labels | Pairs = getattr(entries.columns, parameter)
    return values
