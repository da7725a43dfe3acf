"""The shelf: a whole catalogue into an edition's database and out again.

Knows tables and JSON, nothing of search, pages or where editions are kept.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cattrs.errors import CattrsError
from sqlalchemy import Connection, Table, insert, select

from webapp.domain.catalogue import Catalogue
from webapp.domain.problems import NoEdition
from webapp.domain.service import Retired, Service
from webapp.sentence import Sentence
from webapp.store.database import reading, writing
from webapp.store.reference_rows import documents_of, reference_from
from webapp.store.service_rows import row_from_service, service_from_row
from webapp.store.tables import SERVICES, Base, ReferenceRow, RetiredRow


def write_catalogue(path: Path, catalogue: Catalogue) -> None:
    """Write a new database: all of it or nothing.

    Raises ``FileExistsError`` if there is one (editions never change) and ``EditionIncomplete``
    where an entry breaks a rule of the tables or the disk is full.
    """
    if path.exists():
        raise FileExistsError(f"{path}: an edition's database is never written twice")
    with writing(path) as connection:
        Base.metadata.create_all(connection)
        services = enumerate(catalogue.services)
        _insert(connection, SERVICES, [row_from_service(*numbered) for numbered in services])
        _insert(connection, RetiredRow, [asdict(retired) for retired in catalogue.retired])
        _insert(connection, ReferenceRow, [asdict(each) for each in documents_of(catalogue)])


def read_catalogue(path: Path) -> Catalogue:
    """Everything the edition holds, as it was written.

    Raises ``NoEdition`` if the file is missing, not a database, or of another shape.
    """
    with reading(path) as connection:
        try:
            return Catalogue(
                services=_services(connection),
                retired=retired_ids(connection),
                **reference_from(reference_bodies(connection)),
            )
        except (LookupError, TypeError, ValueError, CattrsError) as error:
            raise NoEdition(
                Sentence("%(path)s: not an edition of this version", path=path)
            ) from error


def _insert(
    connection: Connection, table: Table | type[Base], rows: Sequence[dict[str, Any]]
) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _services(connection: Connection) -> tuple[Service, ...]:
    rows = connection.execute(select(SERVICES).order_by(SERVICES.c.position)).mappings()
    return tuple(service_from_row(dict(row)) for row in rows)


def retired_ids(connection: Connection) -> tuple[Retired, ...]:
    """The ids that once stood in addresses, in their order."""
    columns = (RetiredRow.id, RetiredRow.moved_to, RetiredRow.reason_zh)
    rows = connection.execute(select(*columns).order_by(RetiredRow.id))
    return tuple(Retired(*row) for row in rows)


def reference_bodies(connection: Connection) -> dict[str, list[str]]:
    """The JSON texts of each kind of reference data, in order."""
    columns = (ReferenceRow.kind, ReferenceRow.body)
    bodies: dict[str, list[str]] = defaultdict(list)
    for kind, body in connection.execute(
        select(*columns).order_by(ReferenceRow.kind, ReferenceRow.position)
    ):
        bodies[kind].append(body)
    return bodies
