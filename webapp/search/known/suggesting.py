"""What may be meant while a search is being typed: keys sorted once, looked up by their start."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Service, Status
from webapp.search.known.same_words import has_han
from webapp.search.known.weights.offers import (
    SHORT_NUMBER,
    SUGGESTED_WHEN_MEANT,
    SUGGESTION_PLACES,
)
from webapp.text.english import english_words
from webapp.text.names import name_forms
from webapp.text.pinyin import initials, syllables
from webapp.text.script import fold

_NO_DIGIT = re.compile(r"\D")
CATEGORY, ENTRY, PLACE = "category", "entry", "place"
OFFERED_KINDS = frozenset({"official", "everyday", "regional", "action", "english"})
QUIETLY_OFFERED = frozenset({"official", "everyday"})
"""Of the kinds that nobody may be seen to look at: what a child would type of another kind must not
call them up."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer; ``id`` is the category's or entry's id, for a place the value for ``near``.

    A category may be offered ``near`` a place. ``street`` is where an entry or a place is,
    ``category`` the kind of an entry, ``number`` the phone number that was begun, ``place_kind``
    what kind of place it is.
    """

    text: str
    kind: str
    id: str
    text_en: str = ""
    near: str = ""
    street: str = ""
    category: str = ""
    number: str = ""
    place_kind: str = ""

    @property
    def what(self) -> tuple[str, str, str]:
        """What is offered, however it was found."""
        return self.kind, self.id, self.near


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
        order = sorted(range(first, last), key=self.ranks.__getitem__)
        return once(self.items[place] for place in order)

    def called(self, folded: str) -> list[Suggestion]:
        """The kinds of service that are called just so, best first."""
        first, last = bisect_left(self.keys, folded), bisect_right(self.keys, folded)
        order = sorted(range(first, last), key=self.ranks.__getitem__)
        return once(self.items[n] for n in order if self.items[n].kind == CATEGORY)


def once(offered: Iterable[Suggestion]) -> list[Suggestion]:
    """Each thing once, as it was offered first."""
    found: dict[tuple[str, str, str], Suggestion] = {}
    for item in offered:
        found.setdefault(item.what, item)
    return list(found.values())


_Row = tuple[str, tuple[int, int], Suggestion]


def _categories(catalogue: Catalogue) -> Iterator[_Row]:
    """Official names, and the phrases of the vocabulary that are fit to be suggested: nobody who
    begins to type wants to be offered somebody's distress."""
    phrases = _offered_phrases(catalogue)
    for place, category in enumerate(catalogue.taxonomy.categories):
        item = Suggestion(category.zh, CATEGORY, category.id, category.en)
        for key in _keys((category.zh, *category.also_zh, category.en, *category.also_en)):
            yield key, (SUGGESTION_PLACES["name", category.core], place), item
        for key in _keys(phrases[category.id]):
            yield key, (SUGGESTION_PLACES["phrase", category.core], place), item


def _offered_phrases(catalogue: Catalogue) -> Mapping[str, list[str]]:
    phrases: defaultdict[str, list[str]] = defaultdict(list)
    quiet = {kind.id for kind in catalogue.taxonomy.categories if kind.sensitive}
    for term in catalogue.vocabulary.terms:
        kinds = QUIETLY_OFFERED if term.category in quiet else OFFERED_KINDS
        if term.kind in kinds and term.weight >= SUGGESTED_WHEN_MEANT:
            phrases[term.category].append(term.phrase)
    return phrases


def _entries(catalogue: Catalogue) -> Iterator[_Row]:
    parents = catalogue.district.parents_zh
    for number, service in enumerate(catalogue.services):
        if service.status is Status.CLOSED:
            continue
        item = _entry(service)
        rank = (SUGGESTION_PLACES["entry", service.status is not Status.EXPECTED], number)
        names = {*name_forms(service.name_zh, parents), *name_forms(service.host_zh, parents)}
        for key in {*_spoken_keys(names), *_english_keys((service.name_en,))}:
            yield key, rank, item
        if not catalogue.taxonomy.category(service.category).located:
            yield from _numbers(service, item, number)


def _entry(service: Service) -> Suggestion:
    return Suggestion(
        service.name_zh,
        ENTRY,
        service.id,
        service.name_en,
        street=service.street,
        category=service.category,
    )


def _numbers(service: Service, item: Suggestion, place: int) -> Iterator[_Row]:
    """A phone line by its number, the shorter numbers first: who types 123 wants 12345."""
    for phone in service.phones:
        digits = _NO_DIGIT.sub("", phone)
        if digits:
            rank = (SUGGESTION_PLACES["line", len(digits) <= SHORT_NUMBER], place)
            yield digits, rank, replace(item, text=f"{digits} {item.text}", number=digits)


def _spoken_keys(names: Iterable[str]) -> Iterator[str]:
    """Each name as written, in pinyin, and by its initials."""
    for name in map(fold, names):
        if name:
            yield name
            yield "".join(syllables(name))
            yield initials(name)


def _keys(names: Iterable[str]) -> set[str]:
    """Names and phrases of either language by all that may be typed of them."""
    held = tuple(map(fold, names))
    han = [name for name in held if has_han(name)]
    return {*_spoken_keys(han), *_english_keys(name for name in held if not has_han(name))}


def _english_keys(names: Iterable[str]) -> Iterator[str]:
    """The English name from each of its words on: "room" finds the mother-and-baby room."""
    for name in names:
        words = english_words(fold(name))
        for first in range(len(words)):
            yield " ".join(words[first:])
