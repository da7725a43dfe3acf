"""Entry files into services: rows that break a rule are left out, with the reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from webapp.domain.coordinates import Precision
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Confidence, Service, Source, Status, Visibility
from webapp.ingest.columns import OPTIONAL, REQUIRED, header_problems
from webapp.ingest.district import RETIRED
from webapp.ingest.features import pairs
from webapp.ingest.known import HoursCheck, Known
from webapp.ingest.place_rules import coordinates_of
from webapp.ingest.readers import Row, Table, read_table
from webapp.ingest.reference import Reference
from webapp.ingest.rules import day_of, entry_problems, listed, months_of
from webapp.ingest.text_rules import address_and_remark

BY_THE_FILE = "entry"
"""``located_by`` of an entry whose file gave the coordinate."""


@dataclass(frozen=True)
class EntriesReport:
    """Services sorted by id, and every problem in the order of files and rows."""

    services: tuple[Service, ...]
    problems: tuple[Problem, ...]


def read_entries(
    paths: Iterable[Path], reference: Reference, hours_problem: HoursCheck
) -> EntriesReport:
    """Read and check entry files. Never raises for what is in them.

    An id that occurs again, in the same or a later file, is an error of the later row.
    """
    known = reference.known(hours_problem)
    tables = [_checked_header(read_table(path)) for path in paths]
    problems = [problem for table in tables for problem in table.problems]
    seen: dict[str, Row] = {}
    services: list[Service] = []
    for row in (row for table in tables for row in table.rows):
        found = (*_repeated(row, seen), *entry_problems(row, known))
        problems.extend(found)
        if not any(problem.severity is Severity.ERROR for problem in found):
            services.append(service_from(row, known))
        seen.setdefault(row["id"], row)
    services.sort(key=lambda service: service.id)
    problems.extend(_retired_problems(services, reference))
    return EntriesReport(tuple(services), tuple(problems))


def service_from(row: Row, known: Known) -> Service:
    """The service of a row that broke no rule. A community known without its street gives it."""
    code = row["community_code"]
    point = coordinates_of(row)
    return Service(
        id=row["id"],
        category=row["category"],
        name_zh=row["name_zh"],
        status=Status(row["status"]),
        visibility=Visibility(row["visibility"]),
        name_en=row["name_en"],
        host_zh=row["host_zh"],
        address_zh=row["address_zh"],
        street=row["street"] or known.communities.get(code, ""),
        community_code=code,
        coordinates=point,
        precision=Precision(row["coordinate_precision"]) if point else Precision.NONE,
        located_by=BY_THE_FILE if point else "",
        phones=listed(row["phones"]),
        hours=row["hours"],
        hours_note_zh=row["hours_note_zh"],
        features=pairs(row["features"]),
        serves_zh=row["serves_zh"],
        how_to_apply_zh=row["how_to_apply_zh"],
        documents_zh=row["documents_zh"],
        fee_zh=row["fee_zh"],
        age_min_months=months_of(row["age_min_months"]),
        age_max_months=months_of(row["age_max_months"]),
        commitments=listed(row["commitments"]),
        source=_source(row),
        checked_on=day_of(row["checked_on"]),
        note_zh=row["note_zh"],
    )


def _source(row: Row) -> Source:
    address, remark = address_and_remark(row["source_url"])
    return Source(
        title_zh=f"{row['source_title_zh']} {remark}".strip(),
        url=address,
        date=row["source_date"],
        confidence=Confidence(row["confidence"]),
    )


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
    return (row.problem("id", f"{row['id']!r} is already in {first.file}, row {first.number}"),)


def _retired_problems(services: list[Service], reference: Reference) -> Iterator[Problem]:
    """A retired id that is an entry again, or that leads to an entry which is not there."""
    ids = {service.id for service in services}
    for retired in reference.retired:
        if retired.id in ids:
            yield _of_retired(f"{retired.id} is retired and an entry: the entry is shown")
        if retired.moved_to and retired.moved_to not in ids:
            yield _of_retired(f"{retired.id} leads to {retired.moved_to}, which is no entry")


def _of_retired(message: str) -> Problem:
    return Problem(RETIRED, 0, "", Severity.WARNING, message)
