"""Opens a Whoosh index after its checksums are verified, and answers with plain postings."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import groupby, islice, takewhile
from operator import itemgetter
from pathlib import Path
from threading import Lock
from typing import Any

from whoosh.filedb.filestore import FileStorage

from webapp.domain.problems import IndexDamaged
from webapp.domain.terms import Postings
from webapp.index.writer import checksums as checksums_of

NOTHING = Postings((), ())


class WhooshTermIndex:
    """Keeps the ``TermIndex`` promise from a Whoosh folder. Its terms are read at once, the
    postings of a term when it is first asked for; both stay in memory: an edition never changes,
    and it has only so many terms (900 entries 11,500 in all fields, together 8 MB)."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._terms: dict[str, tuple[str, ...]] = {}
        for field, terms in groupby(reader.all_terms(), key=itemgetter(0)):
            self._terms[field] = tuple(term.decode() for _, term in terms)
        self._known = {(field, term) for field, terms in self._terms.items() for term in terms}
        self._decoded: dict[tuple[str, str], Postings] = {}
        self._one_at_a_time = Lock()  # the reader seeks in one shared file

    @classmethod
    def open(cls, folder: Path, checksums: Mapping[str, str]) -> "WhooshTermIndex":
        """Open the folder if its files are exactly those of the manifest.

        Raises ``IndexDamaged`` for a missing, altered or foreign file *before* anything is read
        as an index: Whoosh's table of contents is a pickle, and a foreign one is code.
        """
        _verify(folder, checksums)
        try:
            return cls(FileStorage(str(folder), readonly=True).open_index().reader())
        except Exception as error:
            raise IndexDamaged(f"{folder}: {error}") from error

    def postings(self, field: str, term: str) -> Postings:
        key = (field, term)
        if key not in self._known:
            return NOTHING
        if key not in self._decoded:
            with self._one_at_a_time:
                self._decoded[key] = self._decode(field, term)
        return self._decoded[key]

    def terms_with_prefix(self, field: str, prefix: str, limit: int) -> tuple[str, ...]:
        terms = self._terms.get(field, ())
        first = bisect_left(terms, prefix)
        ahead = islice(terms, first, first + max(0, limit))
        return tuple(takewhile(lambda term: term.startswith(prefix), ahead))

    def document_count(self) -> int:
        return int(self._reader.doc_count())

    def _decode(self, field: str, term: str) -> Postings:
        matcher = self._reader.postings(field, term)
        numbers, weights = zip(*matcher.items_as("weight"), strict=True)
        return Postings(numbers, weights)


def _verify(folder: Path, expected: Mapping[str, str]) -> None:
    found = checksums_of(folder) if folder.is_dir() else {}
    if not expected:
        raise IndexDamaged(f"{folder}: the manifest names no index file")
    wrong = sorted(
        name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name)
    )
    if wrong:
        raise IndexDamaged(f"{folder}: missing, altered or foreign: {', '.join(wrong)}")
