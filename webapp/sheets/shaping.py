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
) -> SheetSeen:
    """The sheet, of as many rows as are read. Raises ``Refused`` where one that is not hidden has
    more than that."""
    kept: list[SheetRow] = []
    is_cut = False
    for row, is_whole in _until_empty(rows):
        is_cut = is_cut or not is_whole
        if len(kept) > MOST_ROWS:
            if not hidden:
                raise Refused(Refusal.TOO_LONG, most=MOST_ROWS)
            is_cut = True
            break
        kept.append(row)
    while kept and not kept[-1]:
        kept.pop()
    width = max(map(len, kept), default=0)
    whole = tuple((*row, *(BLANK,) * (width - len(row))) for row in kept)
    return SheetSeen(name, whole, hidden, merged, is_cut)


def _until_empty(rows: Iterable[SheetRow]) -> Iterator[tuple[SheetRow, bool]]:
    """Rows without the blank cells at their ends, and whether that is all of the row."""
    empty = 0
    for row in rows:
        bare = _bare(row)
        empty = 0 if bare else empty + 1
        if empty > MOST_EMPTY_ROWS:
            yield (), next((False for each in rows if _bare(each)), True)
            return
        yield bare[:MOST_COLUMNS], len(bare) <= MOST_COLUMNS


def _bare(row: SheetRow) -> SheetRow:
    last = len(row)
    while last and row[last - 1].kind is CellKind.BLANK:
        last -= 1
    return row[:last]
