"""The table that is given away can be read in again, though a spreadsheet opened and saved it."""

from dataclasses import replace

import pytest

from tests.builders import NOW, a_service
from tests.spreadsheet_programs import EXCEL, EXCEL_UTF8, LIBREOFFICE, WPS, opened_and_saved
from webapp import paths
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.problems import Severity
from webapp.domain.service import Service, Source, cells_of
from webapp.hours.book import problem_with
from webapp.ingest.columns import COLUMNS
from webapp.ingest.entries import EntriesReport, read_entries
from webapp.ingest.readers import table_from
from webapp.ingest.reference import read_reference
from webapp.present.files.table import entries_csv, entries_for_spreadsheets
from webapp.text.misread import MISREAD


@pytest.fixture(scope="module")
def reference():
    return read_reference(paths.REFERENCE)


Cell = tuple[int, str]
"""Row and column."""


def _report(reference, folder, content: bytes) -> EntriesReport:
    file = folder / "entries.csv"
    file.write_bytes(content)
    return read_entries([file], reference, problem_with, NOW.date())


def _read(reference, folder, services) -> tuple[Service, ...]:
    report = _report(reference, folder, entries_csv(services).encode())
    errors = [one for one in report.problems if one.severity is Severity.ERROR]
    assert errors == []
    return report.services


def _differences(before, report: EntriesReport) -> tuple[set[Cell], set[Cell]]:
    """Row and field of the cells that differ from what was published, and of those that are
    named."""
    again = {service.id: cells_of(service) for service in report.services}
    assert again.keys() == {service.id for service in before}
    differ = {
        (report.rows[service.id].number, name)
        for service in before
        for name, cell in cells_of(_published(service)).items()
        if again[service.id][name] != cell
    }
    return differ, {(one.row, one.field) for one in report.problems if one.row}


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


def test_every_entry_of_the_edition_comes_back_as_it_was_published(reference, services, tmp_path):
    assert any(service.editor_note_zh for service in services)
    again = _read(reference, tmp_path, services)
    assert again == tuple(_published(service) for service in services)


def test_text_like_a_formula_comes_back_as_it_was(reference, tmp_path):
    odd = a_service(name_zh="=1+1", note_zh="'@x", source=Source("-报", "", "2026"))
    (again,) = _read(reference, tmp_path, [odd])
    assert (again.name_zh, again.note_zh, again.source.title_zh) == ("=1+1", "'@x", "-报")


@pytest.fixture(scope="module")
def services(toolbox):
    return toolbox.edition().catalogue.services


@pytest.mark.parametrize("programs", [(EXCEL_UTF8, LIBREOFFICE), (WPS, WPS)])
def test_the_table_for_spreadsheets_is_not_damaged_by_them(reference, services, tmp_path, programs):
    content = entries_for_spreadsheets(services).encode()
    for program in programs:
        content = opened_and_saved(content, program)
    report = _report(reference, tmp_path, content)
    assert report.services == tuple(_published(service) for service in services)
    assert [one for one in report.problems if one.severity is Severity.ERROR] == []


def test_characters_that_the_code_page_lacks_are_named_cell_by_cell(reference, services, tmp_path):
    content = opened_and_saved(entries_for_spreadsheets(services).encode(), EXCEL)
    differ, named = _differences(services, _report(reference, tmp_path, content))
    assert 0 < len(differ) < 10
    assert differ <= named


def test_what_a_spreadsheet_makes_of_the_table_for_programs_is_named(reference, services, tmp_path):
    content = opened_and_saved(entries_csv(services).encode(), LIBREOFFICE)
    report = _report(reference, tmp_path, content)
    differ, named = _differences(services, report)
    assert {field for _, field in differ} == {"community_code"}
    assert differ <= named
    assert sum("its last digits are lost" in one.message for one in report.problems) == len(differ)


@pytest.mark.parametrize("program", [EXCEL, EXCEL_UTF8, WPS])
def test_a_table_that_was_opened_in_the_wrong_encoding_is_refused_with_the_reason(
    services, program
):
    content = opened_and_saved(entries_csv(services).encode(), program)
    table = table_from("entries.csv", content, COLUMNS)
    assert (table.rows, [one.message for one in table.problems]) == ((), [MISREAD])
