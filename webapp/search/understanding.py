"""What a search text means: the longest phrases first, then places, filters and plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from webapp.domain.lookup import PlaceAnswer
from webapp.search.clauses import Clause, FilterFound, Understanding
from webapp.search.evidence import Evidence
from webapp.search.gaps import clauses_of_gap, literal_clauses
from webapp.search.lexicon import CATEGORY, FILTER, PLACE, SAME, STOP, Lexicon
from webapp.search.names import Names
from webapp.search.query import MOST_CHARACTERS
from webapp.search.results import Notice
from webapp.search.spans import Span, chosen, place_span, spans_in
from webapp.search.spelling import Speller
from webapp.search.weights import MOST_WORDS
from webapp.text.names import squeezed
from webapp.text.numerals import han_ordinals
from webapp.text.script import fold
from webapp.text.terms import wanted_terms

_GAP = re.compile(r"\w+(?:[-\s]\w+)*", re.UNICODE)
_AREAS = frozenset({"street"})


class NameFound(Protocol):
    """A place name inside a text, with its offsets."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def answer(self) -> PlaceAnswer: ...


class PlaceNames(Protocol):
    """What is asked of a gazetteer to understand words."""

    def names_in(self, text: str) -> Sequence[NameFound]: ...


@dataclass(frozen=True)
class Reader:
    """Understands search texts, with what an edition knows."""

    lexicon: Lexicon
    places: PlaceNames
    names: Names
    evidence: Evidence
    speller: Speller

    def read(self, text: str) -> Understanding:
        """What the text means; corrected once where a part of it means nothing anywhere."""
        folded = han_ordinals(fold(text))
        notices = (Notice("query-cut"),) if len(folded) > MOST_CHARACTERS else ()
        folded = folded[:MOST_CHARACTERS].strip()
        first = self._interpret(folded)
        if first.unexplained:
            mended = self.speller.mend(folded, first.unexplained)
            if mended is not None:
                again = self._interpret(mended.text)
                return replace(again, corrected=(mended.wrong, mended.right), notices=notices)
        return replace(first, notices=notices + first.notices)

    def read_as_typed(self, text: str) -> Understanding:
        """Every word as a word: no filter, no place, no kind, no correction."""
        folded = fold(text)[:MOST_CHARACTERS].strip()
        clauses = literal_clauses(folded)[:MOST_WORDS]
        return Understanding(folded, squeezed(folded), folded, tuple(clauses))

    def _interpret(self, text: str) -> Understanding:
        known = spans_in(text, self.lexicon)
        core = _core(text, chosen(known, len(text)))
        is_name = self.names.hold(core)
        spans = chosen([*known, *self._place_spans(text, core, is_name)], len(text))
        place = next((span for span in spans if span.kind == PLACE), None)
        clauses, unexplained = self._clauses(text, spans, place)
        if not clauses and not any(s.kind in (FILTER, PLACE) for s in spans):
            clauses = literal_clauses(text)
        return Understanding(
            text=text,
            core=core,
            rest=_without(text, [s for s in spans if s.kind == FILTER or s is place]),
            clauses=tuple(clauses[:MOST_WORDS]),
            filters=tuple(_filter(text, s) for s in spans if s.kind == FILTER),
            place=place.place if place else None,
            place_text=text[place.start : place.end] if place else "",
            is_name=is_name,
            notices=(Notice("terms-cut"),) if len(clauses) > MOST_WORDS else (),
            unexplained=tuple(unexplained),
        )

    def _place_spans(self, text: str, core: str, is_name: bool) -> list[Span]:
        """Place names in the text. Where the whole search is a name of an entry, or stands in
        one and is more than the place alone, the name wins."""
        if is_name and len(self.evidence.holders("whole", core)):
            return []
        found = [
            place_span(n.start, n.end, text, n.answer)
            for n in self.places.names_in(text)
            if n.answer.state == "located"
        ]
        alone = any(squeezed(text[s.start : s.end]) == core for s in found)
        return found if alone or not is_name else []

    def _clauses(
        self, text: str, spans: list[Span], place: Span | None
    ) -> tuple[list[Clause], list[str]]:
        clauses: list[Clause] = []
        unexplained: list[str] = []
        position = 0
        for span in [*spans, None]:
            end = span.start if span else len(text)
            found, missing = self._gap(text, position, end)
            clauses += found
            unexplained += missing
            if span is not None:
                if span.kind in (CATEGORY, SAME) or (span.kind == PLACE and span is not place):
                    clauses.append(self._span_clause(text, span))
                position = span.end
        return clauses, unexplained

    def _gap(self, text: str, start: int, end: int) -> tuple[list[Clause], list[str]]:
        clauses: list[Clause] = []
        unexplained: list[str] = []
        for match in _GAP.finditer(text, start, end):
            gap = clauses_of_gap(text, match.start(), match.end(), self.lexicon, self.evidence)
            clauses += gap.clauses
            unexplained += gap.unexplained
        return clauses, unexplained

    def _span_clause(self, text: str, span: Span) -> Clause:
        said = text[span.start : span.end]
        ways = self.lexicon.same.others.get(span.meaning.phrase, (said,))
        wordings = dict.fromkeys(wanted_terms(way) for way in (said, *ways))
        return Clause(
            text=said,
            kind="phrase" if span.meaning.categories else "words",
            categories=span.meaning.categories,
            wordings=tuple(w for w in wordings if w),
            alone=_stands_alone(text, span.start, span.end),
        )


def _core(text: str, spans: list[Span]) -> str:
    """The text squeezed, without stop words at either end (unless there is nothing else)."""
    start, end = 0, len(text)
    for span in spans:
        if span.kind == STOP and not text[start : span.start].strip():
            start = span.end
    for span in reversed(spans):
        if span.kind == STOP and not text[span.end : end].strip():
            end = span.start
    return squeezed(text[start:end]) if start < end else squeezed(text)


def _without(text: str, spans: list[Span]) -> str:
    kept, position = [], 0
    for span in spans:
        kept.append(text[position : span.start])
        position = span.end
    return " ".join("".join([*kept, text[position:]]).split()) if spans else text


def _filter(text: str, span: Span) -> FilterFound:
    phrase = text[span.start : span.end].strip()
    meaning = span.meaning
    return FilterFound(meaning.parameter, meaning.value, phrase, span.start, span.end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return not (before.strip() or after.strip())
