"""Stand-ins that keep a promise in memory; each passes the contract tests of the real thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from webapp.domain.coordinates import Coordinates
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.terms import Document, Postings


class FakeTermIndex:
    """The ``TermIndex`` promise from a dictionary."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._terms: dict[str, dict[str, dict[int, float]]] = defaultdict(dict)
        self._count = 0
        for document in documents:
            self._count += 1
            for name, terms in document.fields:
                for term, times in Counter(terms).items():
                    held = self._terms[name].setdefault(term, {})
                    held[document.number] = held.get(document.number, 0.0) + times

    def postings(self, field: str, term: str) -> Postings:
        held = self._terms.get(field, {}).get(term, {})
        numbers = sorted(held)
        return Postings(numbers, [held[number] for number in numbers])

    def terms_with_prefix(self, field: str, prefix: str, limit: int) -> tuple[str, ...]:
        terms = self._terms.get(field, {})
        return tuple(sorted(term for term in terms if term.startswith(prefix))[: max(0, limit)])

    def document_count(self) -> int:
        return self._count


class FakeNameFound(NamedTuple):
    start: int
    end: int
    answer: PlaceAnswer


@dataclass(frozen=True)
class FakePlaces:
    """A gazetteer of a few names."""

    known: Mapping[str, PlaceAnswer] = field(default_factory=dict)
    communities: Mapping[str, str] = field(default_factory=dict)

    def find(self, text: str) -> PlaceAnswer:
        return self.known.get(text, PlaceAnswer("not_found", text))

    def names_in(self, text: str) -> tuple[FakeNameFound, ...]:
        return tuple(
            FakeNameFound(start, start + len(name), answer)
            for name, answer in self.known.items()
            if (start := text.find(name)) >= 0
        )

    def suggest(self, text: str, limit: int) -> tuple[PlaceAnswer, ...]:
        return tuple(a for name, a in self.known.items() if name.startswith(text))[:limit]

    def community_of(self, answer: PlaceAnswer) -> str:
        return self.communities.get(answer.name, "")


@dataclass(frozen=True)
class FakeOutlines:
    """One square street; everything north of its edge is outside."""

    street: str
    edge: Coordinates

    def street_at(self, point: Coordinates) -> str:
        return self.street if point.lat <= self.edge.lat else ""

    def nearest_edge(self, point: Coordinates) -> tuple[Coordinates, float, str]:
        return self.edge, 1000.0, self.street
