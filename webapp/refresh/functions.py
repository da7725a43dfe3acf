"""The functions that the filling walk is made of; a test can put a broken one in its place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from webapp.domain.catalogue import Catalogue
from webapp.domain.terms import Document
from webapp.geo.gazetteer import Gazetteer
from webapp.hours.book import problem_with
from webapp.index.documents import documents_from
from webapp.index.reader import WhooshTermIndex
from webapp.index.writer import build_index
from webapp.ingest.entries import EntriesReport, read_entries
from webapp.ingest.known import HoursCheck
from webapp.ingest.reference import Reference, read_reference
from webapp.refresh.checks import OpenIndex
from webapp.refresh.locating import Locate, locator_for
from webapp.settings import Settings
from webapp.store.manifest import Manifest
from webapp.store.shelf import write_catalogue
from webapp.store.terms import write_terms


def leave_it(_folder: Path, _manifest: Manifest) -> None:
    """An edition needs nothing more than it has."""


@dataclass(frozen=True)
class RefreshFunctions:
    """One function for each thing a refresh does; the defaults are the real ones."""

    read_reference: Callable[[Path], Reference] = read_reference
    read_entries: Callable[[Iterable[Path], Reference, HoursCheck, date], EntriesReport] = (
        read_entries
    )
    hours_problem: HoursCheck = problem_with
    locator_for: Callable[[Gazetteer, Reference, Settings], Locate] = locator_for
    write_catalogue: Callable[[Path, Catalogue], None] = write_catalogue
    documents_from: Callable[[Catalogue], tuple[Document, ...]] = documents_from
    write_terms: Callable[[Path, Iterable[Document]], None] = write_terms
    build_index: Callable[[Path, Iterable[Document]], dict[str, str]] = build_index
    open_index: OpenIndex = WhooshTermIndex.open
    before_publishing: Callable[[Path, Manifest], object] = leave_it
