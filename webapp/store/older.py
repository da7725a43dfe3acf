"""Reads editions that another version of the program built, as far as their words mean the same.

What an edition does not know is *not known*; what this version does not know is not guessed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Connection, String, column, inspect, select
from sqlalchemy.exc import NoSuchTableError

from webapp.domain.datatypes import Choice
from webapp.domain.fields import Field
from webapp.domain.problems import NoEdition
from webapp.domain.service import FIELDS, Retired, Service
from webapp.sentence import Sentence
from webapp.store.database import reading
from webapp.store.entry_columns import sql_type
from webapp.store.reference_rows import reference_as_written
from webapp.store.service_rows import service_from_row
from webapp.store.shelf import reference_bodies, retired_ids
from webapp.store.tables import SERVICES

FORMER = {"coordinate_precision": "precision", "confidence": "source_confidence"}
"""What columns were called before: whoever renames one says so here."""

_NOTHING = {String: "", JSON: ()}
"""What stands in a column that is not known; null in all others."""


@dataclass(frozen=True, slots=True)
class OlderEdition:
    """What another version kept. ``unread`` are ids of entries with a value that this version does
    not know; ``reference`` are the catalogue's fields where each object means the same now, and
    ``None`` where one of them lacks something or has more."""

    services: tuple[Service, ...]
    unread: tuple[str, ...]
    retired: tuple[Retired, ...]
    reference: Mapping[str, Any] | None


def read_older(path: Path) -> OlderEdition:
    """Everything of an edition's database that this version can read.

    Raises ``NoEdition`` where it is no database of entries, or has no column for what every entry
    says of itself (its visibility, say).
    """
    with reading(path) as connection:
        try:
            services, unread = _services(connection)
            return OlderEdition(
                services=services,
                unread=unread,
                retired=retired_ids(connection),
                reference=reference_as_written(reference_bodies(connection)),
            )
        except (LookupError, TypeError, ValueError, NoSuchTableError) as error:
            raise NoEdition(
                Sentence("%(path)s: of a version that this one cannot read", path=path)
            ) from error


def _services(connection: Connection) -> tuple[tuple[Service, ...], tuple[str, ...]]:
    there = {each["name"] for each in inspect(connection).get_columns(SERVICES.name)}
    unknown = {field.name: _NOTHING.get(sql_type(field.datatype)) for field in _absent(there)}
    held = [each for each in map(partial(_held, there), SERVICES.c) if each is not None]
    rows = connection.execute(select(*held).select_from(SERVICES).order_by(SERVICES.c.position))
    services, unread = [], []
    for row in rows.mappings():
        service = _understood({**row, **unknown})
        if service:
            services.append(service)
        else:
            unread.append(str(row["id"]))
    return tuple(services), tuple(unread)


def _held(there: set[str], wanted: Column[Any]) -> ColumnElement[Any] | None:
    """The column by the name that it has there; ``None`` where it is not there."""
    names = (wanted.name, FORMER.get(wanted.name, ""))
    found = next((name for name in names if name in there), None)
    return None if found is None else column(found, wanted.type).label(wanted.name)


def _absent(there: set[str]) -> Iterator[Field]:
    """The fields without a column. Raises ``LookupError`` for one that no entry is without."""
    for field in FIELDS:
        if field.name in there or FORMER.get(field.name) in there:
            continue
        is_choice = isinstance(field.datatype, Choice) and not field.datatype.optional
        if field.required or is_choice:
            raise LookupError(field.name)
        yield field


def _understood(row: Mapping[str, Any]) -> Service | None:
    try:
        return service_from_row(row)
    except ValueError:
        return None
