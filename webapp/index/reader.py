"""Opens a Whoosh index after its checksums are verified, and answers with plain postings."""

from bisect import bisect_left
from collections.abc import Mapping
from hashlib import sha256
from itertools import groupby, islice, takewhile
from operator import itemgetter
from pathlib import Path
from threading import Lock
from typing import Any

from whoosh.filedb.filestore import RamStorage

from webapp.domain.problems import IndexDamaged
from webapp.domain.terms import Postings

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
        self._one_at_a_time = Lock()  # the reader seeks in what all threads share

    @classmethod
    def open(cls, folder: Path, checksums: Mapping[str, str]) -> "WhooshTermIndex":
        """Open the folder if its files are exactly those of the manifest. They are read once, and
        whatever becomes of them later, what is answered stays right.

        Raises ``IndexDamaged`` for a missing, altered or foreign file *before* anything is read
        as an index: Whoosh's table of contents is a pickle, and a foreign one is code.
        """
        storage = RamStorage()
        storage.files = _verified(folder, checksums)
        try:
            return cls(storage.open_index().reader())
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


def _verified(folder: Path, expected: Mapping[str, str]) -> dict[str, bytes]:
    """The content of every file, just as its checksum was worked out."""
    if not expected:
        raise IndexDamaged(f"{folder}: the manifest names no index file")
    found = _read(folder)
    sums = {name: sha256(content).hexdigest() for name, content in found.items()}
    wrong = sorted(
        name for name in sums.keys() | expected.keys() if sums.get(name) != expected.get(name)
    )
    if wrong:
        raise IndexDamaged(f"{folder}: missing, altered or foreign: {', '.join(wrong)}")
    return found


def _read(folder: Path) -> dict[str, bytes]:
    try:
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise IndexDamaged(f"{folder}: {error}") from error
