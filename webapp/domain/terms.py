"""The promise of an index: which documents hold a term, and how much it matters there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Postings:
    """Documents that hold a term: ``numbers`` ascending, ``weights`` (term frequency) beside."""

    numbers: Sequence[int]
    weights: Sequence[float]


class TermIndex(Protocol):
    """What the asking walk needs of an engine. Terms are plain strings, never a query language.

    Three keep it: the Whoosh index, the SQL table of terms that answers while the index is
    rebuilt, and one in memory for editions of other versions. All pass the same contract tests.
    """

    def postings(self, field: str, term: str) -> Postings:
        """Documents with exactly this term in this field; empty if there are none."""
        ...

    def terms_with_prefix(self, field: str, prefix: str, limit: int) -> tuple[str, ...]:
        """Terms of the field that start so, in order of their characters, at most ``limit``."""
        ...

    def document_count(self) -> int:
        """How many documents the index holds."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """A service made ready for an index: its number and, for each field, its terms in order.
    A term that occurs twice counts twice."""

    number: int
    fields: tuple[tuple[str, tuple[str, ...]], ...]
