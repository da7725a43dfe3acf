"""What may be meant while a search is being typed: keys sorted once, looked up by their start."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Status
from webapp.search.known.weights.offers import (
    MOST_SUGGESTIONS_READ,
    SUGGESTED_WHEN_MEANT,
    SUGGESTION_PLACES,
)
from webapp.text.english import english_words
from webapp.text.names import name_forms
from webapp.text.pinyin import initials, syllables
from webapp.text.script import fold

CATEGORY, ENTRY, PLACE = "category", "entry", "place"
OFFERED_KINDS = frozenset({"official", "everyday"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer; ``id`` is the category's or entry's id, for a place the value for ``near``."""

    text: str
    kind: str
    id: str
    text_en: str = ""


@dataclass(frozen=True)
class SuggestionTable:
    """Keys in order of their characters, each with its rank (lower first) and suggestion."""

    keys: tuple[str, ...]
    ranks: tuple[tuple[int, int], ...]
    items: tuple[Suggestion, ...]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "SuggestionTable":
        rows = sorted({*_categories(catalogue), *_entries(catalogue)}, key=lambda row: row[:2])
        return cls(
            tuple(key for key, _, _ in rows),
            tuple(rank for _, rank, _ in rows),
            tuple(item for _, _, item in rows),
        )

    def starting(self, folded: str) -> list[Suggestion]:
        """Suggestions whose key begins with the folded text, best first, each once."""
        first = bisect_left(self.keys, folded)
        last = bisect_left(self.keys, folded + "\U0010ffff")
        order = sorted(
            range(first, min(last, first + MOST_SUGGESTIONS_READ)), key=self.ranks.__getitem__
        )
        return list(dict.fromkeys(self.items[place] for place in order))


_Row = tuple[str, tuple[int, int], Suggestion]


def _categories(catalogue: Catalogue) -> Iterator[_Row]:
    """Official names, and the phrases of the vocabulary that are fit to be suggested: nobody who
    begins to type wants to be offered somebody's distress."""
    phrases = defaultdict(set)
    for term in catalogue.vocabulary.terms:
        if term.kind in OFFERED_KINDS and term.weight >= SUGGESTED_WHEN_MEANT:
            phrases[term.category].add(fold(term.phrase))
    for place, category in enumerate(catalogue.taxonomy.categories):
        item = Suggestion(category.zh, CATEGORY, category.id, category.en)
        names = (category.zh, *category.also_zh)
        for key in {*_spoken_keys(names), *_english_keys((category.en, *category.also_en))}:
            yield key, (SUGGESTION_PLACES["name", category.core], place), item
        for key in set(_spoken_keys(phrases[category.id])):
            yield key, (SUGGESTION_PLACES["phrase", category.core], place), item


def _entries(catalogue: Catalogue) -> Iterator[_Row]:
    parents = catalogue.district.parents_zh
    for number, service in enumerate(catalogue.services):
        if service.status is Status.CLOSED:
            continue
        item = Suggestion(service.name_zh, ENTRY, service.id, service.name_en)
        rank = (SUGGESTION_PLACES["entry", service.status is not Status.EXPECTED], number)
        names = {*name_forms(service.name_zh, parents), *name_forms(service.host_zh, parents)}
        for key in {*_spoken_keys(names), *_english_keys((service.name_en,))}:
            yield key, rank, item


def _spoken_keys(names: Iterable[str]) -> Iterator[str]:
    """Each name as written, in pinyin, and by its initials."""
    for name in map(fold, names):
        if name:
            yield name
            yield "".join(syllables(name))
            yield initials(name)


def _english_keys(names: Iterable[str]) -> Iterator[str]:
    """The English name from each of its words on: "room" finds the mother-and-baby room."""
    for name in names:
        words = english_words(fold(name))
        for first in range(len(words)):
            yield " ".join(words[first:])
