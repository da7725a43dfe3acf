"""What a search text means: the longest phrases first, then places, filters and plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from webapp.domain.lookup import PlaceAnswer
from webapp.search.known.addresses import with_house_number
from webapp.search.known.evidence import Evidence
from webapp.search.known.names import Names
from webapp.search.known.same_words import has_han
from webapp.search.known.weights.matches import MOST_WORDS, USUALLY_MEANS
from webapp.search.known.weights.reading import MOST_LEFT, MOST_RELATED
from webapp.search.question.query import MOST_CHARACTERS
from webapp.search.question.results import Notice
from webapp.search.reading.clauses import Clause, FilterFound, Understanding
from webapp.search.reading.lexicon import CATEGORY, FILTER, PLACE, SAME, STOP, Lexicon, Meaning
from webapp.search.reading.phrases import Span, chosen, place_span, spans_in, without_inner
from webapp.search.reading.spelling import Segments, Speller
from webapp.search.reading.unknown_words import (
    clauses_of_gap,
    literal_clauses,
    may_be_place,
    phrases_with,
    without_lone_guesses,
)
from webapp.search.reading.unspaced import unglued
from webapp.text.names import squeezed
from webapp.text.numerals import han_ordinals
from webapp.text.script import fold
from webapp.text.terms import wanted_terms
from webapp.text.tokens import bigrams

_GAP = re.compile(r"\w+(?:[-\s]\w+)*", re.UNICODE)
_APART = re.compile(r"(?<=[a-z])['’](?!(?:s|t|m|d|ll|re|ve)\b)(?=[a-z])")
"""The mark between syllables, Guang'anmen; not an English apostrophe."""

_PIECE = re.compile(r"[a-z]+|\d+|[^\W\da-z_]+")


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

    def find(self, text: str) -> PlaceAnswer: ...
    def names_in(self, text: str) -> Sequence[NameFound]: ...


