"""Opens a Whoosh index after its checksums are verified, and answers with plain postings."""

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from whoosh.filedb.filestore import FileStorage

from webapp.domain.problems import IndexDamaged
from webapp.domain.terms import Postings
from webapp.index.writer import checksums as checksums_of

NOTHING = Postings(np.empty(0, dtype=np.int32), np.empty(0, dtype=np.float32))


class WhooshTermIndex:
    """Keeps the ``TermIndex`` promise from a Whoosh folder. Decoded postings stay in memory: an
    edition never changes, and all of them together are no larger than the index."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
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
        if key in self._decoded:
            return self._decoded[key]
        with self._one_at_a_time:
            if key not in self._reader:
                return NOTHING  # never kept: anybody may ask for any number of absent terms
            self._decoded[key] = self._decode(field, term)
        return self._decoded[key]

    def terms_with_prefix(self, field: str, prefix: str, limit: int) -> tuple[str, ...]:
        if field not in self._reader.schema:
            return ()
        with self._one_at_a_time:
            found = islice(self._reader.expand_prefix(field, prefix), limit)
            return tuple(term.decode() for term in found)

    def document_count(self) -> int:
        return int(self._reader.doc_count())

    def _decode(self, field: str, term: str) -> Postings:
        matcher = self._reader.postings(field, term)
        pairs = list(matcher.items_as("weight"))
        return Postings(
            np.array([number for number, _ in pairs], dtype=np.int32),
            np.array([weight for _, weight in pairs], dtype=np.float32),
        )


def _verify(folder: Path, expected: Mapping[str, str]) -> None:
    found = checksums_of(folder) if folder.is_dir() else {}
    if not expected:
        raise IndexDamaged(f"{folder}: the manifest names no index file")
    wrong = sorted(
        name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name)
    )
    if wrong:
        raise IndexDamaged(f"{folder}: missing, altered or foreign: {', '.join(wrong)}")
