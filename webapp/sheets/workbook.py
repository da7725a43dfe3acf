"""The cells of a workbook. The only module that imports openpyxl; only the process that reads one
file imports it. Entities in its XML are refused, by defusedxml."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import IO, Any

import openpyxl
from openpyxl.utils.cell import range_boundaries

from webapp.domain.imports.refusals import Refusal, Refused
from webapp.domain.imports.sheets import Cell, CellKind, Merged, SheetRow, SheetSeen
from webapp.sheets.bounds import MOST_COLUMNS, MOST_SHEETS
from webapp.sheets.shaping import sheet_of, text_cell

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:]{3,24})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ROW = re.compile(rb'<row [^>]*?\br="(\d{1,7})"')
_VALUES = (b"<v>", b"<t>", b"<t ")
_CHUNK, _OVERLAP = 1 << 20, 200
_MOST_MERGED = 20_000


def sheets_of(file: IO[bytes]) -> tuple[SheetSeen, ...]:
    """Every sheet with cells, the hidden ones too. Raises ``Refused``, and whatever openpyxl raises
    for a file that is no workbook."""
    if not openpyxl.DEFUSEDXML:
        raise Refused(Refusal.UNSAFE)
    book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
    return tuple(_sheet(file, each) for each in book.worksheets[:MOST_SHEETS])


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is not told of a sheet that is read row by row. ``last_row`` is the last with a value, 0
    where rows have no numbers."""

    merged: tuple[Merged, ...]
    has_formulas: bool
    last_row: int


def _sheet(file: IO[bytes], sheet: Any) -> SheetSeen:
    beside = _beside_the_cells(file, sheet._worksheet_path)
    formulas = _formulas(file, sheet.title) if beside.has_formulas else frozenset()
    rows = _rows(sheet, formulas)
    is_hidden = sheet.sheet_state != "visible"
    return sheet_of(sheet.title, rows, is_hidden, beside.merged, beside.last_row)


def _rows(sheet: Any, formulas: frozenset[tuple[int, int]]) -> Iterator[SheetRow]:
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True), 1):
        if formulas or any(value is not None for value in row):
            yield tuple(
                _cell(value, (number, column) in formulas) for column, value in enumerate(row)
            )
        else:
            yield ()


def _cell(value: Any, is_formula: bool) -> Cell:
    if is_formula:
        return Cell(_said(value)[1], CellKind.FORMULA)
    kind, text = _said(value)
    return text_cell(text) if kind is CellKind.TEXT else Cell(text, kind)


def _said(value: Any) -> tuple[CellKind, str]:
    match value:
        case None:
            return CellKind.BLANK, ""
        case bool():
            return CellKind.TEXT, "yes" if value else "no"
        case int() | float():
            return CellKind.NUMBER, _number(value)
        case date() | time() | timedelta():
            return CellKind.DATE, _moment(value)
        case _:
            return CellKind.TEXT, str(value)


def _number(value: float) -> str:
    """All digits of a whole number, without an exponent."""
    return f"{value:.0f}" if value == value // 1 else repr(value)


def _moment(value: date | time | timedelta) -> str:
    match value:
        case datetime():
            return value.strftime("%Y-%m-%d" if value.time() == time() else "%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
        case time():
            return value.strftime("%H:%M")
    minutes = int(value.total_seconds() // 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _formulas(file: IO[bytes], title: str) -> frozenset[tuple[int, int]]:
    """Where formulas stand, rows from 1 and columns from 0."""
    book = openpyxl.load_workbook(file, read_only=True, data_only=False, keep_links=False)
    sheet = book[title]
    sheet.reset_dimensions()
    cells = (cell for row in sheet.iter_rows(max_col=MOST_COLUMNS) for cell in row)
    return frozenset((cell.row, cell.column - 1) for cell in cells if cell.data_type == "f")


def _beside_the_cells(file: IO[bytes], member: str) -> _Beside:
    merged: dict[bytes, None] = {}
    has_formulas, last_row, row, rest = False, 0, 0, b""
    with zipfile.ZipFile(file) as archive, archive.open(member) as opened:
        while chunk := opened.read(_CHUNK):
            part = rest + chunk
            merged |= dict.fromkeys(_MERGED.findall(part))
            has_formulas = has_formulas or bool(_FORMULA.search(part))
            value = max(map(part.rfind, _VALUES))
            if value >= 0:
                last_row = max(last_row, _row_at(part, value) or row)
            row = _row_at(part, len(part)) or row
            rest = part[-_OVERLAP:]
    found = (_merged(each.decode()) for each in list(merged)[:_MOST_MERGED])
    return _Beside(tuple(each for each in found if each), has_formulas, last_row)


def _row_at(part: bytes, place: int) -> int:
    """The number of the row that begins last before a place; 0 where none does."""
    begins = part.rfind(b"<row ", 0, place)
    found = _ROW.match(part, begins) if begins >= 0 else None
    return int(found[1]) if found else 0


def _merged(reference: str) -> Merged | None:
    try:
        first_column, first_row, last_column, last_row = range_boundaries(reference)
        return Merged(first_row, last_row, first_column - 1, last_column - 1)
    except (ValueError, TypeError):
        return None
