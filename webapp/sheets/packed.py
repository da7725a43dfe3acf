"""Sheets as JSON: on their way from the process that reads them, and into the register."""

import json
from collections.abc import Iterable
from typing import Any

from webapp.domain.imports.sheets import BLANK, Cell, CellKind, Merged, SheetRow, SheetSeen

_LETTERS = {kind: kind.value[0] for kind in CellKind}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}


def packed(sheets: Iterable[SheetSeen]) -> str:
    """The sheets as JSON; ``unpacked`` gives the same again."""
    return json.dumps([_sheet(each) for each in sheets], ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> tuple[SheetSeen, ...]:
    """The sheets that were packed. Raises ``ValueError`` for anything else."""
    try:
        return tuple(_seen(each) for each in json.loads(text))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no packed sheets") from error


def row_packed(row: SheetRow) -> str:
    """One row as JSON."""
    return json.dumps([_cell(each) for each in row], ensure_ascii=False, separators=(",", ":"))


def row_unpacked(text: str) -> SheetRow:
    """The row that was packed."""
    return tuple(_cell_seen(each) for each in json.loads(text))


def _sheet(sheet: SheetSeen) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "cut_short": sheet.cut_short,
        "merged": [
            [each.first_row, each.last_row, each.first_column, each.last_column]
            for each in sheet.merged
        ],
        "rows": [[_cell(cell) for cell in row] for row in sheet.rows],
    }


def _seen(told: dict[str, Any]) -> SheetSeen:
    return SheetSeen(
        name=str(told["name"]),
        rows=tuple(tuple(_cell_seen(cell) for cell in row) for row in told["rows"]),
        hidden=bool(told["hidden"]),
        merged=tuple(Merged(*each) for each in told["merged"]),
        cut_short=bool(told["cut_short"]),
    )


def _cell(cell: Cell) -> str:
    """Its kind in one letter, then its text; nothing of a blank one."""
    return "" if cell.kind is CellKind.BLANK else _LETTERS[cell.kind] + cell.text


def _cell_seen(told: str) -> Cell:
    return Cell(told[1:], _KINDS[told[0]]) if told else BLANK
