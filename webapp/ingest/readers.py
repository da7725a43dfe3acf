"""CSV files into numbered rows. Whatever is wrong with the form of a file or row is reported here;
what the values mean is not known here."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from webapp.domain.problems import Problem, Severity
from webapp.ingest.records import Layout, QuotesBroken, header_name, layout_of, records
from webapp.ingest.rows import Row, Shape
from webapp.sentence import Sentence
from webapp.system import reason_of
from webapp.text.encoding import GB18030, WORKBOOKS, NotText, decode, no_text

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 60

EMPTY, NO_ROWS = Sentence("is empty"), Sentence("has a header and no rows")
"""What is wrong with a file that holds nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that can be read, and everything that is wrong with the others."""

    file: str
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_table(path: Path, wanted: tuple[str, ...] = ()) -> Table:
    """Read a CSV file with a header. Never raises for what is in the file.

    A file that cannot be read whole (too long, wrong encoding, a quote that is never closed, an end
    in the middle of a row) gives no rows and a problem with row 0; a row of the wrong shape is
    left out, with a problem.

    ``wanted`` are the columns of a file that people make in programs of their own: whatever
    separates its cells and stands above its header is understood, a row that is too short or
    long by empty cells is made to fit, and a cell that cannot be read is left empty.
    """
    file = shown_name(path)
    if workbook := WORKBOOKS.get(path.suffix.lower()):
        return Table(file, problems=(_unread(file, no_text(workbook)),))
    try:
        return table_from(file, _content(path), wanted)
    except OSError as error:
        return Table(file, problems=(_unread(file, reason_of(error)),))


def table_from(file: str, content: bytes, wanted: tuple[str, ...] = ()) -> Table:
    """The same for bytes that are already here; ``file`` is how problems call them."""
    try:
        if len(content) > MOST_BYTES:
            raise NotText(Sentence("is larger than %(most)s MB", most=MOST_BYTES // 1024**2))
        decoded = decode(content, with_gb18030=bool(wanted))
    except NotText as error:
        return Table(file, problems=(_unread(file, error.sentence),))
    table = _table(file, layout_of(decoded.text, wanted), wanted)
    if decoded.encoding != GB18030 or not table.rows:
        return table
    message = Sentence(
        "is in GB18030 (GBK) and was read as such; characters that it lacks may have become"
        " question marks: better save it as “CSV UTF-8”"
    )
    lost = tuple(problem for row in table.rows for problem in _perhaps_lost(row))
    return replace(table, problems=(_of_file(file, message), *table.problems, *lost))


def _perhaps_lost(row: Row) -> Iterator[Problem]:
    """Cells of Chinese words with a question mark that is no Chinese one."""
    for column, cell in zip(row.columns, row.values, strict=True):
        if "?" in cell and not cell.isascii():
            message = Sentence("has a question mark: did a character stand there?")
            yield row.problem(column, message, Severity.WARNING)


def shown_name(path: Path) -> str:
    """The path as it may be printed: what cannot be printed is written as an escape."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in str(path))


def _content(path: Path) -> bytes:
    """As much of the file as tells that it is too large. Raises ``OSError``."""
    if path.exists() and not path.is_file():
        raise IsADirectoryError(errno.EISDIR, "is not a file")
    with path.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _unread(file: str, message: Sentence) -> Problem:
    return Problem(file, 0, "", Severity.ERROR, message)


def _of_file(file: str, message: Sentence) -> Problem:
    return Problem(file, 0, "", Severity.WARNING, message)


def _nothing_read(file: str) -> Problem:
    return _unread(file, Sentence("nothing was read from this file"))


def _table(file: str, layout: Layout, wanted: tuple[str, ...]) -> Table:
    found = enumerate(records(layout), 1)
    try:
        above = [number for number, cells in islice(found, layout.above) if any(cells)]
        first = next(found, (0, []))[1]
        header = tuple(header_name(cell, wanted) for cell in first)
        if trouble := _header_trouble(layout.text, header):
            return Table(file, header, problems=(_unread(file, trouble),))
        table = _with_rows(Shape(file, header, bool(wanted)), found, layout)
    except QuotesBroken as error:
        broken = Problem(file, error.row, "", Severity.ERROR, error.sentence)
        return Table(file, problems=(broken, _nothing_read(file)))
    if not above:
        return table
    message = Sentence("%(count)s rows above the header were passed over", count=len(above))
    return replace(table, problems=(_of_file(file, message), *table.problems))


def _header_trouble(text: str, header: tuple[str, ...]) -> Sentence | None:
    if not text.strip():
        return EMPTY
    if "\0" in "".join(header):
        return Sentence("has a NUL character in its header")
    if len(header) > MOST_COLUMNS:
        return Sentence(
            "has %(columns)s columns, more than %(most)s", columns=len(header), most=MOST_COLUMNS
        )
    return None


def _with_rows(shape: Shape, found: Iterator[tuple[int, list[str]]], layout: Layout) -> Table:
    rows: list[Row] = []
    problems: list[Problem] = []
    number, cells = 1, [""] * len(shape.header)
    for number, cells in found:
        if number > MOST_ROWS + layout.above + 1:
            message = Sentence("has more than %(most)s rows", most=MOST_ROWS)
            return Table(shape.file, shape.header, problems=(_unread(shape.file, message),))
        if not any(cells):
            continue
        row, said = shape.fitted(number, cells)
        problems += said
        rows += [row] if row else []
    if any(cells) and not layout.text.endswith(("\n", "\r")):
        if len(cells) < len(shape.header):
            return Table(shape.file, shape.header, problems=_cut_off(shape.file, number))
        problems += _perhaps_cut_off(shape.file, number, cells[-1])
    if not rows and not problems:
        problems.append(_unread(shape.file, NO_ROWS))
    return Table(shape.file, shape.columns, tuple(rows), tuple(problems))


def _perhaps_cut_off(file: str, number: int, last: str) -> list[Problem]:
    """Nothing tells whether a text at the end of a file without a last line end is all of it."""
    message = Sentence("the file ends without a line end: is the last cell whole?")
    return [Problem(file, number, "", Severity.WARNING, message)] if len(last) > 1 else []


def _cut_off(file: str, number: int) -> tuple[Problem, ...]:
    message = Sentence("the file ends in the middle of this row: was it copied whole?")
    return (Problem(file, number, "", Severity.ERROR, message), _nothing_read(file))
