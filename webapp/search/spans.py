"""Which parts of a search mean something: phrases, filters, ages, places, words without meaning;
and which of them count, the longest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from webapp.domain.lookup import PlaceAnswer
from webapp.search.ages import ages_in
from webapp.search.lexicon import (
    CATEGORY,
    FILTER,
    PLACE,
    PRECEDENCE,
    SAME,
    STOP,
    Lexicon,
    Meaning,
)
from webapp.text.english import ENGLISH_WORD, stem


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the folded text and what it means. ``place`` is set for places."""

    start: int
    end: int
    meaning: Meaning
    place: PlaceAnswer | None = None

    @property
    def kind(self) -> str:
        return self.meaning.kind

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Word:
    """A Latin word of the folded text."""

    start: int
    end: int
    text: str
    stem: str


def words_in(text: str) -> list[Word]:
    """The Latin words of a folded text with their offsets, possessives cut."""
    return [
        Word(m.start(), m.end(), m["word"], stem(m["word"])) for m in ENGLISH_WORD.finditer(text)
    ]


def spans_in(text: str, lexicon: Lexicon) -> list[Span]:
    """Everything in the text that the lexicon knows, and the ages; they may overlap."""
    return [*_han_spans(text, lexicon), *_english_spans(text, lexicon), *_age_spans(text)]


def place_span(start: int, end: int, text: str, place: PlaceAnswer) -> Span:
    """A span for a place name that the gazetteer found."""
    return Span(start, end, Meaning(text[start:end], PLACE), place)


def chosen(spans: Iterable[Span]) -> list[Span]:
    """The spans that count, in order of the text: the longest first, none overlapping."""
    kept: list[Span] = []
    for span in sorted(spans, key=_rank):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _rank(span: Span) -> tuple[int, int, int]:
    return (span.start - span.end, PRECEDENCE[span.kind], span.start)


def _han_spans(text: str, lexicon: Lexicon) -> list[Span]:
    found = []
    for start, first in enumerate(text):
        for length in lexicon.lengths.get(first, ()):
            meaning = lexicon.han.get(text[start : start + length])
            if meaning is not None:
                found.append(Span(start, start + length, meaning))
    return found


def _english_spans(text: str, lexicon: Lexicon) -> list[Span]:
    """Phrases of neighbouring words. Between the words of a category's phrase may stand words
    without meaning: "change my baby" is "change baby"."""
    words = words_in(text)
    telling = [word for word in words if word.stem not in lexicon.stop_stems]
    spans = _runs_of(words, lexicon, (FILTER, STOP)) + _runs_of(telling, lexicon, (CATEGORY, SAME))
    return spans + _written_apart(words, lexicon)


def _runs_of(words: Sequence[Word], lexicon: Lexicon, kinds: tuple[str, ...]) -> list[Span]:
    found = []
    for first in range(len(words)):
        most = min(len(words), first + lexicon.most_stems)
        for last in range(first, most):
            stems = tuple(word.stem for word in words[first : last + 1])
            meaning = lexicon.english.get(stems)
            if meaning is not None and meaning.kind in kinds:
                found.append(Span(words[first].start, words[last].end, meaning))
    return found


def _written_apart(words: Sequence[Word], lexicon: Lexicon) -> list[Span]:
    """Two words that the vocabulary writes as one: day care."""
    found = []
    for one, two in pairwise(words):
        meaning = lexicon.english.get((stem(one.text + two.text),))
        if meaning is not None and meaning.kind == CATEGORY:
            found.append(Span(one.start, two.end, meaning))
    return found


def _age_spans(text: str) -> list[Span]:
    return [Span(age.start, age.end, _age_meaning(age.months)) for age in ages_in(text)]


def _age_meaning(months: int | None) -> Meaning:
    if months is None:
        return Meaning("", STOP)
    return Meaning("", FILTER, parameter="age_months", value=str(months))
