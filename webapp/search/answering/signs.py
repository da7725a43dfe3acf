"""The phrases by which a device without the finder can tell what must be told first."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from webapp.domain.vocabulary import Term
from webapp.search.answering.care_mode import NAMES
from webapp.search.answering.finder import find_services
from webapp.search.answering.searcher import Searcher
from webapp.search.question.query import SearchQuery
from webapp.text.script import fold

SURE = 0.8
"""A phrase that leads to a sensitive kind of service with less may mean anything."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Folded phrases. A text that holds one of ``danger``, when those of ``harmless`` are taken
    out of it, may mean that somebody is in danger; one that is in ``care_mode`` asks for large
    text. Phrases of Latin letters are whole words."""

    danger: tuple[str, ...]
    harmless: tuple[str, ...]
    care_mode: tuple[str, ...]


def signs_of(searcher: Searcher, now: datetime) -> Signs:
    """The signs in an edition's vocabulary: the fewest phrases that say what the finder says.

    Phrases of everyday kinds are harmless, longest first, where they hold a sign of danger and
    the finder sees none in them.
    """
    terms, taxonomy = searcher.catalogue.vocabulary.terms, searcher.catalogue.taxonomy
    sensitive = _phrases(t for t in terms if taxonomy.category(t.category).sensitive)
    danger = _shortest(sensitive)
    everyday = _phrases(terms) - sensitive
    doubtful = [one for one in everyday if _holds_any(one, danger)]
    harmless = [q for q in doubtful if not find_services(SearchQuery(q=q), searcher, now).safety]
    return Signs(
        danger=tuple(sorted(danger)),
        harmless=tuple(sorted(harmless, key=lambda phrase: (-len(phrase), phrase))),
        care_mode=tuple(sorted(NAMES)),
    )


def _phrases(terms: Iterable[Term]) -> set[str]:
    return {fold(term.phrase) for term in terms if term.weight >= SURE}


def _shortest(phrases: Iterable[str]) -> set[str]:
    """Those that hold no other of them."""
    kept: set[str] = set()
    for phrase in sorted(phrases, key=len):
        if not _holds_any(phrase, kept):
            kept.add(phrase)
    return kept


def _holds_any(text: str, phrases: Collection[str]) -> bool:
    return any(piece in phrases for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """Every stretch of the text: of its words in Latin letters, else of its characters."""
    searcher, gap = (text.split(), " ") if text.isascii() else (list(text), "")
    for start in range(len(searcher)):
        for end in range(start + 1, len(searcher) + 1):
            yield gap.join(searcher[start:end])
