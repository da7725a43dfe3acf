"""One reading of a query answered: filters, distances, what is found, in order."""

from dataclasses import dataclass

from webapp.search.answering.places import Reach, place_of, reach_of
from webapp.search.answering.readings import Attempt
from webapp.search.answering.searcher import Searcher
from webapp.search.known.columns import Codes, Mask
from webapp.search.known.openness import OpenMoment
from webapp.search.matching.filters import Entries, Filters, filters_of
from webapp.search.matching.ordering import in_order, one_after_another, sort_of


@dataclass(frozen=True)
class AnsweredReading:
    """What an attempt finds: ``found`` as a mask, ``numbers`` in the order they are shown."""

    attempt: Attempt
    reach: Reach
    entries: Entries
    filters: Filters
    found: Mask
    numbers: Codes

    @classmethod
    def of(cls, attempt: Attempt, searcher: Searcher, moment: OpenMoment) -> "AnsweredReading":
        place = attempt.place or place_of(attempt.query.near, searcher)
        text = attempt.understood.place_text if attempt.place else attempt.query.near
        reach = reach_of(place, text, attempt.words.found, searcher)
        entries = Entries(searcher.columns, moment, reach.metres)
        says_kind = any(c.is_kind or c.number for c in attempt.understood.clauses)
        filters = filters_of(attempt.query, entries, says_kind)
        found = filters.all_of(attempt.words.found)
        numbers = ordered(attempt, found, reach, searcher)
        return cls(attempt, reach, entries, filters, found, numbers)

    @property
    def sort(self) -> str:
        """The order in which the numbers are."""
        return order_of(self.attempt, self.reach)


def ordered(attempt: Attempt, found: Mask, reach: Reach, searcher: Searcher) -> Codes:
    """The documents of a mask in the order of the attempt; where it is about several needs, the
    first few of each stand before the others."""
    sort, words, columns = order_of(attempt, reach), attempt.words, searcher.columns
    streets = attempt.query.street
    own = columns.street.any_of(streets) if streets and reach.near is None else None

    def best_first(each: Mask) -> Codes:
        return in_order(sort, each, words, columns, reach.near, bool(attempt.query.sort), own)

    if not words.needs:
        return best_first(found)
    of_each = [best_first(found & need.found) for need in words.needs]
    told = [numbers for numbers in of_each if len(numbers)]
    return one_after_another(told, attempt.query.per_page)


def order_of(attempt: Attempt, reach: Reach) -> str:
    """The name of the order of an attempt."""
    in_words = attempt.place is not None and not attempt.understood.is_near
    return sort_of(attempt.query, in_words, reach.metres is not None)
