"""Tables as workbooks: every cell is text, and nothing in it is run or turned into a number."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import xlsxwriter

from webapp.domain.imports.sheets import Merged

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDTHS = (8, 40)
"""The narrowest and the widest column, in characters."""

_ROWS_WITH_LISTS = 2_000
_LISTS = "Lists"


def workbook(
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    choices: Mapping[int, Sequence[str]] | None = None,
) -> bytes:
    """One sheet with a header that stays in sight; rows can be filtered by every column. In columns
    with ``choices`` one of them is picked, and something else may be typed."""
    table = [tuple(header), *(tuple(row) for row in rows)]
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _AS_TEXT) as book:
        sheet = book.add_worksheet(title)
        _write(book, sheet, table, 0)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table) - 1, len(header) - 1)
        _offer(book, sheet, choices or {})
    return out.getvalue()


def sheet_again(
    title: str, rows: Sequence[Sequence[str]], header_row: int, merged: Iterable[Merged]
) -> bytes:
    """A sheet as somebody made it, with its merged cells; the header, which counts from 1, stays in
    sight."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _AS_TEXT) as book:
        sheet = book.add_worksheet(title)
        _write(book, sheet, rows, header_row - 1)
        sheet.freeze_panes(header_row, 0)
        taken: set[tuple[int, int]] = set()
        for each in merged:
            _merge(sheet, each, rows, taken)
    return out.getvalue()


def _write(book: Any, sheet: Any, table: Sequence[Sequence[str]], header: int) -> None:
    as_text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
    for number, row in enumerate(table):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell, bold if number == header else as_text)
    for column in range(max(map(len, table), default=0)):
        longest = max(len(row[column]) for row in table[max(0, header) :] if column < len(row)) + 2
        sheet.set_column(column, column, min(max(longest, _WIDTHS[0]), _WIDTHS[1]), as_text)


def _offer(book: Any, sheet: Any, choices: Mapping[int, Sequence[str]]) -> None:
    """The lists stand in a hidden sheet: in a rule they may have 255 characters together."""
    if not choices:
        return
    lists = book.add_worksheet(_LISTS)
    lists.hide()
    for place, (column, values) in enumerate(choices.items()):
        lists.write_column(0, place, values)
        letter = xlsxwriter.utility.xl_col_to_name(place)
        source = f"={_LISTS}!${letter}$1:${letter}${len(values)}"
        rule = {"validate": "list", "source": source, "error_type": "warning"}
        sheet.data_validation(1, column, _ROWS_WITH_LISTS, column, rule)


def _merge(
    sheet: Any, each: Merged, rows: Sequence[Sequence[str]], taken: set[tuple[int, int]]
) -> None:
    """Cells that are merged already, or of which there is only one, are left."""
    last_row = min(each.last_row, len(rows))
    columns = range(each.first_column, each.last_column + 1)
    cells = {(row, c) for row in range(each.first_row, last_row + 1) for c in columns}
    if len(cells) < 2 or cells & taken:
        return
    taken |= cells
    text = rows[each.first_row - 1][each.first_column]
    places = (each.first_row - 1, each.first_column, last_row - 1, each.last_column)
    sheet.merge_range(*places, text)
