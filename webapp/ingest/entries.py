"""Entry files into services: a cell that breaks a rule is left empty, a row that is no use without
it is left out, with the reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from webapp.domain.coordinates import Precision
from webapp.domain.occasions import Occasion
from webapp.domain.problems import Problem
from webapp.domain.service import BY_THE_FILE, FIELDS, Service, service_of
from webapp.ingest.cells.row import readers_of, understood
from webapp.ingest.columns import COLUMNS, OPTIONAL, REQUIRED, header_problems
from webapp.ingest.discretion import discreet_where_sensitive
from webapp.ingest.known import HoursCheck, Known
from webapp.ingest.place_rules import coordinates_of
from webapp.ingest.readers import Table, read_table
from webapp.ingest.reference import Reference
from webapp.ingest.retired import revived_problems
from webapp.ingest.rows import Row
from webapp.ingest.rules import entry_problems
from webapp.ingest.text_rules import address_and_remark
from webapp.ingest.unreadable import is_unusable, reason_of, without_unreadable
from webapp.sentence import Sentence


@dataclass(frozen=True)
class EntriesReport:
    """Services sorted by id, and every problem in the order of files and rows. ``rows`` are the
    rows of the services by id; ``dropped`` says of each id that is no service why its row is not
    one. ``occasions`` are their dated events."""

    services: tuple[Service, ...]
    problems: tuple[Problem, ...]
    rows: Mapping[str, Row] = field(default_factory=dict)
    dropped: Mapping[str, Problem] = field(default_factory=dict)
    occasions: tuple[Occasion, ...] = ()


def read_entries(
    paths: Iterable[Path], reference: Reference, hours_problem: HoursCheck, today: date
) -> EntriesReport:
    """Read and check entry files as they are on that day. Never raises for what is in them.

    An id that occurs again, in the same or a later file, is an error of the later row.
    """
    known = reference.known(hours_problem, today)
    readers = readers_of(known)
    tables = [_checked_header(read_table(path, COLUMNS)) for path in paths]
    problems = [problem for table in tables for problem in table.problems]
    seen: dict[str, Row] = {}
    services: dict[str, Service] = {}
    dropped: dict[str, Problem] = {}
    for given in (row for table in tables for row in table.rows):
        row, said = understood(given, readers)
        found = (*_repeated(row, seen), *said, *entry_problems(row, known))
        problems.extend(found)
        if is_unusable(found):
            dropped.setdefault(row["id"], reason_of(found))
        else:
            services[row["id"]] = _service(row, found, known)
        seen.setdefault(row["id"], row)
    in_order = tuple(services[id_] for id_ in sorted(services))
    problems.extend(revived_problems(in_order, reference.retired))
    gone = {id_: why for id_, why in dropped.items() if id_ not in services}
    return EntriesReport(in_order, tuple(problems), seen, gone)


def _service(row: Row, found: Iterable[Problem], known: Known) -> Service:
    readable = without_unreadable(row, found, known)
    return discreet_where_sensitive(service_from(readable, known), known)


def service_from(row: Row, known: Known) -> Service:
    """The service of a row whose cells can all be read. A community gives its street."""
    values = {field.name: field.datatype.read(row[field.name]) for field in FIELDS}
    return service_of(values | _place(row, known) | _source(row))


def _place(row: Row, known: Known) -> dict[str, Any]:
    point = coordinates_of(row)
    return {
        "street": row["street"] or known.communities.get(row["community_code"], ""),
        "lat": point.lat if point else None,
        "lon": point.lon if point else None,
        "coordinate_precision": Precision(row["coordinate_precision"]) if point else Precision.NONE,
        "located_by": BY_THE_FILE if point else "",
    }


def _source(row: Row) -> dict[str, str]:
    address, remark = address_and_remark(row["source_url"])
    title = f"{row['source_title_zh']} {remark}".strip()
    return {"source_title_zh": title, "source_url": address}


def _checked_header(table: Table) -> Table:
    """A file with a wrong header gives no rows: its columns may not be what they seem."""
    if not table.header:
        return table
    found = tuple(header_problems(table, REQUIRED, OPTIONAL))
    rows = () if found else table.rows
    return Table(table.file, table.header, rows, (*found, *table.problems))


def _repeated(row: Row, seen: dict[str, Row]) -> tuple[Problem, ...]:
    first = seen.get(row["id"])
    if first is None or not row["id"]:
        return ()
    return (
        row.problem(
            "id",
            Sentence(
                "%(id)r is already in %(file)s, row %(number)s",
                id=row["id"],
                file=first.file,
                number=first.number,
            ),
        ),
    )
