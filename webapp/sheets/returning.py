"""A sheet that goes back to whoever sent it, with what is wrong in front of each row."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from webapp.domain.imports.sheets import Merged, SheetRow, SheetSeen
from webapp.sheets.writing import sheet_again

_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans("", "", "[]:*?/\\'")


def with_problems(
    sheet: SheetSeen, header_row: int, word: str, told: Mapping[int, Iterable[str]]
) -> bytes:
    """The same sheet as a workbook, all cells as text, with a first column called ``word``: what is
    ``told`` of rows by their number. Whoever mends it sends it again as it is: see
    ``without_problems``."""
    rows = [
        (word if number == header_row else "\n".join(told.get(number, ())), *_texts(row))
        for number, row in enumerate(sheet.rows, 1)
    ]
    name = sheet.name.translate(_NOT_IN_TITLES)[:_LONGEST_TITLE] or word
    return sheet_again(name, rows, header_row, (_moved(each, 1) for each in sheet.merged))


def without_problems(sheet: SheetSeen, word: str) -> SheetSeen:
    """The sheet without a first column that is called ``word``: rows and columns are numbered as in
    the try before. Any other sheet as it is."""
    if not any(row and row[0].text.strip() == word for row in sheet.rows):
        return sheet
    merged = (_moved(each, -1) for each in sheet.merged)
    return replace(
        sheet,
        rows=tuple(row[1:] for row in sheet.rows),
        merged=tuple(each for each in merged if each.first_column >= 0),
    )


def _texts(row: SheetRow) -> tuple[str, ...]:
    return tuple(cell.text for cell in row)


def _moved(merged: Merged, columns: int) -> Merged:
    first, last = merged.first_column + columns, merged.last_column + columns
    return replace(merged, first_column=first, last_column=last)
