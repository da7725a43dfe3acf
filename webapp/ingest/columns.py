"""The columns of an entry file, and what is wrong with a header."""

from collections import Counter
from collections.abc import Iterator

from webapp.domain.problems import Problem, Severity
from webapp.ingest.readers import Table

REQUIRED = (
    "id",
    "category",
    "name_zh",
    "name_en",
    "host_zh",
    "address_zh",
    "street",
    "community_code",
    "lat",
    "lon",
    "coordinate_precision",
    "phones",
    "hours",
    "hours_note_zh",
    "features",
    "serves_zh",
    "how_to_apply_zh",
    "documents_zh",
    "fee_zh",
    "age_min_months",
    "age_max_months",
    "status",
    "visibility",
    "commitments",
    "source_title_zh",
    "source_url",
    "source_date",
    "confidence",
    "note_zh",
)
OPTIONAL = ("checked_on",)
"""ISO date on which the office confirmed the entry; needed where ``status`` is ``confirmed``."""

TEXTS = (
    "name_zh",
    "name_en",
    "host_zh",
    "address_zh",
    "hours_note_zh",
    "serves_zh",
    "how_to_apply_zh",
    "documents_zh",
    "fee_zh",
    "source_title_zh",
    "source_date",
    "note_zh",
)
"""Columns of free text, shown as they were typed."""


def header_problems(
    table: Table, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """Columns that are missing, unknown or there twice; each makes the file unreadable."""
    for column, count in Counter(table.header).items():
        if column not in required + optional:
            yield _of_file(table, column, "unknown column" if column else "a column has no name")
        elif count > 1:
            yield _of_file(table, column, f"column is there {count} times")
    for column in required:
        if column not in table.header:
            yield _of_file(table, column, "column is missing")


def _of_file(table: Table, column: str, message: str) -> Problem:
    return Problem(table.file, 0, column, Severity.ERROR, message)