@dataclass(frozen=True)
class Reader:
    """Understands search texts, with what an edition knows."""

    lexicon: Lexicon
    places: PlaceNames
    names: Names
    evidence: Evidence
    speller: Speller

    def read(self, text: str, mend: bool = True) -> Understanding:
        """What the text means; corrected once (if ``mend``) where a part of it means nothing
        anywhere."""
        folded = han_ordinals(_APART.sub("", fold(text)))
        notices = (Notice("query-cut"),) if len(folded) > MOST_CHARACTERS else ()
        folded = folded[:MOST_CHARACTERS].strip()
        found = self._interpret(folded)
        found = self._with_spaces(found)
        mended = self.speller.mend(found.text, found.unexplained, found.segments) if mend else None
        if mended is not None:
            again = self._interpret(mended.text)
            found = replace(again, corrected=(mended.wrong, mended.right))
        return replace(found, notices=notices + found.notices)

    def _with_spaces(self, found: Understanding) -> Understanding:
        """The understanding of the text with spaces where words were typed without."""
        for word in found.unexplained:
            cut = unglued(word, self.lexicon, self._is_place)
            if cut is not None:
                return self._interpret(found.text.replace(word, cut, 1))
        return found

    def _is_place(self, text: str) -> bool:
        return any(n.end - n.start == len(text) for n in self.places.names_in(text))

    def read_as_typed(self, text: str) -> Understanding:
        """Every word as a word: no filter, no place, no kind, no correction."""
        folded = fold(text)[:MOST_CHARACTERS].strip()
        clauses = literal_clauses(folded)[:MOST_WORDS]
        return Understanding(folded, squeezed(folded), folded, tuple(clauses))

    def with_place_left(self, found: Understanding, dropped: Sequence[str]) -> Understanding | None:
        """The same text with a word that fits nothing taken for the place it names; ``None``
        where there is a place already or no such word. Names too doubtful to be looked for
        between other words (三里河, 西便门, Guang'anmen) are sure enough when nothing else fits."""
        words = dict.fromkeys((*dropped, *found.unexplained))
        for word in [w for w in words if may_be_place(w)][:MOST_LEFT]:
            start = found.text.find(word)
            answer = self.places.find(word) if found.place is None and start >= 0 else None
            if answer is not None and answer.state == "located":
                span = place_span(start, start + len(word), found.text, answer)
                again = self._interpret(found.text, (span,))
                return replace(again, corrected=found.corrected, notices=found.notices)
        return None

    def _interpret(self, text: str, more: Sequence[Span] = ()) -> Understanding:
        known = spans_in(text, self.lexicon)
        core = _core(text, chosen(known, len(text)))
        is_name = self.names.hold(core)
        places = self._place_spans(text, chosen(known, len(text)), core, is_name)
        spans = chosen([*known, *places, *more], len(text))
        spans = without_inner(spans, text, self._is_held)
        place = next((span for span in spans if span.kind == PLACE), None)
        if place is not None and (name := self._name_of(place, text, core)):
            return self._interpret(name)
        clauses, unexplained = self._clauses(text, spans, place)
        clauses = without_lone_guesses(clauses, unexplained)
        if not clauses and not any(s.kind in (FILTER, PLACE) for s in spans):
            clauses = phrases_with(text, self.lexicon) or literal_clauses(text)
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
            segments=_segments(text, spans),
        )

    def _is_held(self, three: str) -> bool:
        return len(three) > 2 and self.evidence.all_of(bigrams(three))

    def _place_spans(self, text: str, known: list[Span], core: str, is_name: bool) -> list[Span]:
        """Place names in the text and in what its known phrases leave of it (月坛社区 is a place,
        but 月坛 社区卫生服务中心 is meant). Where the whole search is a name of an entry, or
        stands in one and is more than a place and a kind, the name wins."""
        if is_name and len(self.evidence.holders("whole", core)):
            return []
        texts = dict.fromkeys((text, _blanked(text, known)))
        found = [
            self._place_span(text, name)
            for each in texts
            for name in self.places.names_in(each)
            if name.answer.state == "located"
        ]
        place_counts = not is_name or any(_is_all_but_kinds(text, known, place) for place in found)
        return found if place_counts else []

    def _place_span(self, text: str, name: NameFound) -> Span:
        """The place of that name, or the address that begins with it."""
        address = with_house_number(text, name.start, name.end, self.places)
        end, place = address or (name.end, name.answer)
        return place_span(name.start, end, text, place)

    def _name_of(self, place: Span, text: str, core: str) -> str:
        """The name of a place that is all of the search, where an entry is called so: then the
        entry is meant, however the place was written (beihai park, 首博)."""
        said = squeezed(text[place.start : place.end])
        if place.place is None or said not in (core, squeezed(text)):
            return ""
        name = squeezed(place.place.name)
        return name if name != said and len(self.evidence.holders("whole", name)) else ""

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
        phrase = span.meaning.phrase
        ways = (said, phrase, *self.lexicon.same.others.get(phrase, ()))
        wordings = dict.fromkeys(wanted_terms(way) for way in ways)
        return Clause(
            text=said,
            kind="phrase" if span.meaning.categories else "words",
            categories=span.meaning.categories,
            wordings=tuple(w for w in wordings if w),
            related=self._related(said, span.meaning),
            wanted=span.meaning.wanted,
            alone=_stands_alone(text, span.start, span.end),
            at=span.start,
            until=span.end,
        )

    def _related(self, said: str, meaning: Meaning) -> tuple[str, ...]:
        """Terms of the words that stand for a word inside the phrase (妇联电话 → 妇女联合会) and
        those by which phone lines are told apart; none where the vocabulary itself names the
        lines: in 孩子丢了 the police come before the line that is called after children."""
        if any(wanted.isdigit() for wanted in meaning.wanted):
            return ()
        return (*self._inside(said), *self.lexicon.kind_terms(meaning))

    def _inside(self, said: str) -> tuple[str, ...]:
        same = self.lexicon.same
        text, starts = same.marked(said)
        inner = (said[start:end] for start, end in pairwise(starts) if end - start > 1)
        others = (other for word in inner for other in same.others.get(word, ()) if other != word)
        terms = (term for other in others if has_han(other) for term in wanted_terms(other))
        return tuple(dict.fromkeys(terms))[:MOST_RELATED] if text != said else ()


def _segments(text: str, spans: list[Span]) -> Segments:
    rest = _covered(text, spans)
    pieces = [match.span() for match in _PIECE.finditer(rest)]
    edges = [*((span.start, span.end) for span in spans), *pieces]
    kinds = [s for s in spans if s.kind == CATEGORY and s.meaning.weight >= USUALLY_MEANS]
    return Segments(
        frozenset(edge for pair in edges for edge in pair),
        tuple((span.start, span.end) for span in kinds),
    )


def _covered(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _blanked(text: str, spans: list[Span]) -> str:
    return _covered(text, [span for span in spans if span.kind in (CATEGORY, FILTER, STOP)])


def _is_all_but_kinds(text: str, known: list[Span], place: Span) -> bool:
    """True where the text is the place, with nothing else but kinds and words of no meaning."""
    rest = _blanked(text, [span for span in known if not span.overlaps(place)])
    return not squeezed(rest[: place.start] + rest[place.end :])


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
