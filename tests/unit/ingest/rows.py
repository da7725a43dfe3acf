"""Rows of entry files to test with: name only what the test is about."""

import csv
import io
from datetime import date

from webapp.domain.coordinates import BoundingBox
from webapp.domain.problems import Problem, Severity
from webapp.ingest.columns import REQUIRED
from webapp.ingest.known import Known
from webapp.ingest.rows import Row

KNOWN = Known(
    categories={"nursing-room": "母婴室", "nursery": "托育机构", "shelter": "紧急庇护"},
    sensitive=frozenset({"shelter"}),
    streets={"jinrongjie": "金融街街道", "yuetan": "月坛街道"},
    communities={"110102011001": "jinrongjie", "110102007001": "yuetan"},
    community_names={"丰汇园社区": "110102011001", "月坛社区": "110102007001"},
    clauses=frozenset({"W7.5", "C5.2"}),
    box=BoundingBox(39.85, 116.30, 39.99, 116.41),
    hours_problem=lambda hours: "cannot be read" if "never" in hours else None,
    area_codes=frozenset({"010"}),
    today=date(2026, 11, 24),
)

GOOD = {
    "id": "mbr-some-mall",
    "category": "nursing-room",
    "name_zh": "某商场母婴室",
    "street": "jinrongjie",
    "lat": "39.91",
    "lon": "116.366",
    "coordinate_precision": "venue",
    "status": "sourced",
    "visibility": "public",
    "source_title_zh": "某报",
    "source_url": "https://example.org/a",
    "source_date": "2026-01-01",
    "confidence": "medium",
}


def a_row(**changes: str) -> Row:
    """A row without a fault but for what is changed."""
    values = {**GOOD, **changes}
    columns = (*REQUIRED, "checked_on")
    return Row("entries.csv", 7, columns, tuple(values.get(column, "") for column in columns))


def a_file(*rows: dict[str, str], columns: tuple[str, ...] = REQUIRED) -> bytes:
    """An entry file in UTF-8 whose rows have no fault but for what is changed."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows({**GOOD, **changes} for changes in rows)
    return out.getvalue().encode()


def messages(problems: tuple[Problem, ...], severity: Severity = Severity.ERROR) -> list[str]:
    """``field: message`` of the problems of that severity."""
    return [f"{each.field}: {each.message}" for each in problems if each.severity is severity]
