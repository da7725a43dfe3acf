"""The vocabulary made ready to be looked up in: by characters, English stems, reading, initials."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from webapp.domain.categories import Taxonomy
from webapp.domain.vocabulary import Term, Vocabulary
from webapp.search.known.emoji import EmojiWords
from webapp.search.known.preferred import Preferences
from webapp.search.known.same_words import SameWords, has_han, lengths_by_first
from webapp.search.known.weights.matches import THROUGH_SAME_WORD
from webapp.search.known.weights.reading import MOST_KINDS_WITH_TERM
from webapp.text.english import english_words, stem
from webapp.text.pinyin import syllables
from webapp.text.script import fold
from webapp.text.terms import wanted_terms

Stems = tuple[str, ...]
CATEGORY, FILTER, PLACE, SAME, STOP = "category", "filter", "place", "same", "stop"
AROUND = "around"
"""What is said around a place: near it, its fifth floor, exit B."""

PRECEDENCE = {kind: place for place, kind in enumerate((CATEGORY, FILTER, PLACE, SAME, STOP))}
"""Among meanings of one stretch of text: what it is, how, where; nothing last."""

COMMON_KINDS = frozenset({"official", "everyday"})
"""Phrases that are known well enough to be typed by their initials, and fit to be suggested."""

NEGATIONS = frozenset(
    ("won", "don", "isn", "aren", "doesn", "didn", "wasn", "couldn", "wouldn", "haven", "hasn")
)
"""What is left of won't and don't when the apostrophe has parted them."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one phrase means: kinds of service with their weights, a filter, or nothing.
    ``wanted`` are numbers and words of the entries of its kinds that should stand first."""

    phrase: str
    kind: str
    categories: tuple[tuple[str, float], ...] = ()
    parameter: str = ""
    value: str = ""
    is_common: bool = False
    wanted: tuple[str, ...] = ()

    @property
    def weight(self) -> float:
        """The surest of its meanings; 0 for filters and stop words."""
        return max((weight for _, weight in self.categories), default=0.0)

    def weakened(self, share: float) -> "Meaning":
        """The same meaning, less sure."""
        return replace(self, categories=tuple((c, w * share) for c, w in self.categories))


@dataclass(frozen=True)
class Phrases:
    """Phrases by their characters, with the lengths that begin with each character."""

    meanings: Mapping[str, Meaning]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, meanings: Mapping[str, Meaning]) -> "Phrases":
        return cls(meanings, lengths_by_first(meanings))

    def at(self, text: str, start: int) -> Iterable[tuple[int, Meaning]]:
        """The phrases that begin at a position of the text: their lengths and meanings."""
        for length in self.lengths.get(text[start], ()):
            piece = text[start : start + length]
            if len(piece) == length and (meaning := self.meanings.get(piece)) is not None:
                yield length, meaning


@dataclass(frozen=True)
class Lexicon:
    """Phrases by the forms in which people type them. All keys are folded."""

    han: Phrases
    marked: Phrases
    """Phrases that hold a word of a group of same words, with the group's mark in its place."""

    english: Mapping[Stems, Meaning]
    """Phrases by the stems of their words; those of categories without stop words."""

    most_stems: int
    stop_stems: frozenset[str]
    same: SameWords
    readings: Mapping[str, tuple[Meaning, ...]]
    """Meanings by joined syllables, surest first: ``muyingshi``."""

    reading_keys: tuple[str, ...]
    initials: Mapping[str, tuple[Meaning, ...]]
    initial_keys: tuple[str, ...]
    syllables: Mapping[str, tuple[str, ...]]
    """The syllables of each Han phrase that means a category."""

    by_letter: Mapping[str, tuple[str, ...]]
    """Those phrases of several syllables by the letter with which they begin."""

    alone: frozenset[str]
    """Words that say for whom and nothing of what: 孩子, kids."""

    lines: frozenset[str]
    """Kinds that are nothing but phone lines, which differ by what they are about."""

    emoji: EmojiWords
    """Pictures that are typed for words."""

    names: Mapping[str, tuple[str, ...]]
    """The terms of each kind's official name that few other kinds have (not 服务)."""

    def kind_terms(self, meaning: Meaning) -> tuple[str, ...]:
        """Terms by which the phone lines among a meaning's kinds can be told apart: those of its
        other kinds' names (自杀 leads to hotlines and to 心理健康)."""
        kinds = [category for category, _ in meaning.categories]
        if self.lines.isdisjoint(kinds):
            return ()
        return tuple(term for kind in kinds if kind not in self.lines for term in self.names[kind])

    @classmethod
    def of(cls, vocabulary: Vocabulary, taxonomy: Taxonomy, noise: Iterable[str]) -> "Lexicon":
        """Build it from the vocabulary, the official names of the kinds, and ``noise``: words
        that are true of every entry, such as the district's name."""
        same = SameWords.of(vocabulary.same_words)
        meanings = _meanings(vocabulary, taxonomy, noise, same)
        stops = (m.phrase for m in meanings.values() if m.kind == STOP)
        stop_stems = frozenset(stem(s) for s in stops if s.isascii() and s.isalpha()) | NEGATIONS
        han = {phrase: each for phrase, each in meanings.items() if has_han(phrase)}
        kinds = {phrase: each for phrase, each in han.items() if each.kind == CATEGORY}
        said = {phrase: syllables(phrase) for phrase in kinds}
        common = {phrase: parts for phrase, parts in said.items() if kinds[phrase].is_common}
        english = _english(meanings, stop_stems, same.head)
        readings = _by_form(kinds, {p: "".join(parts) for p, parts in said.items()})
        initials = _by_form(kinds, {p: "".join(s[0] for s in common[p]) for p in common})
        return cls(
            han=Phrases.of(han),
            marked=Phrases.of(_marked(kinds, same)),
            english=english,
            most_stems=max(map(len, english), default=0),
            stop_stems=stop_stems,
            same=same,
            readings=readings,
            reading_keys=tuple(sorted(readings)),
            initials=initials,
            initial_keys=tuple(sorted(initials)),
            syllables=said,
            by_letter=_by_letter(said),
            alone=frozenset(fold(word) for word in vocabulary.alone),
            lines=frozenset(c.id for c in taxonomy.categories if not c.located),
            emoji=EmojiWords.of(vocabulary.emoji),
            names=_telling_names(taxonomy),
        )


