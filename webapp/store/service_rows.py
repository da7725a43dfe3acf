"""A service as a row of its table and back; nothing is lost on the way."""

from typing import Any

from sqlalchemy import RowMapping

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.service import Confidence, Service, Source, Status, Visibility

_AS_THEY_ARE = (
    "id",
    "category",
    "name_zh",
    "name_en",
    "host_zh",
    "address_zh",
    "street",
    "community_code",
    "located_by",
    "hours",
    "hours_note_zh",
    "serves_zh",
    "how_to_apply_zh",
    "documents_zh",
    "fee_zh",
    "age_min_months",
    "age_max_months",
    "checked_on",
    "note_zh",
)


def row_from_service(position: int, service: Service) -> dict[str, Any]:
    """The columns of ``tables.ServiceRow`` for this service."""
    point = service.coordinates
    return {
        **{name: getattr(service, name) for name in _AS_THEY_ARE},
        "position": position,
        "status": str(service.status),
        "visibility": str(service.visibility),
        "lat": point.lat if point else None,
        "lon": point.lon if point else None,
        "precision": str(service.precision),
        "phones": list(service.phones),
        "features": [list(pair) for pair in service.features],
        "commitments": list(service.commitments),
        "source_title_zh": service.source.title_zh,
        "source_url": service.source.url,
        "source_date": service.source.date,
        "source_confidence": str(service.source.confidence),
    }


def service_from_row(row: RowMapping) -> Service:
    """The service of that row."""
    lat, lon = row["lat"], row["lon"]
    return Service(
        **{name: row[name] for name in _AS_THEY_ARE},
        status=Status(row["status"]),
        visibility=Visibility(row["visibility"]),
        coordinates=None if lat is None else Coordinates(lat, lon),
        precision=Precision(row["precision"]),
        phones=tuple(row["phones"]),
        features=tuple((key, value) for key, value in row["features"]),
        commitments=tuple(row["commitments"]),
        source=Source(
            title_zh=row["source_title_zh"],
            url=row["source_url"],
            date=row["source_date"],
            confidence=Confidence(row["source_confidence"]),
        ),
    )
