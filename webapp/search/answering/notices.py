"""What a person must know about an answer, as notices, each with the query that takes it back."""

from dataclasses import replace

import numpy as np

from webapp.search.answering.care_mode import asks_for_care
from webapp.search.answering.outside import is_outside, outside_notice
from webapp.search.finding.answered_reading import AnsweredReading, asks_back
from webapp.search.finding.places import place_notices
from webapp.search.finding.readings import STREET, Attempt
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import EXPECTED
from webapp.search.known.weights.reading import SHORTEST_TOLD
from webapp.search.question.query import PARAMETER, SearchQuery
from webapp.search.question.results import Notice, ResultPage, Safety
from webapp.search.reading.clauses import FilterFound, Understanding
from webapp.search.reading.negation import WITHOUT
from webapp.search.reading.phrases import AGE, covered
from webapp.search.reading.quoting import Quoting


def notices_of(
    result: ResultPage, answer: AnsweredReading, searcher: Searcher, told: tuple[Notice, ...]
) -> tuple[Notice, ...]:
    """All notices of an answer, safety first; ``told`` are those about its address."""
    notices = [
        *_told_first(result),
        *told,
        *_understood(result.asked, answer, searcher),
        *_about_the_page(result, answer, searcher),
    ]
    if searcher.is_fallback:
        notices.append(Notice("index-fallback"))
    return tuple(dict.fromkeys([*notices, *_left_out(result)]))


def _told_first(result: ResultPage) -> list[Notice]:
    first = [danger_notice(result.safety)] if result.safety else []
    return [*first, Notice("care-mode")] if asks_for_care(result.asked.q) else first


def danger_notice(safety: Safety) -> Notice:
    """Whom to call, before anything else is said."""
    return Notice("danger", (("kind", safety.kind), ("numbers", " ".join(safety.numbers))))


def _understood(asked: SearchQuery, answer: AnsweredReading, searcher: Searcher) -> list[Notice]:
    attempt = answer.attempt
    understood = attempt.understood
    notices = [*understood.notices, *_spelling(asked, understood)]
    notices += [_filter_notice(asked, attempt, each) for each in _once(attempt.filters)]
    for each in _once(attempt.given_up):
        told = _filter_notice(asked, attempt, each)
        notices += [told, Notice("filter-given-up", told.arguments)]
    notices += [
        Notice("excluded", (("what", thing), ("possible", "false")))
        for thing in understood.not_left_out
    ]
    if is_outside(answer.reach.place):
        notices.append(outside_notice(answer.reach.place, attempt.query, searcher))
    elif attempt.place is not None:
        name = answer.reach.place.name or understood.place_text
        notices.append(Notice("place-understood", (("name", name),), _as_typed(asked)))
    notices += place_notices(answer.reach.place)
    if answer.not_covered is not None or asks_back(attempt):
        notices.append(_instead(asked, answer, searcher))
    elif asked.q and understood.is_empty:
        notices.append(Notice("no-words"))
    elif dropped := _dropped(asked, answer):
        notices.append(Notice("relaxed", (("dropped", " ".join(dropped)),)))
    return notices


def _instead(asked: SearchQuery, answer: AnsweredReading, searcher: Searcher) -> Notice:
    """Who has what is not here; else the question which need is meant."""
    if answer.not_covered is not None:
        topic = answer.not_covered
        return Notice("not-covered", (("topic", topic.id), ("instead", " ".join(topic.numbers))))
    needs = [need.id for need in searcher.catalogue.taxonomy.needs]
    choices = tuple(replace(asked, need=(need,), page=1) for need in needs)
    return Notice("question", (("needs", " ".join(needs)),), choices=choices)


def _about_the_page(
    result: ResultPage, answer: AnsweredReading, searcher: Searcher
) -> list[Notice]:
    notices = []
    asked, used = result.asked.page, result.understood.page
    if used != asked:
        arguments = (("parameter", "page"), ("value", str(asked)), ("used", str(used)))
        notices.append(Notice("value-adjusted", arguments))
    doubt = searcher.columns.status.codes[answer.numbers]
    if len(doubt) and bool(np.all(doubt == EXPECTED)):
        notices.append(Notice("only-expected"))
    return [*notices, *_ages_unknown(result, answer, searcher)]


def _ages_unknown(result: ResultPage, answer: AnsweredReading, searcher: Searcher) -> list[Notice]:
    """Of how many that were found nobody says for which ages they are."""
    unknown = int(np.sum(~searcher.columns.says_age[answer.numbers]))
    if not PARAMETER[AGE].is_set(result.understood) or not unknown:
        return []
    return [Notice("ages-unknown", (("count", str(unknown)), ("of", str(result.total))))]


def _left_out(result: ResultPage) -> list[Notice]:
    """Unknown hours are no closed door: how many the choice of open ones leaves out for them."""
    unknown = result.facet("open").get("unknown", 0)
    if not result.understood.open or not unknown:
        return []
    without = replace(result.understood, open="", page=1)
    return [Notice("hours-unknown", (("count", str(unknown)),), without)]


def _spelling(asked: SearchQuery, understood: Understanding) -> list[Notice]:
    if understood.corrected is None:
        return []
    wrong, right = understood.corrected
    return [Notice("spelling", (("from", wrong), ("to", right)), _as_typed(asked))]


def _filter_notice(asked: SearchQuery, attempt: Attempt, each: FilterFound) -> Notice:
    undo = _without_phrase(asked, attempt, each)
    phrase = quoting_of(asked, attempt.understood).stretch(each.start, each.end) or each.phrase
    if each.parameter == WITHOUT:
        left_out = (("what", phrase), ("value", each.value), ("possible", "true"))
        return Notice("excluded", left_out, undo)
    said = (("parameter", each.parameter), ("value", each.value), ("phrase", phrase))
    return Notice("filter-understood", said, undo)


def _once(found: tuple[FilterFound, ...]) -> list[FilterFound]:
    """Each filter once, however many words say it."""
    return list({(each.parameter, each.value): each for each in reversed(found)}.values())[::-1]


def _without_phrase(asked: SearchQuery, attempt: Attempt, each: FilterFound) -> SearchQuery:
    """The search without the words that meant the filter; as typed where they were all of it, or
    where they named a street: that may have been meant as a name."""
    if each.parameter == STREET and each.start < 0:
        return _as_typed(asked)
    meaning = (each.parameter, each.value)
    found = (*attempt.filters, *attempt.given_up)
    said = [one for one in found if (one.parameter, one.value) == meaning]
    rest = " ".join(covered(attempt.understood.text, said).split())
    return replace(asked, q=rest, page=1) if rest else _as_typed(asked)


def _as_typed(asked: SearchQuery) -> SearchQuery:
    return replace(asked, as_typed=True, page=1)


def _dropped(asked: SearchQuery, answer: AnsweredReading) -> list[str]:
    """Words that the answer does without, as they were typed: not all fitted, or they mean nothing
    here."""
    attempt = answer.attempt
    words = [*attempt.words.dropped, *attempt.understood.unexplained]
    if not len(answer.numbers):
        return []
    told = [word for word in words if len(word) >= SHORTEST_TOLD]
    quoting = quoting_of(asked, attempt.understood)
    pieces = (quoting.piece(each) for each in (*attempt.understood.set_aside, *told))
    return [piece for piece in dict.fromkeys(pieces) if len(piece) >= SHORTEST_TOLD]


def quoting_of(asked: SearchQuery, understood: Understanding) -> Quoting:
    """How the words of a search are told again."""
    return Quoting(asked.q, understood.text, understood.segments.cuts)
