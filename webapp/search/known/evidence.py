"""Which documents hold a term, in any field, how well, and what that is worth (BM25F)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from math import log

import numpy as np
from numpy.typing import NDArray

from webapp.domain.terms import TermIndex
from webapp.search.known.weights.matches import (
    BM25_K1,
    BM25_SMOOTHING,
    FIELD_WEIGHTS,
    MIDDLE,
    MIDDLE_FIELDS,
    STRONG,
    STRONG_FIELDS,
    WEAK,
)
from webapp.search.known.weights.reading import MOST_PREFIXED


@dataclass(frozen=True)
class TermEvidence:
    """Documents that hold a term: ``gains`` is its worth there, ``levels`` how good a field."""

    numbers: NDArray[np.int64]
    gains: NDArray[np.float64]
    levels: NDArray[np.int8]


NO_EVIDENCE = TermEvidence(
    np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float64), np.empty(0, dtype=np.int8)
)


@dataclass(frozen=True)
class Evidence:
    """Terms of an index joined over its fields. What was found is kept: the edition never
    changes, and there are only so many terms and beginnings of terms in it (for 900 entries 9,100,
    together 15 MB). Absent terms are not kept."""

    index: TermIndex
    size: int
    _kept: dict[tuple[str, bool], TermEvidence] = field(default_factory=dict, repr=False)

    def of(self, term: str) -> TermEvidence:
        """Evidence of exactly this term."""
        return self._get(term, prefix=False)

    def starting(self, prefix: str) -> TermEvidence:
        """Evidence of any term that starts so: a single character, the start of a number."""
        return self._get(prefix, prefix=True)

    def all_of(self, terms: Iterable[str]) -> bool:
        """True where some document holds every one of the terms."""
        found = [self.of(term).numbers for term in terms]
        if not found or not all(len(numbers) for numbers in found):
            return False
        return bool(len(reduce(np.intersect1d, found)))

    def holders(self, name: str, term: str) -> NDArray[np.int64]:
        """Documents with this term in one field, whose weight in ranking is not a matter of
        words (``whole``, ``reading``, ``initials``, ``category``)."""
        return np.asarray(self.index.postings(name, term).numbers, dtype=np.int64)

    def _get(self, term: str, prefix: bool) -> TermEvidence:
        found = self._kept.get((term, prefix))
        if found is None:
            found = self._gather(term, prefix)
            if len(found.numbers):
                self._kept[term, prefix] = found
        return found

    def _gather(self, term: str, prefix: bool) -> TermEvidence:
        weights = np.zeros(self.size)
        levels = np.zeros(self.size, dtype=np.int8)
        for name, weight in FIELD_WEIGHTS.items():
            terms = self.index.terms_with_prefix(name, term, MOST_PREFIXED) if prefix else (term,)
            for each in terms:
                postings = self.index.postings(name, each)
                if len(postings.numbers):
                    numbers = np.asarray(postings.numbers, dtype=np.int64)
                    weights[numbers] += weight * np.asarray(postings.weights, dtype=np.float64)
                    levels[numbers] = np.maximum(levels[numbers], level_of(name))
        numbers = np.flatnonzero(weights)
        if not len(numbers):
            return NO_EVIDENCE
        without = self.size - len(numbers)
        rarity = log(1 + (without + BM25_SMOOTHING) / (len(numbers) + BM25_SMOOTHING))
        held = weights[numbers]
        return TermEvidence(numbers, rarity * held / (BM25_K1 + held), levels[numbers])


def level_of(name: str) -> int:
    """How good evidence a field gives: strong, middle or weak."""
    if name in STRONG_FIELDS:
        return STRONG
    return MIDDLE if name in MIDDLE_FIELDS else WEAK
