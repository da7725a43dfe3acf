"""Opening an edition: checksums first, then the catalogue, the index and the searcher of search."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import Any

from webapp.caches import MEGABYTE, BoundedCache, Once
from webapp.domain.catalogue import Catalogue
from webapp.domain.news import EditionNews
from webapp.domain.problems import IndexDamaged, NoEdition
from webapp.domain.terms import TermIndex
from webapp.durable import checksum
from webapp.index.documents import documents_from
from webapp.index.memory import MemoryTermIndex
from webapp.index.reader import WhooshTermIndex
from webapp.refresh.older import older_catalogue
from webapp.search.finding.knowledge import Knowledge
from webapp.search.finding.searcher import Searcher
from webapp.sentence import Sentence
from webapp.store.manifest import DATABASE, INDEX, Manifest
from webapp.store.news_file import read_news
from webapp.store.posters_file import read_posters
from webapp.store.shape import shape
from webapp.store.terms import SqlTermIndex
from webapp.toolbox.kept_knowledge import knowledge_of

OK = "ok"
FALLBACK = "fallback"
REBUILDING = "rebuilding"


@dataclass(frozen=True)
class CacheShares:
    """Bytes that one worker keeps of one edition beside what the edition is made of: ``answers``,
    search ``texts`` that were understood, ``fragments`` of pages in all languages."""

    answers: int
    texts: int
    fragments: int

    @classmethod
    def of(cls, megabytes: int) -> "CacheShares":
        """So many in all. Answers are asked for again most."""
        eighth = megabytes * MEGABYTE // 8
        return cls(answers=4 * eighth, texts=eighth, fragments=3 * eighth)


@dataclass(frozen=True)
class OpenEdition:
    """One edition, opened. ``index_state``: ``ok``; ``fallback`` (SQL answers instead of a damaged
    index); ``rebuilding`` (the same, while a new index is being built). ``left_out`` is ``None``
    for an edition of this version; of another's, it has the ids of entries that this one cannot
    show. ``answers`` keeps finished pages and bodies, which tell their ``size``; ``once`` makes
    what is made once for the edition: ``edition.once(key, make)``."""

    number: int
    manifest: Manifest
    catalogue: Catalogue
    searcher: Searcher
    index_state: str
    answers: BoundedCache[Any]
    shares: CacheShares
    left_out: tuple[str, ...] | None = None
    once: Once = field(default_factory=Once)
    news: tuple[EditionNews, ...] = ()
    """Its own news and those of editions before it, newest first."""
    posters: Mapping[str, str] = field(default_factory=dict)
    """The entry that each code at a door asks about."""

    @property
    def is_of_this_version(self) -> bool:
        return self.left_out is None

    def with_state(self, index_state: str) -> "OpenEdition":
        """The same edition with another state of its index."""
        return replace(self, index_state=index_state, once=Once())

    def with_index(self, index: TermIndex) -> "OpenEdition":
        """The same edition answered by another index; what came of the old one is forgotten."""
        return replace(
            self,
            searcher=replace(self.searcher, index=index, is_fallback=False),
            index_state=OK,
            answers=kept_answers(self.shares),
            once=Once(),
        )


def open_edition(folder: Path, shares: CacheShares, reference: Path) -> OpenEdition:
    """Open the edition in that folder.

    A damaged index is no error: the table of terms in the database answers instead. Nor is an
    edition that another version built: its entries are served, with the reference data of the
    folder ``reference`` where its own do not mean the same any more, and nothing is written.

    Raises ``NoEdition`` where manifest or database are missing, not as they were written, or of a
    version that this one cannot read.
    """
    manifest = Manifest.read(folder)
    database = folder / DATABASE
    if not database.is_file() or checksum(database) != manifest.database:
        raise NoEdition(
            Sentence("%(database)s: missing or not as it was written", database=database)
        )
    if manifest.shape != shape():
        return _open_older(manifest, database, shares, reference)
    knowledge = knowledge_of(folder, manifest)
    index, state = _open_index(folder, manifest)
    return OpenEdition(
        number=manifest.number,
        manifest=manifest,
        catalogue=knowledge.catalogue,
        searcher=Searcher.assemble(
            knowledge, index, is_fallback=state != OK, most_bytes=shares.texts
        ),
        index_state=state,
        answers=kept_answers(shares),
        shares=shares,
        news=read_news(folder),
        posters=read_posters(folder),
    )


def _open_older(
    manifest: Manifest, database: Path, shares: CacheShares, reference: Path
) -> OpenEdition:
    """Its files of the index are not asked: which fields there are may have changed."""
    older = older_catalogue(database, reference)
    index = MemoryTermIndex(documents_from(older.catalogue))
    return OpenEdition(
        number=manifest.number,
        manifest=manifest.of(older.catalogue.services),
        catalogue=older.catalogue,
        searcher=Searcher.assemble(
            Knowledge.of(older.catalogue), index, is_fallback=False, most_bytes=shares.texts
        ),
        index_state=OK,
        answers=kept_answers(shares),
        shares=shares,
        left_out=older.left_out,
    )


def _open_index(folder: Path, manifest: Manifest) -> tuple[TermIndex, str]:
    try:
        return WhooshTermIndex.open(folder / INDEX, manifest.index_files), OK
    except IndexDamaged:
        return SqlTermIndex(folder / DATABASE), FALLBACK


def kept_answers(shares: CacheShares) -> BoundedCache[Any]:
    """An empty place for finished pages and bodies of one edition."""
    return BoundedCache(shares.answers, attrgetter("size"))
