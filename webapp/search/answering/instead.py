"""What is said where nothing was found: never nothing."""

from dataclasses import replace

from webapp.search.finding.answered_reading import AnsweredReading, is_chosen, only_says_who
from webapp.search.finding.searcher import Searcher


def instead_of_nothing(answer: AnsweredReading, searcher: Searcher) -> AnsweredReading:
    """An answer that found nothing: words that fit nothing here lead to whoever may know, words
    that are only spoken to the site to the question which need is meant. Where a kind, a place or
    a parameter was understood, or the words may be a slip, it stays as it is."""
    attempt = answer.attempt
    understood = attempt.understood
    if only_says_who(attempt, searcher):
        return asking_back(answer)
    is_understood = (
        not attempt.typed
        or understood.is_empty
        or understood.place is not None
        or understood.says_kind
        or is_chosen(attempt)
    )
    if is_understood or searcher.reader.speller.closest(understood.text) is not None:
        return answer
    topic = searcher.not_covered.anything_else(attempt.typed)
    if topic is not None:
        return replace(answer, not_covered=topic)
    return asking_back(answer)


def asking_back(answer: AnsweredReading) -> AnsweredReading:
    """The same as an answer that asks which need is meant."""
    understood = replace(answer.attempt.understood, says_nothing=True)
    return replace(answer, attempt=replace(answer.attempt, understood=understood))
