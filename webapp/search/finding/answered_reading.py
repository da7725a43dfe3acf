"""One reading of a query answered: filters, distances, what is found, in order."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from webapp.domain.opening import AskedTime
from webapp.domain.vocabulary import Topic
from webapp.search.finding.places import Reach, as_asked, place_of, reach_of
from webapp.search.finding.readings import Attempt
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import Codes, Mask
from webapp.search.known.openness import OpenMoment
from webapp.search.known.weights.reading import MOST_LOST
from webapp.search.matching.filters import Entries, Filters, filters_of
from webapp.search.matching.ordering import in_order, one_after_another, open_ranks, sort_of
from webapp.search.question.query import PARAMETER
from webapp.search.question.values import moments_in
from webapp.text.names import squeezed


@dataclass(frozen=True)
class AnsweredReading:
    """What an attempt finds: ``found`` as a mask, ``numbers`` in the order they are shown."""

    attempt: Attempt
    reach: Reach
    entries: Entries
    filters: Filters
    found: Mask
    numbers: Codes
    at: AskedTime | None = None
    """The time that open and closed are about, where that is not now."""

    not_covered: Topic | None = None
    """What is asked for and not here."""

    @property
    def is_answered(self) -> bool:
        """Whether no other reading would answer better: something was found, or it is asked back,
        or what is asked for is not here."""
        return bool(len(self.numbers)) or self.not_covered is not None or asks_back(self.attempt)

    @property
    def loses_a_need(self) -> bool:
        """Whether filters that words meant leave nothing of one of several needs."""
        needs = self.attempt.words.needs if self.attempt.filters else ()
        lost = [not (need.found & self.found).any() for need in needs]
        return any(lost) and not all(lost)

    @classmethod
    def of(cls, attempt: Attempt, searcher: Searcher, now: datetime) -> "AnsweredReading":
        at = asked_time(attempt.asked_open, now)
        moment = searcher.open_book.during(at) if at else searcher.open_book.at(now)
        text = attempt.understood.place_text if attempt.place else attempt.query.near
        place = as_asked(attempt.place, text) if attempt.place else place_of(text, searcher)
        reach = reach_of(place, text, attempt.words.found, searcher)
        entries = Entries(searcher.columns, moment, reach.metres)
        filters = filters_of(attempt.query, entries, attempt.understood.says_kind)
        found = filters.all_of(attempt.words.found)
        not_covered = searcher.not_covered.meant(attempt.understood, attempt.typed)
        is_empty = asks_back(attempt) or is_guesswork(attempt) or only_says_who(attempt, searcher)
        if not_covered is not None or is_empty:
            found = np.zeros_like(found)
        numbers = ordered(attempt, found, reach, searcher, moment)
        return cls(attempt, reach, entries, filters, found, numbers, at, not_covered)

    @property
    def sort(self) -> str:
        """The order in which the numbers are."""
        return order_of(self.attempt, self.reach)


_SAYS_WHAT = tuple(PARAMETER[name] for name in ("category", "need", "street", "feature", "near"))


def asks_back(attempt: Attempt) -> bool:
    """Whether nothing was said of what is wanted, neither in words nor in parameters."""
    return attempt.understood.says_nothing and not is_chosen(attempt)


def is_chosen(attempt: Attempt) -> bool:
    """Whether a parameter says what is wanted, or where."""
    return any(parameter.is_set(attempt.query) for parameter in _SAYS_WHAT)


def is_guesswork(attempt: Attempt) -> bool:
    """Whether what was found shares but a few characters with the words: no kind, name, number or
    place was understood, and half of what was said had to be dropped."""
    understood = attempt.understood
    is_understood = understood.is_name or understood.place is not None or understood.says_kind
    if not attempt.typed or is_understood:
        return False
    dropped = {*attempt.words.dropped, *understood.unexplained}
    lost = sum(len(squeezed(word)) for word in dropped)
    return lost > MOST_LOST * len(squeezed(understood.text))


def only_says_who(attempt: Attempt, searcher: Searcher) -> bool:
    """Whether words that tell of danger name but the one who is in it: 孩子触电 asks for no
    children's home."""
    kinds = [clause for clause in attempt.understood.clauses if clause.is_kind]
    if not kinds or attempt.understood.place is not None:
        return False
    is_alone = all(clause.text in searcher.lexicon.alone for clause in kinds)
    return is_alone and searcher.danger_in(attempt.typed) is not None


def asked_time(value: str, now: datetime) -> AskedTime | None:
    """The time that a value of ``open`` names, where that is not now."""
    moments = [moment.replace(tzinfo=now.tzinfo) for moment in moments_in(value)]
    return AskedTime(moments[0], moments[-1]) if moments else None


def ordered(
    attempt: Attempt, found: Mask, reach: Reach, searcher: Searcher, moment: OpenMoment
) -> Codes:
    """The documents of a mask in the order of the attempt; where it is about several needs, the
    first few of each stand before the others. Where it asks for what is open that decides first."""
    sort, words, is_chosen = order_of(attempt, reach), attempt.words, bool(attempt.query.sort)
    near, columns, streets = reach.near, searcher.columns, attempt.query.street
    ranks = open_ranks(moment, columns, near is not None) if attempt.query.open else None
    own = columns.street.any_of(streets) if streets and near is None else None

    def best_first(each: Mask) -> Codes:
        return in_order(sort, each, words, columns, near, is_chosen, ranks, own)

    if not words.needs:
        return best_first(found)
    of_each = [best_first(found & need.found) for need in words.needs]
    told = [numbers for numbers in of_each if len(numbers)]
    return one_after_another(told, attempt.query.per_page)


def order_of(attempt: Attempt, reach: Reach) -> str:
    """The name of the order of an attempt."""
    in_words = attempt.place is not None and not attempt.understood.is_near
    return sort_of(attempt.query, in_words, reach.metres is not None)
