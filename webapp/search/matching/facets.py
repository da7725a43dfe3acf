"""How many entries each value of a filter would give, counted over the other filters."""

from webapp.search.known.columns import Columns, Mask
from webapp.search.known.openness import OpenMoment
from webapp.search.matching.filters import Filters
from webapp.search.question.results import Facet

PARAMETERS = ("category", "street", "status", "feature", "need", "open")


def facets_of(
    filters: Filters, words: Mask, found: Mask, columns: Columns, moment: OpenMoment
) -> tuple[Facet, ...]:
    """One facet for each parameter. A value's count is what would be found if only that value
    were chosen and every other parameter stayed; ``found`` is what all filters let through."""
    facets = []
    for parameter in PARAMETERS:
        counted = moment.states if parameter == "open" else getattr(columns, parameter)
        mask = filters.all_but(parameter, words) if parameter in filters.masks else found
        facets.append(Facet(parameter, counted.counts(mask)))
    return tuple(facets)
