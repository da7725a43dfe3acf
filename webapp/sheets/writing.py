"""Tables as workbooks: every cell is text, and nothing in it is run or turned into a number."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDTHS = (8, 40)
"""The narrowest and the widest column, in characters."""


def workbook(title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet with a header that stays in sight; rows can be filtered by every column."""
    table = [tuple(header), *(tuple(row) for row in rows)]
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _AS_TEXT) as book:
        sheet = book.add_worksheet(title)
        as_text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
        for number, row in enumerate(table):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell, as_text if number else bold)
        for column in range(len(header)):
            longest = max(len(row[column]) for row in table) + 2
            sheet.set_column(column, column, min(max(longest, _WIDTHS[0]), _WIDTHS[1]), as_text)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table) - 1, len(header) - 1)
    return out.getvalue()
