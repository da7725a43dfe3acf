"""An index that is made in memory from documents and never touches a disk: for an edition whose
files are of another version."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice, takewhile

from webapp.domain.terms import Document, Postings

_NOTHING = Postings((), ())


class MemoryTermIndex:
    """Keeps the ``TermIndex`` promise from dictionaries."""

    def __init__(self, documents: Iterable[Document]) -> None:
        held: dict[str, dict[str, dict[int, float]]] = defaultdict(lambda: defaultdict(dict))
        self._count = 0
        for self._count, document in enumerate(sorted(documents, key=_number), 1):
            for field, terms in document.fields:
                for term, times in Counter(terms).items():
                    weights = held[field][term]
                    weights[document.number] = weights.get(document.number, 0.0) + times
        self._postings = {
            (field, term): Postings(tuple(weights), tuple(weights.values()))
            for field, terms in held.items()
            for term, weights in terms.items()
        }
        self._terms = {field: sorted(terms) for field, terms in held.items()}

    def postings(self, field: str, term: str) -> Postings:
        return self._postings.get((field, term), _NOTHING)

    def terms_with_prefix(self, field: str, prefix: str, limit: int) -> tuple[str, ...]:
        terms = self._terms.get(field, [])
        first = bisect_left(terms, prefix)
        ahead = islice(terms, first, first + max(0, limit))
        return tuple(takewhile(lambda term: term.startswith(prefix), ahead))

    def document_count(self) -> int:
        return self._count


def _number(document: Document) -> int:
    return document.number
