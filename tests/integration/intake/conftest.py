"""The real entries and reference data, as rows of sheets are read against them."""

import pytest

from tests.builders import NOW
from webapp import paths
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.service import cells_of
from webapp.hours.book import problem_with
from webapp.ingest.entries import read_entries
from webapp.ingest.entry_files import entry_files
from webapp.ingest.reference import Reference, read_reference
from webapp.intake.reading.against import Against, against
from webapp.settings import Settings


@pytest.fixture(scope="session")
def known_reference() -> Reference:
    return read_reference(paths.REFERENCE)


@pytest.fixture(scope="session")
def known_entries(known_reference: Reference) -> tuple[RegisteredEntry, ...]:
    files = entry_files(Settings().raw)
    services = read_entries(files, known_reference, problem_with, NOW.date()).services
    return tuple(
        RegisteredEntry(each.id, 3, EntryState.PUBLISHED, cells_of(each)) for each in services
    )


@pytest.fixture(scope="session")
def now(known_reference: Reference, known_entries: tuple[RegisteredEntry, ...]) -> Against:
    return against(known_reference, known_entries, (), NOW.date())
