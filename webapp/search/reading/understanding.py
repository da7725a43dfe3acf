"""What a search text means: the longest phrases first, then places, filters and plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from webapp.domain.vocabulary import NEAR_ME
from webapp.search.known.evidence import Evidence
from webapp.search.known.names import Names
from webapp.search.known.same_words import has_han
from webapp.search.known.weights.matches import MOST_WORDS, USUALLY_MEANS
from webapp.search.known.weights.reading import MOST_LEFT, MOST_RELATED
from webapp.search.question.query import MOST_CHARACTERS
from webapp.search.question.results import Notice
from webapp.search.reading.clauses import Clause, Understanding
from webapp.search.reading.filters_said import filters_of, left_out
from webapp.search.reading.lexicon import (
    AROUND,
    CATEGORY,
    FILTER,
    PLACE,
    SAME,
    STOP,
    Lexicon,
    Meaning,
)
from webapp.search.reading.negation import Negated, Negations
from webapp.search.reading.nothing_said import says_nothing
from webapp.search.reading.phrases import (
    Span,
    chosen,
    covered,
    place_span,
    spans_in,
    without_inner,
)
from webapp.search.reading.places_in_text import PlaceReader, around_spans, blanked
from webapp.search.reading.spelling import Segments, Speller
from webapp.search.reading.spoken_words import with_characters
from webapp.search.reading.surroundings import before_near, beside_near
from webapp.search.reading.unknown_words import (
    clauses_of_gap,
    literal_clauses,
    may_be_place,
    phrases_with,
    without_lone_guesses,
)
from webapp.search.reading.unspaced import unglued
from webapp.text.names import squeezed
from webapp.text.numerals import as_named
from webapp.text.script import fold
from webapp.text.terms import wanted_terms
from webapp.text.tokens import bigrams

_GAP = re.compile(r"\w+(?:[-\s]\w+)*", re.UNICODE)
_APART = re.compile(r"(?<=[a-z])['’](?!(?:s|t|m|d|ll|re|ve)\b)(?=[a-z])")
"""The mark between syllables, Guang'anmen; not an English apostrophe."""

HERE = frozenset({"这里", "这儿", "here"})
"""Where one is, said alone in the box for a place; inside a sentence they mean nothing."""

_PIECE = re.compile(r"[a-z]+|\d+|[^\W\da-z_]+")