def _meanings(
    vocabulary: Vocabulary, taxonomy: Taxonomy, noise: Iterable[str], same: SameWords
) -> dict[str, Meaning]:
    """Later kinds win: a word that leads to a category is neither a filter nor a stop word."""
    nothing = {fold(word) for word in (*noise, *vocabulary.stop_words)}
    meanings = {word: Meaning(word, STOP) for word in nothing if word}
    meanings |= {word: Meaning(word, SAME) for word in same.others if len(word) > 1}
    for each in vocabulary.filters:
        phrase = fold(each.phrase)
        meanings[phrase] = Meaning(phrase, FILTER, parameter=each.parameter, value=each.value)
    return meanings | _kinds(vocabulary, taxonomy)


def _kinds(vocabulary: Vocabulary, taxonomy: Taxonomy) -> dict[str, Meaning]:
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    common: set[str] = set()
    for term in (*_official(taxonomy), *vocabulary.terms):
        if (phrase := fold(term.phrase)) and term.category in taxonomy:
            held = weights[phrase]
            held[term.category] = max(term.weight, held.get(term.category, 0.0))
            if term.kind in COMMON_KINDS:
                common.add(phrase)
    wanted = Preferences.of(vocabulary.preferences).wanted
    return {
        phrase: Meaning(
            phrase, CATEGORY, ranked(held), is_common=phrase in common, wanted=wanted(phrase)
        )
        for phrase, held in weights.items()
    }


def ranked(weights: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """Categories with their weights, the surest first, equal ones by id."""
    return tuple(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])))


def _official(taxonomy: Taxonomy) -> Iterable[Term]:
    for category in taxonomy.categories:
        for name in (category.zh, category.en.split("(")[0], *category.also_zh, *category.also_en):
            yield Term(name, category.id, 1.0, "official")


def _telling_names(taxonomy: Taxonomy) -> dict[str, tuple[str, ...]]:
    terms = {category.id: wanted_terms(category.zh) for category in taxonomy.categories}
    held = Counter(term for each in terms.values() for term in each)
    return {
        category: tuple(term for term in each if held[term] <= MOST_KINDS_WITH_TERM)
        for category, each in terms.items()
    }


def _marked(kinds: Mapping[str, Meaning], same: SameWords) -> dict[str, Meaning]:
    """The surest of the phrases that look alike once their words are marked, weakened a little:
    what is said of a grandson is nearly what is said of a child."""
    marked: dict[str, Meaning] = {}
    for phrase, meaning in kinds.items():
        text, _ = same.marked(phrase)
        if text != phrase and len(text) > 1:
            held = marked.get(text)
            if held is None or held.weight < meaning.weight * THROUGH_SAME_WORD:
                marked[text] = meaning.weakened(THROUGH_SAME_WORD)
    return marked


def _by_letter(said: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase, parts in said.items():
        if len(parts) > 1:
            found[parts[0][0]].append(phrase)
    return {letter: tuple(phrases) for letter, phrases in found.items()}


_DIGIT = re.compile(r"\d")


def _english(
    meanings: Mapping[str, Meaning], stop_stems: frozenset[str], head: Callable[[str], str]
) -> dict[Stems, Meaning]:
    """English phrases by their stems; those of categories and names without stop words, and two
    words also written as one (day care, daycare). What a word means by itself goes before what is
    left of a longer phrase: kids is not "kids in need". A phrase with a digit is none: without it
    "nursery under 3" would be under any age."""
    english: dict[Stems, Meaning] = {}
    alone: dict[Stems, Meaning] = {}
    for phrase, meaning in meanings.items():
        is_words = not has_han(phrase) and not _DIGIT.search(phrase)
        words = english_words(phrase) if is_words else []
        stems = tuple(head(stem(word)) for word in words)
        if meaning.kind in (CATEGORY, SAME):
            stems = tuple(each for each in stems if each not in stop_stems) or stems
        if stems:
            _keep_surer(english, stems, meaning)
        if len(words) == 1 and meaning.kind == CATEGORY:
            _keep_surer(alone, stems, meaning)
        if len(stems) == 2 and meaning.kind == CATEGORY:
            _keep_surer(english, (stem("".join(words)),), meaning)
    return english | alone


def _keep_surer(english: dict[Stems, Meaning], stems: Stems, meaning: Meaning) -> None:
    held = english.get(stems)
    if held is None or _surety(held) < _surety(meaning):
        english[stems] = meaning


def _surety(meaning: Meaning) -> tuple[int, float]:
    return (-PRECEDENCE[meaning.kind], meaning.weight)


def _by_form(
    kinds: Mapping[str, Meaning], forms: Mapping[str, str]
) -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = defaultdict(list)
    for phrase, form in forms.items():
        if len(form) > 1:
            found[form].append(kinds[phrase])
    return {
        form: tuple(sorted(each, key=lambda m: (-m.weight, m.phrase)))
        for form, each in found.items()
    }
