"""A service as a row of its table and back; nothing is lost on the way."""

from collections.abc import Mapping
from typing import Any

from webapp.domain.datatypes import Choice, Codes, Pairs
from webapp.domain.service import FIELDS, Service, service_of
from webapp.store.entry_columns import restored, stored

_STORED_OTHERWISE = tuple(
    field for field in FIELDS if isinstance(field.datatype, Choice | Codes | Pairs)
)
"""Fields whose values a column cannot hold as they are."""


def row_from_service(position: int, service: Service) -> dict[str, Any]:
    """The columns of ``tables.SERVICES`` for this service."""
    values = {field.name: stored(field.datatype, field.of(service)) for field in FIELDS}
    return {"position": position, **values}


def service_from_row(row: Mapping[str, Any]) -> Service:
    """The service of that row. Raises ``ValueError`` for a value that is none of a list's."""
    return service_of(
        dict(row) | {one.name: restored(one.datatype, row[one.name]) for one in _STORED_OTHERWISE}
    )
