"""CSV files into numbered rows. Whatever is wrong with the form of a file or row is reported here;
what the values mean is not known here."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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

    def having(self, cells: Mapping[str, str]) -> "Row":
        """The row with these cells in place of its own."""
        held = zip(self.columns, self.values, strict=True)
        return replace(self, values=tuple(cells.get(column, value) for column, value in held))

    def problem(self, field: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
        return Problem(self.file, self.number, field, severity, message)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that can be read, and everything that is wrong with the others."""

    file: str
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_table(path: Path, *, keeping_rows: bool = False) -> Table:
    """Read a CSV file with a header. Never raises for what is in the file.

    A file that cannot be read whole (too long, wrong encoding, a quote that is never closed, an end
    in the middle of a row) gives no rows and a problem with row 0; a row of the wrong shape is
    left out, with a problem. ``keeping_rows``: one that is too short or long by empty cells is
    made to fit, and a cell that cannot be read is left empty, with a problem.
    """
    file = shown_name(path)
    try:
        return table_from(file, _content(path), keeping_rows=keeping_rows)
    except OSError as error:
        return Table(file, problems=(_unread(file, error.strerror or str(error)),))


def table_from(file: str, content: bytes, *, keeping_rows: bool = False) -> Table:
    """The same for bytes that are already here; ``file`` is how problems call them."""
    try:
        if len(content) > MOST_BYTES:
            raise NotText(f"is larger than {MOST_BYTES // 1024**2} MB")
        return _table(file, decode(content), keeping_rows)
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


def _table(file: str, text: str, keeping_rows: bool) -> Table:
    records = _records(text)
    try:
        header = tuple(name.strip() for name in next(records, ()))
        if trouble := _header_trouble(text, header):
            return Table(file, header, problems=(_unread(file, trouble),))
        return _with_rows(_Shape(file, header, keeping_rows), records, text.endswith(("\n", "\r")))
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


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the rows of a file must be like."""

    file: str
    header: tuple[str, ...]
    keeping_rows: bool

    def fitted(self, number: int, values: Sequence[str]) -> tuple[Row | None, list[Problem]]:
        """The row, if it can be kept, and what is wrong with it."""
        row = Row(self.file, number, self.header, tuple(values))
        problems = list(_length_problems(row, self.keeping_rows))
        if not any(each.severity is Severity.ERROR for each in problems):
            row = replace(row, values=_of_length(values, len(self.header)))
            problems += list(_cell_problems(row))
        errors = [each for each in problems if each.severity is Severity.ERROR]
        if not errors:
            return row, problems
        kept = self.keeping_rows and all(each.field for each in errors)
        return row.having({each.field: "" for each in errors}) if kept else None, problems


def _with_rows(shape: _Shape, records: Iterator[list[str]], ends_with_a_line: bool) -> Table:
    file, header = shape.file, shape.header
    rows: list[Row] = []
    problems: list[Problem] = []
    number, values = 1, [""] * len(header)
    for number, values in enumerate(records, 2):
        if number > MOST_ROWS + 1:
            return Table(file, header, problems=(_unread(file, f"has more than {MOST_ROWS} rows"),))
        if not any(values):
            continue
        row, found = shape.fitted(number, values)
        problems += found
        rows += [row] if row else []
    if len(values) < len(header) and any(values) and not ends_with_a_line:
        return Table(file, header, problems=_cut_off(file, number))
    if not rows and not problems:
        problems.append(_unread(file, "has a header and no rows"))
    return Table(file, header, tuple(rows), tuple(problems))


def _cut_off(file: str, number: int) -> tuple[Problem, ...]:
    message = "the file ends in the middle of this row: was it copied whole?"
    return (
        Problem(file, number, "", Severity.ERROR, message),
        _unread(file, "nothing was read from this file"),
    )


def _length_problems(row: Row, keeping_rows: bool) -> Iterator[Problem]:
    has, wanted = len(row.values), len(row.columns)
    if has == wanted:
        return
    message = f"has {has} fields, the header {wanted}"
    if not keeping_rows or any(row.values[wanted:]):
        yield row.problem("", message)
    elif has < wanted:
        yield row.problem("", f"{message}: the last ones count as empty", Severity.WARNING)


def _of_length(values: Sequence[str], length: int) -> tuple[str, ...]:
    return (*values, *[""] * (length - len(values)))[:length]


def _cell_problems(row: Row) -> Iterator[Problem]:
    for column, value in zip(row.columns, row.values, strict=True):
        if "\0" in value:
            yield row.problem(column, "has a NUL character")
        elif len(value) > MOST_CHARACTERS:
            yield row.problem(column, f"has {len(value)} characters, more than {MOST_CHARACTERS}")
