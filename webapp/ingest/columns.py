"""The columns of an entry file, and what is wrong with a header."""

from collections import Counter
from collections.abc import Iterator

from webapp.domain.problems import Problem, Severity
from webapp.domain.service import FIELDS
from webapp.ingest.readers import Table
from webapp.sentence import Sentence

COLUMNS = tuple(field.name for field in FIELDS if field.in_files)
OPTIONAL = tuple(field.name for field in FIELDS if field.in_files and field.optional)
"""Columns that a file may lack."""

REQUIRED = tuple(column for column in COLUMNS if column not in OPTIONAL)
TEXTS = tuple(field.name for field in FIELDS if field.in_files and field.datatype.has_words)
"""Columns of free text, shown as they were typed."""


def header_problems(
    table: Table, required: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """Columns that are missing, unknown or there twice; each makes the file unreadable."""
    for column, count in Counter(table.header).items():
        if column not in required + optional:
            yield _of_file(
                table,
                column,
                Sentence("unknown column") if column else Sentence("a column has no name"),
            )
        elif count > 1:
            yield _of_file(table, column, Sentence("column is there %(count)s times", count=count))
    for column in required:
        if column not in table.header:
            yield _of_file(table, column, Sentence("column is missing"))


def _of_file(table: Table, column: str, message: Sentence) -> Problem:
    return Problem(table.file, 0, column, Severity.ERROR, message)
