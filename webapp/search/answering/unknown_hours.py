"""Beside what is open: those of which nobody knows whether they are, to be called first."""

import numpy as np

from webapp.search.finding.answered_reading import AnsweredReading, ordered
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import Codes

MOST_TO_BE_CALLED = 5


def to_be_called(answer: AnsweredReading, searcher: Searcher, page: int) -> Codes:
    """The first few that somebody has seen and every other filter lets through, in the order of the
    answer; on the first page only. Where nothing is open the advice tells of all of them."""
    if page > 1 or not answer.attempt.query.open or not len(answer.numbers):
        return answer.numbers[:0]
    moment = answer.entries.moment
    others = answer.filters.all_but("open", answer.attempt.words.found)
    seen = searcher.columns.doubt == 0
    unknown = np.asarray(others & seen & moment.is_unknown)
    numbers = ordered(answer.attempt, unknown, answer.reach, searcher, moment)
    return _shown(numbers, answer, searcher)[:MOST_TO_BE_CALLED]


def _shown(numbers: Codes, answer: AnsweredReading, searcher: Searcher) -> Codes:
    """A list of what is open to everybody is not made quiet by what stands beside it."""
    catalogue, asked = searcher.catalogue, answer.attempt.query.category
    found = (catalogue.services[number] for number in answer.numbers)
    if catalogue.is_quiet(asked, found):
        return numbers
    return numbers[[not catalogue.services[number].is_quiet for number in numbers]]
