"""The whole edition as a table: the columns in which it came, as ``data/README.md`` names them."""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import replace

from webapp.domain.facts import FACT_COLUMNS, Fact, fact_cells
from webapp.domain.service import FIELDS, Service, cells_of
from webapp.text.spreadsheet import guarded, kept_as_text

COLUMNS = tuple(field.name for field in FIELDS if field.in_files and not field.private)
BYTE_ORDER_MARK = "\ufeff"


def entries_csv(services: Iterable[Service], cell: Callable[[str], str] = guarded) -> str:
    """All services as CSV with a header. Coordinates are given where a pin is honest. Text that a
    spreadsheet would run as a formula is led by an apostrophe (ASVS 1.2.10)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for service in services:
        cells = cells_of(replace(service, coordinates=service.pin))
        writer.writerow([cell(cells[column]) for column in COLUMNS])
    return out.getvalue()


def entries_for_spreadsheets(services: Iterable[Service]) -> str:
    """The same for programs that guess: a mark tells them that it is UTF-8, and an apostrophe
    leads every code and day that they would turn into something else when they save it."""
    return BYTE_ORDER_MARK + entries_csv(services, kept_as_text)


def facts_csv(facts: Iterable[Fact], services: Iterable[Service]) -> str:
    """What is known of facts beside their values as CSV with a header: from where they are, when
    somebody looked and how, until when that holds. No person is named."""
    there = {service.id for service in services}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FACT_COLUMNS)
    for fact in facts:
        if fact.entry in there:
            writer.writerow([guarded(cell) for cell in fact_cells(fact)])
    return out.getvalue()
