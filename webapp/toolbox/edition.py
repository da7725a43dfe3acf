"""Opening an edition: checksums first, then the catalogue, the index and the searcher of search."""

from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import Any

from webapp.caches import BoundedCache, Once
from webapp.domain.catalogue import Catalogue
from webapp.domain.problems import IndexDamaged, NoEdition
from webapp.domain.terms import TermIndex
from webapp.index.reader import WhooshTermIndex
from webapp.search.answering.searcher import Searcher
from webapp.store.manifest import DATABASE, INDEX, Manifest, checksum
from webapp.store.shelf import read_catalogue
from webapp.store.terms import SqlTermIndex

OK = "ok"
FALLBACK = "fallback"
REBUILDING = "rebuilding"

MOST_BYTES = 48 * 1024 * 1024
"""Together with the entries' limit this bounds what one worker keeps of one edition."""


@dataclass(frozen=True)
class OpenEdition:
    """One edition, opened. ``index_state``: ``ok``; ``fallback`` (SQL answers instead of a damaged
    index); ``rebuilding`` (the same, while a new index is being built). ``answers`` keeps finished
    pages and bodies, which tell their ``size``; ``once`` makes what is made once for the
    edition: ``edition.once(key, make)``."""

    number: int
    manifest: Manifest
    catalogue: Catalogue
    searcher: Searcher
    index_state: str
    answers: BoundedCache[Any]
    once: Once = field(default_factory=Once)

    def with_state(self, index_state: str) -> "OpenEdition":
        """The same edition with another state of its index."""
        return replace(self, index_state=index_state, once=Once())

    def with_index(self, index: TermIndex, cache_entries: int) -> "OpenEdition":
        """The same edition answered by another index; what came of the old one is forgotten."""
        return replace(
            self,
            searcher=replace(self.searcher, index=index, is_fallback=False),
            index_state=OK,
            answers=_answers(cache_entries),
            once=Once(),
        )


def open_edition(folder: Path, cache_entries: int) -> OpenEdition:
    """Open the edition in that folder.

    Raises ``NoEdition`` where the manifest or the database is missing or not as it was written.
    A damaged index is no error: the table of terms in the database answers instead.
    """
    manifest = Manifest.read(folder)
    database = folder / DATABASE
    if not database.is_file() or checksum(database) != manifest.database:
        raise NoEdition(f"{database}: missing or not as it was written")
    catalogue = read_catalogue(database)
    index, state = _open_index(folder, manifest)
    return OpenEdition(
        number=manifest.number,
        manifest=manifest,
        catalogue=catalogue,
        searcher=Searcher.assemble(catalogue, index, is_fallback=state != OK),
        index_state=state,
        answers=_answers(cache_entries),
    )


def _open_index(folder: Path, manifest: Manifest) -> tuple[TermIndex, str]:
    try:
        return WhooshTermIndex.open(folder / INDEX, manifest.index_files), OK
    except IndexDamaged:
        return SqlTermIndex(folder / DATABASE), FALLBACK


def _answers(most: int) -> BoundedCache[Any]:
    return BoundedCache(most, MOST_BYTES, attrgetter("size"))
