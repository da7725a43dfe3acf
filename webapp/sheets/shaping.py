"""Rows as they are read into a sheet: bounded, and all as long as the longest."""

from collections.abc import Iterable, Iterator

from webapp.domain.imports.refusals import Refusal, Refused
from webapp.domain.imports.sheets import BLANK, Cell, CellKind, Merged, SheetRow, SheetSeen
from webapp.sheets.bounds import MOST_CHARACTERS, MOST_COLUMNS, MOST_EMPTY_ROWS, MOST_ROWS


def text_cell(text: str) -> Cell:
    """A cell of which only the text is known."""
    return Cell(text[:MOST_CHARACTERS], CellKind.TEXT) if text.strip() else BLANK


def sheet_of(
    name: str,
    rows: Iterable[SheetRow],
    hidden: bool = False,
    merged: tuple[Merged, ...] = (),
    last_row: int = 0,
) -> SheetSeen:
    """The sheet, of as many rows as are read; ``last_row`` is the last with anything in it, where
    that is known. Raises ``Refused`` where a sheet that is not hidden has too many rows."""
    kept: list[SheetRow] = []
    is_cut = False
    for row in _until_empty(rows):
        if len(kept) > MOST_ROWS:
            if not hidden:
                raise Refused(Refusal.TOO_LONG, most=MOST_ROWS)
            is_cut = True
            break
        is_cut = is_cut or len(row) > MOST_COLUMNS
        kept.append(row[:MOST_COLUMNS])
    read = len(kept)
    while kept and not kept[-1]:
        kept.pop()
    width = max(map(len, kept), default=0)
    whole = tuple((*row, *(BLANK,) * (width - len(row))) for row in kept)
    return SheetSeen(name, whole, hidden, merged, is_cut or last_row > read)


def _until_empty(rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
    """Rows without the blank cells at their ends, up to where many are empty."""
    empty = 0
    for row in rows:
        bare = _bare(row)
        empty = 0 if bare else empty + 1
        if empty > MOST_EMPTY_ROWS:
            return
        yield bare


def _bare(row: SheetRow) -> SheetRow:
    last = len(row)
    while last and row[last - 1].kind is CellKind.BLANK:
        last -= 1
    return row[:last]
