"""The whole edition as a table: the columns in which it came, as ``data/README.md`` names them."""

import csv
import io
from collections.abc import Iterable
from dataclasses import replace

from webapp.domain.service import FIELDS, Service, cells_of
from webapp.text.spreadsheet import guarded

COLUMNS = tuple(field.name for field in FIELDS if field.in_files and not field.private)


def entries_csv(services: Iterable[Service]) -> str:
    """All services as CSV with a header. Coordinates are given where a pin is honest. Text that a
    spreadsheet would run as a formula is led by an apostrophe (ASVS 1.2.10)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for service in services:
        cells = cells_of(replace(service, coordinates=service.pin))
        writer.writerow([guarded(cells[column]) for column in COLUMNS])
    return out.getvalue()