@dataclass(frozen=True)
class Reader:
    """Understands search texts, with what an edition knows."""

    lexicon: Lexicon
    places: PlaceReader
    names: Names
    evidence: Evidence
    speller: Speller
    negations: Negations

    def read(self, text: str, mend: bool = True) -> Understanding:
        """What the text means; corrected once (if ``mend``) where a part of it means nothing
        anywhere and is no place either: a place stays a place."""
        folded = self.folded(text)
        notices = (Notice("query-cut"),) if len(folded) > MOST_CHARACTERS else ()
        folded = folded[:MOST_CHARACTERS].strip()
        found = self._with_spaces(self._interpret(folded))
        near = beside_near(found.text)
        found = (self.with_place_left(found, near) if mend else None) or found
        found = (self._with_place_before_near(found) if mend else None) or found
        mended = self.speller.mend(found.text, found.unexplained, found.segments) if mend else None
        if mended is not None:
            again = self._interpret(mended.text)
            found = replace(again, corrected=(mended.wrong, mended.right))
        return replace(found, notices=notices + found.notices)

    def folded(self, text: str) -> str:
        """The text as it is read: pictures in words, numbers as names write them, times and
        facts in pinyin in characters. Not cut, not stripped."""
        written = with_characters(_APART.sub("", self.lexicon.emoji.in_words(fold(text))))
        return as_named(written)

    def _with_spaces(self, found: Understanding) -> Understanding:
        """The understanding of the text with spaces where words were typed without."""
        for word in found.unexplained:
            cut = unglued(word, self.lexicon, self.places.is_place)
            if cut is not None:
                return self._interpret(found.text.replace(word, cut, 1))
        return found

    def says_here(self, text: str) -> bool:
        """Whether a text names no place but where its writer is: 我家附近, 这里, near me."""
        folded = fold(text)[:MOST_CHARACTERS].strip()
        if folded in HERE:
            return True
        spans = chosen(spans_in(folded, self.lexicon), len(folded))
        is_near = any(span.meaning.parameter == NEAR_ME for span in spans)
        return is_near and not squeezed(blanked(folded, spans))

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

    def _with_place_before_near(self, found: Understanding) -> Understanding | None:
        """The same text with what stands before *near* as a place, or what that begins with."""
        near = next((f for f in found.filters if f.parameter == NEAR_ME and f.start > 0), None)
        for start, end in before_near(found.text, near.start) if near and not found.place else ():
            answer = self.places.find(said := found.text[start:end])
            if answer.state == "located" and answer.name.startswith(said):
                return self._interpret(found.text, (place_span(start, end, found.text, answer),))
        return None

    def _interpret(self, text: str, more: Sequence[Span] = ()) -> Understanding:
        """What one text means, uncorrected; ``more`` are spans that are known already."""
        known = spans_in(text, self.lexicon)
        negated = self._negated(text, known)
        if not negated:
            return self._affirmed(text, known, more)
        rest = covered(text, negated)
        found = self._affirmed(rest, spans_in(rest, self.lexicon), more)
        if not found.says_kind and found.place is None and any(n.values for n in negated):
            found = self._affirmed(text, known, more)
        filters = (f for each in negated for f in left_out(each))
        return replace(
            found,
            text=text,
            filters=(*found.filters, *filters),
            not_left_out=tuple(each.thing for each in negated if not each.values),
        )

    def _negated(self, text: str, known: Sequence[Span]) -> list[Negated]:
        """What the text does not want; nothing where all of it is the name of an entry."""
        if not self.negations.may_be_in(text) or self.names.hold(squeezed(text)):
            return []
        return self.negations.read(text, known, self.places.streets_in)

    def _affirmed(self, text: str, known: list[Span], more: Sequence[Span]) -> Understanding:
        core = _core(text, chosen([*known, *around_spans(text, ())], len(text)))
        is_name = self.names.hold(core)
        places = self.places.spans(text, chosen(known, len(text)), core, is_name)
        around = around_spans(text, [*places, *more])
        spans = chosen([*known, *places, *around, *more], len(text))
        spans = without_inner(spans, text, self._is_held)
        place, meant = self.places.meant(text, spans)
        if place is not None and (name := self.places.name_of(place, text, core)):
            return self._interpret(name)
        if place is None and says_nothing(text, spans, self.lexicon):
            filters = filters_of(text, spans, known)
            return Understanding(text, core, text, filters=filters, says_nothing=True)
        clauses, unexplained = self._clauses(text, spans, place)
        clauses = without_lone_guesses(clauses, unexplained)
        if not clauses and not any(s.kind in (FILTER, PLACE) for s in spans):
            rest = covered(text, [span for span in spans if span.kind == AROUND]).strip()
            clauses = phrases_with(rest, self.lexicon) or literal_clauses(rest)
        return Understanding(
            text=text,
            core=core,
            rest=_without(text, [s for s in spans if s.kind in (FILTER, AROUND) or s is place]),
            clauses=tuple(clauses[:MOST_WORDS]),
            filters=filters_of(text, spans, known),
            place=meant.place,
            place_text=meant.text,
            is_near=meant.is_near,
            set_aside=meant.set_aside,
            is_name=is_name,
            notices=(Notice("terms-cut"),) if len(clauses) > MOST_WORDS else (),
            unexplained=tuple(unexplained),
            segments=_segments(text, spans),
        )

    def _is_held(self, three: str) -> bool:
        return len(three) > 2 and self.evidence.all_of(bigrams(three))

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
    rest = covered(text, spans)
    pieces = [match.span() for match in _PIECE.finditer(rest)]
    edges = [*((span.start, span.end) for span in spans), *pieces]
    kinds = [s for s in spans if s.kind == CATEGORY and s.meaning.weight >= USUALLY_MEANS]
    return Segments(
        frozenset(edge for pair in edges for edge in pair),
        tuple((span.start, span.end) for span in kinds),
    )


def _core(text: str, spans: list[Span]) -> str:
    """The text squeezed, without stop words and parts of places at either end (unless there is
    nothing else)."""
    start, end = 0, len(text)
    for span in spans:
        if span.kind in (STOP, AROUND) and not text[start : span.start].strip():
            start = span.end
    for span in reversed(spans):
        if span.kind in (STOP, AROUND) and not text[span.end : end].strip():
            end = span.start
    return squeezed(text[start:end]) if start < end else squeezed(text)


def _without(text: str, spans: list[Span]) -> str:
    kept, position = [], 0
    for span in spans:
        kept.append(text[position : span.start])
        position = span.end
    return " ".join("".join([*kept, text[position:]]).split()) if spans else text


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return not (before.strip() or after.strip())
