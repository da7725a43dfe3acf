"""The vocabulary made ready to be looked up in: by characters, English stems, reading, initials."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from webapp.domain.categories import Taxonomy
from webapp.domain.vocabulary import Term, Vocabulary
from webapp.text.english import english_words, stem
from webapp.text.pinyin import syllables
from webapp.text.script import fold
from webapp.text.tokens import runs

Stems = tuple[str, ...]
CATEGORY, FILTER, PLACE, SAME, STOP = "category", "filter", "place", "same", "stop"
PRECEDENCE = {CATEGORY: 0, FILTER: 1, PLACE: 2, SAME: 3, STOP: 4}
"""Among meanings of one stretch of text: what it is, how, where; nothing last."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one phrase means: kinds of service with their weights, a filter, or nothing."""

    phrase: str
    kind: str
    categories: tuple[tuple[str, float], ...] = ()
    parameter: str = ""
    value: str = ""

    @property
    def weight(self) -> float:
        """The surest of its meanings; 0 for filters and stop words."""
        return max((weight for _, weight in self.categories), default=0.0)


@dataclass(frozen=True)
class Lexicon:
    """Phrases by the forms in which people type them. All keys are folded."""

    han: Mapping[str, Meaning]
    lengths: Mapping[str, tuple[int, ...]]
    """Lengths of the phrases that begin with a character, longest first."""

    english: Mapping[Stems, Meaning]
    """Phrases by the stems of their words; those of categories without stop words."""

    most_stems: int
    stop_stems: frozenset[str]
    same: Mapping[str, tuple[str, ...]]
    """Words that stand for each other in names; each also stands for itself."""

    readings: Mapping[str, tuple[Meaning, ...]]
    """Meanings by joined syllables, surest first: ``muyingshi``."""

    reading_keys: tuple[str, ...]
    initials: Mapping[str, tuple[Meaning, ...]]
    syllables: Mapping[str, tuple[str, ...]]
    """The syllables of each phrase that means a category."""

    @classmethod
    def of(cls, vocabulary: Vocabulary, taxonomy: Taxonomy, noise: Iterable[str]) -> "Lexicon":
        """Build it from the vocabulary, the official names of the kinds, and ``noise``: words
        that are true of every entry, such as the district's name."""
        meanings = _meanings(vocabulary, taxonomy, noise)
        stops = [m.phrase for m in meanings.values() if m.kind == STOP]
        stop_stems = frozenset(stem(s) for s in stops if s.isascii() and s.isalpha())
        han = {phrase: each for phrase, each in meanings.items() if _has_han(phrase)}
        english = _english(meanings, stop_stems)
        said = {p: syllables(p) for p, m in han.items() if m.kind == CATEGORY}
        readings = _by_form(han, {p: "".join(parts) for p, parts in said.items()})
        return cls(
            han=han,
            lengths=_lengths(han),
            english=english,
            most_stems=max(map(len, english), default=0),
            stop_stems=stop_stems,
            same=_same(vocabulary),
            readings=readings,
            reading_keys=tuple(sorted(readings)),
            initials=_by_form(han, {p: "".join(s[0] for s in said[p]) for p in said}),
            syllables=said,
        )


def _meanings(
    vocabulary: Vocabulary, taxonomy: Taxonomy, noise: Iterable[str]
) -> dict[str, Meaning]:
    """Later kinds win: a word that leads to a category is neither a filter nor a stop word."""
    nothing = {fold(word) for word in (*noise, *vocabulary.stop_words)}
    meanings = {word: Meaning(word, STOP) for word in nothing if word}
    meanings |= {word: Meaning(word, SAME) for word in _same(vocabulary) if len(word) > 1}
    for each in vocabulary.filters:
        phrase = fold(each.phrase)
        meanings[phrase] = Meaning(phrase, FILTER, parameter=each.parameter, value=each.value)
    for phrase, held in _weights(vocabulary, taxonomy).items():
        ranked = sorted(held.items(), key=lambda pair: (-pair[1], pair[0]))
        meanings[phrase] = Meaning(phrase, CATEGORY, tuple(ranked))
    return meanings


def _weights(vocabulary: Vocabulary, taxonomy: Taxonomy) -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for term in (*_official(taxonomy), *vocabulary.terms):
        if (phrase := fold(term.phrase)) and term.category in taxonomy:
            held = weights[phrase]
            held[term.category] = max(term.weight, held.get(term.category, 0.0))
    return weights


def _official(taxonomy: Taxonomy) -> Iterable[Term]:
    for category in taxonomy.categories:
        for name in (category.zh, category.en.split("(")[0], *category.also_zh, *category.also_en):
            yield Term(name, category.id, 1.0, "official")


def _same(vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The others of each word's groups, the word itself first."""
    same: dict[str, dict[str, None]] = {}
    for group in vocabulary.same_words:
        folded = [fold(word) for word in group]
        for word in folded:
            same.setdefault(word, {word: None}).update(dict.fromkeys(folded))
    return {word: tuple(others) for word, others in same.items()}


def _has_han(phrase: str) -> bool:
    return any(run.kind == "han" for run in runs(phrase))


def _lengths(han: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for phrase in han:
        lengths[phrase[0]].add(len(phrase))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def _english(meanings: Mapping[str, Meaning], stop_stems: frozenset[str]) -> dict[Stems, Meaning]:
    """English phrases by their stems; those of categories and names without stop words, and two
    words also written as one (day care, daycare)."""
    english: dict[Stems, Meaning] = {}
    for phrase, meaning in meanings.items():
        stems = () if _has_han(phrase) else tuple(map(stem, english_words(phrase)))
        if meaning.kind in (CATEGORY, SAME):
            stems = tuple(each for each in stems if each not in stop_stems) or stems
        if stems:
            _keep_surer(english, stems, meaning)
        if len(stems) == 2 and meaning.kind == CATEGORY:
            _keep_surer(english, (stem("".join(english_words(phrase))),), meaning)
    return english


def _keep_surer(english: dict[Stems, Meaning], stems: Stems, meaning: Meaning) -> None:
    held = english.get(stems)
    if held is None or _surety(held) < _surety(meaning):
        english[stems] = meaning


def _surety(meaning: Meaning) -> tuple[int, float]:
    return (-PRECEDENCE[meaning.kind], meaning.weight)


def _by_form(
    han: Mapping[str, Meaning], forms: Mapping[str, str]
) -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = defaultdict(list)
    for phrase, form in forms.items():
        if len(form) > 1:
            found[form].append(han[phrase])
    return {
        form: tuple(sorted(each, key=lambda m: (-m.weight, m.phrase)))
        for form, each in found.items()
    }
