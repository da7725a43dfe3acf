"""The librarian's vocabulary from ``vocabulary.yaml``, with the names of the categories added.

File format: ``data/README.md``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from webapp.domain.categories import Taxonomy
from webapp.domain.problems import Problem
from webapp.domain.vocabulary import (
    SETTABLE,
    Emoji,
    FilterPhrase,
    Preference,
    Term,
    Venue,
    Vocabulary,
)
from webapp.ingest.typed_values import CONVERTER, typed
from webapp.ingest.yaml_files import YamlFile, read_yaml

VOCABULARY = "vocabulary.yaml"

WEIGHTS = {
    "official": 1.0,
    "everyday": 0.95,
    "regional": 0.95,
    "english": 0.95,
    "action": 0.9,
    "feeling": 0.8,
    "situation": 0.8,
    "may": 0.4,
}
"""How much a phrase of each kind says about the category, unless it is given its own weight."""

_TOP = ("terms", "filters", "stop_words", "same_words", "first", "venues", "emoji")


@dataclass(frozen=True, slots=True)
class _Phrase:
    text: str
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class _TermGroup:
    category: str
    official: tuple[_Phrase, ...] = ()
    everyday: tuple[_Phrase, ...] = ()
    regional: tuple[_Phrase, ...] = ()
    action: tuple[_Phrase, ...] = ()
    feeling: tuple[_Phrase, ...] = ()
    situation: tuple[_Phrase, ...] = ()
    english: tuple[_Phrase, ...] = ()
    may: tuple[_Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class _FilterGroup:
    parameter: str
    value: str
    phrases: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _PreferenceGroup:
    wanted: tuple[str, ...]
    words: tuple[str, ...]


def _phrase(value: Any, _: type) -> _Phrase:
    """``phrase`` or ``phrase: weight``."""
    text, weight = next(iter(value.items())) if isinstance(value, dict) else (value, None)
    if (isinstance(value, dict) and len(value) != 1) or not isinstance(text, str):
        raise ValueError("must be a phrase or one phrase with its weight")
    if not text.strip():
        raise ValueError("a phrase is empty")
    if weight is not None and not 0 < float(weight) <= 1:
        raise ValueError(f"the weight of {text} must lie between 0 and 1")
    return _Phrase(text.strip(), None if weight is None else float(weight))


CONVERTER.register_structure_hook(_Phrase, _phrase)


def read_vocabulary(folder: Path, taxonomy: Taxonomy) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """The vocabulary of that folder; the categories' own names alone where there is no file.

    A phrase that is wrong is left out with a problem naming file, line and key.
    """
    path = folder / VOCABULARY
    source = read_yaml(path) if path.exists() else YamlFile(path.name)
    terms, term_problems = _terms(source, taxonomy)
    filters, filter_problems = _filters(source)
    stop_words, stop_problems = typed(source, "stop_words", source.lists.get("stop_words", ()), str)
    same, same_problems = typed(
        source, "same_words", source.lists.get("same_words", ()), tuple[str, ...]
    )
    preferences, preference_problems = _preferences(source)
    venues, venue_problems = typed(source, "venues", source.lists.get("venues", ()), Venue)
    emoji, emoji_problems = typed(source, "emoji", source.lists.get("emoji", ()), Emoji)
    vocabulary = Vocabulary(
        terms=tuple(terms),
        filters=tuple(filters),
        stop_words=tuple(dict.fromkeys(word for _, word in stop_words)),
        same_words=tuple(words for _, words in same),
        preferences=tuple(preferences),
        venues=tuple(venue for _, venue in venues),
        emoji=tuple(each for _, each in emoji),
    )
    return vocabulary, (
        *source.problems,
        *source.unknown_keys(*_TOP),
        *term_problems,
        *filter_problems,
        *stop_problems,
        *same_problems,
        *preference_problems,
        *venue_problems,
        *emoji_problems,
    )


def category_terms(taxonomy: Taxonomy) -> Iterator[Term]:
    """The names that the categories themselves carry."""
    for category in taxonomy.categories:
        for kind, phrases in (
            ("official", (category.zh, category.en)),
            ("everyday", (*category.also_zh, *category.also_en)),
        ):
            for phrase in phrases:
                yield Term(phrase, category.id, WEIGHTS[kind], kind)


def _terms(source: YamlFile, taxonomy: Taxonomy) -> tuple[list[Term], list[Problem]]:
    groups, problems = typed(source, "terms", source.lists.get("terms", ()), _TermGroup)
    found: dict[tuple[str, str], Term] = {}
    for item, group in groups:
        if group.category not in taxonomy:
            message = f"{group.category!r} is not a category"
            problems.append(source.problem(item.line, "terms.category", message))
            continue
        for term in _terms_of(group):
            if _key(term) in found:
                message = f"{term.phrase} is there twice for {term.category}"
                problems.append(source.problem(item.line, f"terms.{term.kind}", message))
            found.setdefault(_key(term), term)
    for term in category_terms(taxonomy):
        known = found.get(_key(term))
        if known is None or known.weight < term.weight:
            found[_key(term)] = term
    return list(found.values()), problems


def _key(term: Term) -> tuple[str, str]:
    return term.category, term.phrase.casefold()


def _terms_of(group: _TermGroup) -> Iterator[Term]:
    for kind in (each.name for each in fields(group) if each.name in WEIGHTS):
        for phrase in getattr(group, kind):
            weight = WEIGHTS[kind] if phrase.weight is None else phrase.weight
            yield Term(phrase.text, group.category, weight, kind)


def _filters(source: YamlFile) -> tuple[list[FilterPhrase], list[Problem]]:
    groups, problems = typed(source, "filters", source.lists.get("filters", ()), _FilterGroup)
    found: dict[str, FilterPhrase] = {}
    for item, group in groups:
        if group.parameter not in SETTABLE:
            message = f"{group.parameter!r} is not a search parameter"
            problems.append(source.problem(item.line, "filters.parameter", message))
            continue
        for phrase in group.phrases:
            if not phrase.strip() or phrase.casefold() in found:
                message = f"{phrase!r} is empty or there twice"
                problems.append(source.problem(item.line, "filters.phrases", message))
                continue
            found[phrase.casefold()] = FilterPhrase(phrase.strip(), group.parameter, group.value)
    return list(found.values()), problems


def _preferences(source: YamlFile) -> tuple[list[Preference], list[Problem]]:
    groups, problems = typed(source, "first", source.lists.get("first", ()), _PreferenceGroup)
    found: dict[str, Preference] = {}
    for item, group in groups:
        for word in group.words:
            if not word.strip() or not group.wanted or word.casefold() in found:
                message = f"{word!r} is empty, wants nothing or is there twice"
                problems.append(source.problem(item.line, "first.words", message))
                continue
            found[word.casefold()] = Preference(word.strip(), group.wanted)
    return list(found.values()), problems
