"""The whole edition as a table: the columns in which it came, as ``data/README.md`` names them."""

import csv
import io
from collections.abc import Iterable

from webapp.domain.service import Service
from webapp.ingest.columns import OPTIONAL, REQUIRED
from webapp.present.wording.numbers import degrees
from webapp.text.spreadsheet import guarded

COLUMNS = REQUIRED + OPTIONAL


def entries_csv(services: Iterable[Service]) -> str:
    """All services as CSV with a header. Coordinates are given where a pin is honest. Text that a
    spreadsheet would run as a formula is led by an apostrophe (ASVS 1.2.10)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for service in services:
        writer.writerow([guarded(value) for value in _row(service)])
    return out.getvalue()


def _row(service: Service) -> tuple[str, ...]:
    pin, source = service.pin, service.source
    return (
        service.id,
        service.category,
        service.name_zh,
        service.name_en,
        service.host_zh,
        service.address_zh,
        service.street,
        service.community_code,
        degrees(pin.lat) if pin else "",
        degrees(pin.lon) if pin else "",
        service.precision.value,
        ";".join(service.phones),
        service.hours,
        service.hours_note_zh,
        ";".join(f"{key}={value}" for key, value in service.features),
        service.serves_zh,
        service.how_to_apply_zh,
        service.documents_zh,
        service.fee_zh,
        "" if service.age_min_months is None else str(service.age_min_months),
        "" if service.age_max_months is None else str(service.age_max_months),
        service.status.value,
        service.visibility.value,
        ";".join(service.commitments),
        source.title_zh,
        source.url,
        source.date,
        source.confidence.value,
        service.note_zh,
        service.checked_on.isoformat() if service.checked_on else "",
    )
