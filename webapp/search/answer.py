"""One reading of a query answered: filters, distances, what is found, in order."""

from dataclasses import dataclass

from webapp.search.attempts import Attempt
from webapp.search.columns import Codes, Mask
from webapp.search.filters import Filters, filters_of
from webapp.search.openness import OpenMoment
from webapp.search.ordering import default_sort, in_order
from webapp.search.parts import SearchParts
from webapp.search.places import Reach, place_of, reach_of


@dataclass(frozen=True)
class Answer:
    """What an attempt finds: ``found`` as a mask, ``numbers`` in the order they are shown."""

    attempt: Attempt
    reach: Reach
    filters: Filters
    found: Mask
    numbers: Codes

    @classmethod
    def of(cls, attempt: Attempt, parts: SearchParts, moment: OpenMoment) -> "Answer":
        place = attempt.place or place_of(attempt.query.near, parts)
        reach = reach_of(place, parts.columns)
        filters = filters_of(attempt.query, parts.columns, moment, reach.metres)
        found = filters.all_of(attempt.words.found)
        return cls(attempt, reach, filters, found, ordered(attempt, found, reach, parts))


def ordered(attempt: Attempt, found: Mask, reach: Reach, parts: SearchParts) -> Codes:
    """The documents of a mask in the order of the attempt. A place that was understood in the
    words keeps the order of relevance, in which the nearer come first among equals."""
    query = attempt.query
    has_place = reach.metres is not None
    if attempt.place is not None and not query.sort:
        sort = "relevance"
    else:
        sort = default_sort(query, has_place)
    return in_order(sort, found, attempt.words, parts.columns, reach.order)
