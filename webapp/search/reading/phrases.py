"""Which parts of a search mean something: phrases, filters, ages, places; and the choice among
those that overlap."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from webapp.domain.lookup import PlaceAnswer
from webapp.search.known.weights.matches import LONGER_WINS, SPAN_WORTH
from webapp.search.known.weights.reading import MOST_SYLLABLES, SHORTEST_SPELLED
from webapp.search.reading.ages.found import AgeFound
from webapp.search.reading.ages.reading import ages_in
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
from webapp.search.reading.surroundings import NOTHING_AROUND, Surroundings, surroundings_of
from webapp.search.reading.times.reading import times_in
from webapp.text.english import ENGLISH_WORD, stem

PARTING = frozenset("个口次点了过")
"""What people put between a verb and what it is about: 打个疫苗."""

_PARTING_WORDS = frozenset(("and", "or", "not", "no", "but", "without", "except", "than"))
"""Words across which no phrase reaches: women and legal aid are two things."""


PART, NEAR = "part", "near"
OPEN, AGE = "open", "age_months"
"""The parameters that times and ages are read for."""


class Stretch(Protocol):
    """Where something stands in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def covered(text: str, stretches: Iterable[Stretch]) -> str:
    """The text with spaces in the place of stretches of it."""
    for each in stretches:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the folded text and what it means. ``place`` is set for places, with what is said
    ``around`` it; ``is_exact`` is false where a word of the phrase was taken for another of its
    group; ``is_read`` is true of an age or a day, which counts inside a longer phrase too."""

    start: int
    end: int
    meaning: Meaning
    place: PlaceAnswer | None = None
    is_exact: bool = True
    around: Surroundings = NOTHING_AROUND
    is_read: bool = False

    @property
    def kind(self) -> str:
        return self.meaning.kind

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    @property
    def worth(self) -> float:
        """How much it is worth to read the text so: one long phrase more than two short ones."""
        worth: float = (self.end - self.start) ** LONGER_WINS * SPAN_WORTH[self.kind]
        worth *= SPAN_WORTH["placed"] if self.around.stretches else 1.0
        return worth if self.is_exact else worth * SPAN_WORTH["inexact"]


@dataclass(frozen=True, slots=True)
class Word:
    """A Latin word of the folded text."""

    start: int
    end: int
    text: str
    stem: str


def words_in(text: str, lexicon: Lexicon) -> list[Word]:
    """The Latin words of a folded text with their offsets, possessives cut."""
    return [
        Word(m.start(), m.end(), m["word"], lexicon.same.head(stem(m["word"])))
        for m in ENGLISH_WORD.finditer(text)
    ]


def spans_in(text: str, lexicon: Lexicon) -> list[Span]:
    """Everything in the text that the lexicon knows, ages and times; they may overlap."""
    words = words_in(text, lexicon)
    return [
        *_han_spans(text, lexicon),
        *_marked_spans(text, lexicon),
        *_parted_spans(text, lexicon),
        *_english_spans(words, text, lexicon),
        *_spelled_spans(words, lexicon),
        *_age_spans(text),
        *_time_spans(text),
    ]


def place_span(start: int, end: int, text: str, place: PlaceAnswer) -> Span:
    """A span for a place name that the gazetteer found, with what is said around it."""
    around = surroundings_of(text, start, end)
    return Span(start, end, Meaning(text[start:end], PLACE), place, around=around)


def around_span(start: int, end: int, what: str) -> Span:
    """A span for a ``PART`` of a place (5层, B口) or for words that say ``NEAR``."""
    return Span(start, end, Meaning("", AROUND, value=what))


def chosen(spans: Iterable[Span], size: int) -> list[Span]:
    """The spans that count, in order of the text, none overlapping: the longest first, but not
    where two that fit together say more (家暴 + 庇护所, not 家暴庇护 and a lone 所).

    Words without meaning are taken only from what the others leave: 我想 must not break 我想死.
    """
    telling = [span for span in spans if span.kind != STOP or not span.meaning.phrase]
    kept = _best(telling, size)
    rest = [s for s in spans if s.kind == STOP and not _meets_any(s, kept)]
    return sorted([*kept, *_best(rest, size)], key=lambda span: span.start)


def without_inner(spans: Sequence[Span], text: str, is_held: Callable[[str], bool]) -> list[Span]:
    """The spans without single characters of no meaning inside a run that nothing else explains,
    where some entry holds them with both their neighbours: 里 in 三里河 is part of a name."""
    covered = {place for span in spans for place in range(span.start, span.end)}
    return [
        span for span in spans if not (_is_inner(span, covered) and is_held(_around(span, text)))
    ]


def _is_inner(span: Span, covered: set[int]) -> bool:
    is_one = span.kind == STOP and span.end - span.start == 1
    return is_one and span.start - 1 not in covered and span.end not in covered


def _around(span: Span, text: str) -> str:
    return text[max(span.start - 1, 0) : span.end + 1]


def _meets_any(span: Span, kept: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in kept)


def _best(spans: Iterable[Span], size: int) -> list[Span]:
    """The set of spans without overlap that is worth most (weighted interval scheduling)."""
    ending: dict[int, list[Span]] = {}
    for span in spans:
        ending.setdefault(span.end, []).append(span)
    best: list[tuple[float, Span | None]] = [(0.0, None)]
    for end in range(1, size + 1):
        found: tuple[float, Span | None] = (best[end - 1][0], None)
        for span in ending.get(end, ()):
            worth = best[span.start][0] + span.worth
            if worth > found[0]:
                found = (worth, span)
        best.append(found)
    kept, end = [], size
    while end > 0:
        span_here = best[end][1]
        if span_here is not None:
            kept.append(span_here)
        end = span_here.start if span_here is not None else end - 1
    return kept


def _han_spans(text: str, lexicon: Lexicon) -> list[Span]:
    return [
        Span(start, start + length, meaning)
        for start in range(len(text))
        for length, meaning in lexicon.han.at(text, start)
    ]


def _marked_spans(text: str, lexicon: Lexicon) -> list[Span]:
    """Phrases in which a word stands for another: 孙子不会说话 for 孩子不会说话."""
    marked, starts = lexicon.same.marked(text)
    if marked == text:
        return []
    return [
        Span(starts[place], starts[place + length], meaning, is_exact=False)
        for place in range(len(marked))
        for length, meaning in lexicon.marked.at(marked, place)
    ]


def _parted_spans(text: str, lexicon: Lexicon) -> list[Span]:
    """Phrases parted by a measure word or an ending, as in wording: 喂口奶, 打个疫苗, 离了婚."""
    kept = [place for place, character in enumerate(text) if character not in PARTING]
    if len(kept) == len(text):
        return []
    spoken = "".join(text[place] for place in kept)
    found = []
    for first in range(len(spoken)):
        for length, meaning in lexicon.han.at(spoken, first):
            start, end = kept[first], kept[first + length - 1] + 1
            if end - start > length and meaning.kind == CATEGORY:
                found.append(Span(start, end, meaning, is_exact=False))
    return found


def _english_spans(words: Sequence[Word], text: str, lexicon: Lexicon) -> list[Span]:
    """Phrases of neighbouring words. Between the words of a category's phrase may stand words
    without meaning: "change my baby" is "change baby"."""
    telling = [word for word in words if word.stem not in lexicon.stop_stems]
    spans = _runs_of(words, text, lexicon, (FILTER, STOP))
    spans += _runs_of(telling, text, lexicon, (CATEGORY, SAME))
    return spans + _written_apart(words, lexicon)


def _runs_of(
    words: Sequence[Word], text: str, lexicon: Lexicon, kinds: tuple[str, ...]
) -> list[Span]:
    found = []
    for first in range(len(words)):
        most = min(len(words), first + lexicon.most_stems)
        for last in range(first, most):
            stems = tuple(word.stem for word in words[first : last + 1])
            meaning = lexicon.english.get(stems)
            if (
                meaning is not None
                and meaning.kind in kinds
                and _hangs_together(words[first : last + 1], text, meaning)
            ):
                found.append(Span(words[first].start, words[last].end, meaning))
    return found


def _hangs_together(words: Sequence[Word], text: str, meaning: Meaning) -> bool:
    """Whether no "and" or "not" stands between the words that the phrase itself has not."""
    between = text[words[0].start : words[-1].end].split()
    own = set(meaning.phrase.replace("-", " ").split())
    return all(word in own for word in between if word in _PARTING_WORDS)


def _written_apart(words: Sequence[Word], lexicon: Lexicon) -> list[Span]:
    """Two words that the vocabulary writes as one: day care."""
    found = []
    for one, two in pairwise(words):
        meaning = lexicon.english.get((stem(one.text + two.text),))
        if meaning is not None and meaning.kind == CATEGORY:
            found.append(Span(one.start, two.end, meaning))
    return found


def _spelled_spans(words: Sequence[Word], lexicon: Lexicon) -> list[Span]:
    """Phrases in pinyin, with or without spaces between the syllables: you er yuan."""
    found = []
    for first in range(len(words)):
        joined = words[first].text
        if len(joined) >= SHORTEST_SPELLED and (meanings := lexicon.readings.get(joined)):
            found.append(Span(words[first].start, words[first].end, meanings[0]))
        for word in words[first + 1 : first + MOST_SYLLABLES]:
            joined += word.text
            if meanings := lexicon.readings.get(joined):
                found.append(Span(words[first].start, word.end, meanings[0]))
    return found


def _age_spans(text: str) -> list[Span]:
    return [Span(a.start, a.end, _age_meaning(a), is_read=True) for a in ages_in(text)]


def _age_meaning(age: AgeFound) -> Meaning:
    """A filter for a child's age; for a grown-up's nothing, but as a whole (三十五岁)."""
    if age.first is None:
        return Meaning("", STOP)
    return Meaning("", FILTER, parameter=AGE, value=age.value)


def _time_spans(text: str) -> list[Span]:
    """Filters for a time, as it was said: which moment that is depends on when it is asked."""
    return [
        Span(
            time.start,
            time.end,
            Meaning("", FILTER, parameter=OPEN, value=time.when.written),
            is_read=bool(time.when.day),
        )
        for time in times_in(text)
    ]
