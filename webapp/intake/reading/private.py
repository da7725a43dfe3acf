"""What of people may stand in a sheet and may not be kept."""

import re
from collections.abc import Iterable
from dataclasses import replace

from webapp.domain.imports.mapping import LEFT_OUT, POINT, SheetMapping
from webapp.domain.imports.sheets import BLANK, Cell, SheetRow, SheetSeen
from webapp.domain.service import FIELDS
from webapp.text.private_details import IDENTITY, MOBILE, PASSPORT, private_details

MASK = "＊"
TELLS_WHERE = frozenset((*(each.name for each in FIELDS if each.tells_where), POINT))
"""Fields that are never kept of a confidential service."""

_MAYBE = re.compile(r"(?:[\d０-９〇零一二三四五六七八九xX][\W_]{0,3}){8}")
"""Eight digits, of whatever script: less is no number of a person."""

_MAYBE_MOBILE = re.compile(r"(?:[\d０-９〇零一二三四五六七八九][\W_]{0,3}){11}")
_DIGIT = re.compile(r"[\d〇零一二三四五六七八九]")
_MASKED = re.compile(f"{MASK}{{6}}")
_NUMBERS = frozenset((IDENTITY, PASSPORT))
_SHOWN = 3


def masked(sheet: SheetSeen) -> SheetSeen:
    """The sheet with the numbers of identity cards and passports made unreadable, before any of it
    is stored. Rows that had one stay blocked: ``is_blocked`` tells by what is left."""
    return replace(sheet, rows=tuple(_row_masked(row) for row in sheet.rows))


def kept(sheet: SheetSeen, mapping: SheetMapping, hidden: Iterable[int] = ()) -> SheetSeen:
    """What may be stored once the columns are agreed on: nothing of the columns that are left out.
    In the rows ``hidden`` (by number) nothing that tells where a service is."""
    out = {column for column, field in enumerate(mapping.fields) if field == LEFT_OUT}
    where = {column for column, field in enumerate(mapping.fields) if field in TELLS_WHERE}
    without = set(hidden)
    rows = (
        _without(row, out | where if number in without else out)
        for number, row in enumerate(sheet.rows[mapping.header_row :], mapping.header_row + 1)
    )
    return replace(sheet, rows=(*sheet.rows[: mapping.header_row], *rows))


def is_blocked(text: str) -> bool:
    """Whether a cell has, or had, the number of an identity card or passport."""
    return bool(_MASKED.search(text) or _details(text) & _NUMBERS)


def has_mobile(text: str) -> bool:
    """Whether a cell has the number of a mobile phone."""
    return bool(_MAYBE_MOBILE.search(text)) and MOBILE in _details(text)


def masked_text(text: str) -> str:
    """The text with all digits but the first three unreadable."""
    seen = 0

    def hide(found: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return found[0] if seen <= _SHOWN else MASK

    return _DIGIT.sub(hide, text)


def _details(text: str) -> frozenset[str]:
    return private_details(text) if _MAYBE.search(text) else frozenset()


def _row_masked(row: SheetRow) -> SheetRow:
    if not any(_MAYBE.search(cell.text) for cell in row):
        return row
    return tuple(_cell_masked(cell) for cell in row)


def _cell_masked(cell: Cell) -> Cell:
    if not _details(cell.text) & _NUMBERS:
        return cell
    return replace(cell, text=masked_text(cell.text))


def _without(row: SheetRow, columns: set[int]) -> SheetRow:
    return tuple(BLANK if column in columns else cell for column, cell in enumerate(row))
