"""The filters that the phrases of a search mean."""

from collections.abc import Sequence

from webapp.search.reading.clauses import FilterFound
from webapp.search.reading.lexicon import CATEGORY, FILTER
from webapp.search.reading.negation import WITHOUT, Negated
from webapp.search.reading.phrases import Span


def filters_of(text: str, spans: Sequence[Span], known: Sequence[Span]) -> tuple[FilterFound, ...]:
    """The filters that count, and ages and days in phrases that mean a kind: 小班, 周末亲子."""
    kinds = [span for span in spans if span.kind == CATEGORY]
    inside = [
        each
        for each in known
        if each.is_read and any(k.start <= each.start and each.end <= k.end for k in kinds)
    ]
    return tuple(_filter(text, s) for s in (*spans, *inside) if s.kind == FILTER)


def _filter(text: str, span: Span) -> FilterFound:
    phrase = text[span.start : span.end].strip()
    meaning = span.meaning
    return FilterFound(meaning.parameter, meaning.value, phrase, span.start, span.end)


def left_out(negated: Negated) -> tuple[FilterFound, ...]:
    """What is not wanted, as filters."""
    said = (negated.thing, negated.start, negated.end)
    return tuple(FilterFound(WITHOUT, value, *said) for value in negated.values)
