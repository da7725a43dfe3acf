"""CSV files into numbered rows. Whatever is wrong with the form of a file or row is reported here;
what the values mean is not known here."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from webapp.domain.problems import Problem, Severity
from webapp.ingest.encoding import NotText, decode
from webapp.text.spreadsheet import unguarded

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_CHARACTERS = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One data row. ``number`` counts as in a spreadsheet: the header is row 1."""

    file: str
    number: int
    columns: tuple[str, ...]
    values: tuple[str, ...]

    def __getitem__(self, column: str) -> str:
        """The value without surrounding white space and without the apostrophe that keeps a
        spreadsheet from running it; ``""`` where there is no such column."""
        if column not in self.columns:
            return ""
        return unguarded(self.values[self.columns.index(column)].strip())

    def raw(self, column: str) -> str:
        """The value exactly as it stands in the file."""
        return self.values[self.columns.index(column)] if column in self.columns else ""

    def problem(self, field: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
        return Problem(self.file, self.number, field, severity, message)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that can be read, and everything that is wrong with the others."""

    file: str
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_table(path: Path) -> Table:
    """Read a CSV file with a header. Never raises for what is in the file.

    A file that cannot be read whole (too long, wrong encoding, a quote that is never closed) gives
    no rows and a problem with row 0; a row of the wrong shape is left out, with a problem.
    """
    file = shown_name(path)
    try:
        return table_from(file, _content(path))
    except OSError as error:
        return Table(file, problems=(_unread(file, error.strerror or str(error)),))


def table_from(file: str, content: bytes) -> Table:
    """The same for bytes that are already here; ``file`` is how problems call them."""
    try:
        if len(content) > MOST_BYTES:
            raise NotText(f"is larger than {MOST_BYTES // 1024**2} MB")
        return _table(file, decode(content))
    except NotText as error:
        return Table(file, problems=(_unread(file, str(error)),))


def shown_name(path: Path) -> str:
    """The path as it may be printed: what cannot be printed is written as an escape."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in str(path))


def _content(path: Path) -> bytes:
    """As much of the file as tells that it is too large. Raises ``OSError``."""
    if path.exists() and not path.is_file():
        raise OSError("is not a file")
    with path.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _unread(file: str, message: str) -> Problem:
    return Problem(file, 0, "", Severity.ERROR, message)


def _table(file: str, text: str) -> Table:
    records = _records(text)
    try:
        header = tuple(name.strip() for name in next(records, ()))
        if trouble := _header_trouble(text, header):
            return Table(file, header, problems=(_unread(file, trouble),))
        return _with_rows(file, header, records)
    except _QuotesBroken as error:
        broken = Problem(file, error.row, "", Severity.ERROR, str(error))
        return Table(file, problems=(broken, _unread(file, "nothing was read from this file")))


class _QuotesBroken(Exception):
    """From this row on it cannot be told where a row ends."""

    def __init__(self, row: int, error: csv.Error) -> None:
        unclosed = "unexpected end" in str(error)
        super().__init__(
            "a quote opened here is never closed" if unclosed else f"broken quotes: {error}"
        )
        self.row = row


def _records(text: str) -> Iterator[list[str]]:
    """The records of the file, blank lines among them as empty lists."""
    csv.field_size_limit(MOST_BYTES)  # the reader's own limit hides which quote is open
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    row = 0
    while True:
        row += 1
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _QuotesBroken(row, error) from error


def _header_trouble(text: str, header: tuple[str, ...]) -> str:
    if not text.strip():
        return "is empty"
    if "\0" in "".join(header):
        return "has a NUL character in its header"
    if len(header) > MOST_COLUMNS:
        return f"has {len(header)} columns, more than {MOST_COLUMNS}"
    return ""


def _with_rows(file: str, header: tuple[str, ...], records: Iterator[list[str]]) -> Table:
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, values in enumerate(records, 2):
        if number > MOST_ROWS + 1:
            return Table(file, header, problems=(_unread(file, f"has more than {MOST_ROWS} rows"),))
        if not any(values):
            continue
        row = Row(file, number, header, tuple(values))
        if problem := _shape_problem(row):
            problems.append(problem)
        else:
            rows.append(row)
    if not rows and not problems:
        problems.append(_unread(file, "has a header and no rows"))
    return Table(file, header, tuple(rows), tuple(problems))


def _shape_problem(row: Row) -> Problem | None:
    if len(row.values) != len(row.columns):
        return row.problem("", f"has {len(row.values)} fields, the header {len(row.columns)}")
    for column, value in zip(row.columns, row.values, strict=False):
        if "\0" in value:
            return row.problem(column, "has a NUL character")
        if len(value) > MOST_CHARACTERS:
            return row.problem(column, f"has {len(value)} characters, more than {MOST_CHARACTERS}")
    return None
