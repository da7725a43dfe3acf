"""Questions about one entry: which fact is asked for, and of which entry."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from webapp.search.finding.answered_reading import AnsweredReading, asked_time
from webapp.search.finding.searcher import Searcher
from webapp.search.known.derived import ALL_DAY, FREE, WEEKEND
from webapp.search.known.weights.reading import (
    FEW_OF_A_KIND,
    LONG_OWN_NAME,
    MOST_CALLED_SO,
    NEARLY_ALL,
    SHORTEST_OWN_NAME,
)
from webapp.search.question.query import MOST_CHARACTERS, SearchQuery
from webapp.search.question.results import FactAnswer
from webapp.search.reading.facts import FEE, HOURS, asks_whether, facts_in
from webapp.search.reading.lexicon import CATEGORY, STOP
from webapp.search.reading.phrases import OPEN, Span, Stretch, chosen, covered, spans_in
from webapp.search.reading.times.resolving import open_value
from webapp.text.english import english_words, stem
from webapp.text.names import name_forms, squeezed
from webapp.text.script import fold
from webapp.text.tokens import bigrams

_DERIVED = {FREE: FEE, ALL_DAY: HOURS, WEEKEND: HOURS}
"""Facts from which a feature follows."""

FEATURE = "feature"

_GOING = re.compile(
    r"(?:我?想|我?要|打算|准备|周末)*(?:带|领|陪|抱)着?(?:我|我?家)?"
    r"(?:小?孩子?|娃儿?|宝宝|宝贝|小朋友|儿子|女儿|闺女|孙[子女]|老人|爸妈|父母)(?:一起)?[去到上逛](?!哪)"
)
"""Who goes along, which says nothing of what is asked: 想带娃去首都博物馆，要带啥."""


@dataclass(frozen=True, slots=True)
class FactQuestion:
    """A fact that is asked for: the ``field``, or the key of a feature; the time it is about, as a
    value of ``open``; and the search without the words for all that."""

    field: str
    time: str
    rest: SearchQuery


def fact_question(asked: SearchQuery, searcher: Searcher, now: datetime) -> FactQuestion | None:
    """The question about a fact in the words of a search, of whichever entry; ``None`` for none."""
    if not asked.q or asked.as_typed:
        return None
    text = searcher.reader.folded(asked.q)[:MOST_CHARACTERS].strip()
    facts = facts_in(text)
    if not (facts or asks_whether(text)):
        return None
    spans = chosen(spans_in(text, searcher.lexicon), len(text))
    features = [s for s in spans if s.meaning.parameter == FEATURE] if asks_whether(text) else []
    if not (facts or features):
        return None
    field = facts[0].field if facts else features[0].meaning.value
    times = [s for s in spans if s.meaning.parameter == OPEN] if field == HOURS else []
    said: Sequence[Stretch] = (*facts, *features, *times)
    rest = " ".join(_GOING.sub(" ", covered(text, said)).split())
    time = open_value(times[0].meaning.value, now) if times else ""
    return FactQuestion(_DERIVED.get(field, field), time, replace(asked, q=rest, page=1))


def fact_answer(
    question: FactQuestion, answer: AnsweredReading, searcher: Searcher, now: datetime
) -> FactAnswer | None:
    """The fact of the entry that the rest of the words names; ``None`` where it names none."""
    number = named_entry(answer, searcher)
    if number is None:
        number = _only_one_that_knows(question.field, answer, searcher)
    if number is None:
        return None
    at = asked_time(question.time, now)
    book = searcher.open_book
    moment = book.during(at) if at else book.at(now)
    service = searcher.catalogue.services[number]
    return FactAnswer(service, question.field, moment.of(number), at)


def named_entry(answer: AnsweredReading, searcher: Searcher) -> int | None:
    """The entry that is named: by its whole name, by a part of it that few have, by its number, by
    the place it is in, or as the only one of its kind."""
    numbers = [int(number) for number in answer.numbers]
    if not numbers:
        return None
    for named in _WAYS:
        if (number := named(numbers, answer, searcher)) is not None:
            return number
    return numbers[0] if _is_alone(numbers[0], answer, searcher) else None


def _only_one_that_knows(field: str, answer: AnsweredReading, searcher: Searcher) -> int | None:
    """Of a kind that has few entries the one of which the fact is known, where it is known of no
    other and a body was named that the kind is called after: 民政局领证要带什么."""
    clauses = answer.attempt.understood.clauses
    names_body = any(len(_called(squeezed(clause.text), searcher)) for clause in clauses)
    if not (len(answer.numbers) and names_body and all(clause.is_kind for clause in clauses)):
        return None
    kinds = searcher.columns.category.codes
    alike = [n for n in answer.numbers.tolist() if kinds[n] == kinds[answer.numbers[0]]]
    services = searcher.catalogue.services
    knowing = [n for n in alike if getattr(services[n], field, "")]
    return knowing[0] if len(knowing) == 1 and len(alike) <= FEW_OF_A_KIND else None


def _first_of(numbers: Sequence[int], held: Sequence[int]) -> int | None:
    return next((number for number in numbers if number in held), None)


def _by_name(numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher) -> int | None:
    """One that is called so, but not where others are called after what it is: 图书馆."""
    core, whole = answer.attempt.understood.core, squeezed(answer.attempt.understood.text)
    core = next(_longer_names(core, whole, searcher), core)
    first = _first_of(numbers, searcher.evidence.holders("whole", core).tolist())
    if whole != core and len(searcher.evidence.holders("whole", whole)):
        return _first_of(numbers, searcher.evidence.holders("whole", whole).tolist())
    is_one_of_many = _is_kind(core, searcher) and len(_called(core, searcher)) > MOST_CALLED_SO
    return None if is_one_of_many else first


def _longer_names(core: str, whole: str, searcher: Searcher) -> Iterator[str]:
    """Names that the words hold and that end with their core: 某某区图书馆 behind 请问."""
    end = whole.find(core) + len(core)
    longer = (whole[start:end] for start in range(max(end - len(core), 0)))
    return (name for name in longer if len(searcher.evidence.holders("whole", name)))


def _called(core: str, searcher: Searcher) -> list[int]:
    """The entries in whose names a text stands."""
    everything = np.ones(searcher.columns.size, dtype=np.bool_)
    held: list[int] = np.flatnonzero(searcher.names.holders(core, everything)).tolist()
    return held


def _by_part(numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher) -> int | None:
    core = answer.attempt.understood.core
    if len(core) < SHORTEST_OWN_NAME:
        return None
    held = _called(core, searcher)
    most = 1 if _is_kind(core, searcher) else MOST_CALLED_SO
    return _first_of(numbers, held) if 0 < len(held) <= most else None


def _by_number(numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher) -> int | None:
    said = {clause.number for clause in answer.attempt.understood.clauses if clause.number}
    first = searcher.catalogue.services[numbers[0]]
    is_line = searcher.columns.is_general_line[searcher.columns.category.codes[numbers[0]]]
    return numbers[0] if is_line and said & set(first.phones) else None


def _by_place(numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher) -> int | None:
    near = answer.reach.near
    return numbers[0] if near is not None and near.named[numbers[0]] else None


def _by_english(numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher) -> int | None:
    """All words of the search, but those without meaning and those that no entry holds, stand in
    the English name."""
    text = answer.attempt.understood.text
    words = set(english_words(text))
    words = {w for w in words if _tells(stem(w), searcher)}
    if not text.isascii() or len(words) < 2:
        return None
    services = searcher.catalogue.services
    held = [n for n in numbers if words <= set(english_words(fold(services[n].name_en)))]
    return held[0] if 0 < len(held) <= MOST_CALLED_SO else None


def _by_name_inside(
    numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher
) -> int | None:
    """One of the first hits whose whole name stands in the words, with something beside it."""
    text = squeezed(answer.attempt.understood.text)
    parents = searcher.catalogue.district.parents_zh
    for number in numbers[:MOST_CALLED_SO]:
        forms = name_forms(searcher.catalogue.services[number].name_zh, parents)
        if any(f in text and _names_one(f, searcher) for f in forms):
            return number
    return None


def _names_one(form: str, searcher: Searcher) -> bool:
    """Whether a form of a name means its entry: it is no word for a kind, or long and of one
    entry alone (婚姻登记服务中心)."""
    if len(form) < SHORTEST_OWN_NAME:
        return False
    return not _is_kind(form, searcher) or (
        len(form) >= LONG_OWN_NAME and len(_called(form, searcher)) == 1
    )


def _by_most(numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher) -> int | None:
    """One of the few whose names hold nearly all that was said: 婚姻登记处."""
    pairs = set(bigrams(answer.attempt.understood.core))
    core = answer.attempt.understood.core
    is_of_many = _is_kind(core, searcher) and len(_called(core, searcher)) > 1
    if len(pairs) < SHORTEST_OWN_NAME or is_of_many:
        return None
    services = searcher.catalogue.services
    held = [n for n in numbers if _share(pairs, services[n].name_zh) >= NEARLY_ALL]
    return held[0] if 0 < len(held) <= MOST_CALLED_SO else None


def _share(pairs: set[str], name: str) -> float:
    return len(pairs & set(bigrams(squeezed(name)))) / len(pairs)


def _tells(word_stem: str, searcher: Searcher) -> bool:
    is_stop = word_stem in searcher.lexicon.stop_stems
    return not is_stop and bool(len(searcher.evidence.of(word_stem).numbers))


def _by_same_words(
    numbers: Sequence[int], answer: AnsweredReading, searcher: Searcher
) -> int | None:
    """One of the first hits that is called so in other words for the same: 残联."""
    marked, parents = searcher.lexicon.same.marked, searcher.catalogue.district.parents_zh
    said = {marked(form)[0] for form in name_forms(answer.attempt.understood.core, parents)}
    for number in numbers[:MOST_CALLED_SO]:
        forms = name_forms(searcher.catalogue.services[number].name_zh, parents)
        own = {marked(f)[0] for f in forms if not _is_kind(f, searcher)}
        if said & own:
            return number
    return None


_WAYS = (
    _by_name,
    _by_part,
    _by_number,
    _by_place,
    _by_english,
    _by_name_inside,
    _by_same_words,
    _by_most,
)


def _is_kind(text: str, searcher: Searcher) -> bool:
    """Whether a text is nothing but words for kinds of service."""
    spans = chosen(spans_in(text, searcher.lexicon), len(text))
    return not squeezed(covered(text, [span for span in spans if _is_common(span)]))


def _is_common(span: Span) -> bool:
    return span.kind in (CATEGORY, STOP)


def _is_alone(number: int, answer: AnsweredReading, searcher: Searcher) -> bool:
    """Whether it is the only one of the kind that was asked for."""
    clauses = answer.attempt.understood.clauses
    kinds = searcher.columns.category.codes
    is_alone = int((kinds == kinds[number]).sum()) == 1 or len(answer.numbers) == 1
    return is_alone and bool(clauses) and all(clause.is_kind for clause in clauses)
