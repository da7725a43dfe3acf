"""The table that is given away can be read in again: another office starts from it."""

from dataclasses import replace

import pytest

from tests.builders import NOW, a_service
from webapp import paths
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.problems import Severity
from webapp.domain.service import Service, Source
from webapp.ingest.entries import read_entries
from webapp.ingest.reference import read_reference
from webapp.present.files.table import entries_csv


@pytest.fixture(scope="module")
def reference():
    return read_reference(paths.REFERENCE)


def _read(reference, folder, services) -> tuple[Service, ...]:
    file = folder / "entries.csv"
    file.write_bytes(entries_csv(services).encode())
    report = read_entries([file], reference, lambda hours: None, NOW.date())
    errors = [one for one in report.problems if one.severity is Severity.ERROR]
    assert errors == []
    return report.services


def _published(service: Service) -> Service:
    """What the table says of an entry: a point only where a pin is honest, to 0.1 m, and nothing
    that editors tell each other."""
    pin = service.pin
    return replace(
        service,
        coordinates=Coordinates(round(pin.lat, 6), round(pin.lon, 6)) if pin else None,
        precision=service.precision if pin else Precision.NONE,
        located_by="entry" if pin else "",
        editor_note_zh="",
    )


def test_every_entry_of_the_edition_comes_back_as_it_was_published(reference, toolbox, tmp_path):
    services = toolbox.edition().catalogue.services
    assert any(service.editor_note_zh for service in services)
    again = _read(reference, tmp_path, services)
    assert again == tuple(_published(service) for service in services)


def test_text_like_a_formula_comes_back_as_it_was(reference, tmp_path):
    odd = a_service(name_zh="=1+1", note_zh="'@x", source=Source("-报", "", "2026"))
    (again,) = _read(reference, tmp_path, [odd])
    assert (again.name_zh, again.note_zh, again.source.title_zh) == ("=1+1", "'@x", "-报")
