"""What stands in a file that was sent, before anybody says what it means."""

from dataclasses import dataclass
from enum import StrEnum


class CellKind(StrEnum):
    """What the file itself says that a cell is. Cells of text files are all ``TEXT`` or ``BLANK``.
    A ``FORMULA`` has the value that was stored with it as its text, empty where none was."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``text`` is what stands there, never interpreted: a number as the file stores it
    (``1066160000``, ``3.5``), a day as ``2026-11-24``, a time as ``09:00``, a truth as ``yes`` or
    ``no``. What begins with ``= + - @`` in a cell of text is text."""

    text: str = ""
    kind: CellKind = CellKind.BLANK


BLANK = Cell()

SheetRow = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that are shown as one: rows from 1, columns from 0, both ends included. Only the first
    has a value."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """One sheet of a workbook, or the only one of a text file (its name is then ``""``).

    ``rows[0]`` is row 1 of the file, and all rows are as long as the longest. ``hidden`` sheets are
    shown to people, and not ticked. Where ``cut_short`` there is more in the sheet than is read
    (20,000 rows, 60 columns, or anything behind 200 empty rows).
    """

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    merged: tuple[Merged, ...] = ()
    cut_short: bool = False

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return max(map(len, self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that could be read. Where ``asked_encoding`` is not empty the file is in that older
    encoding as far as can be told: somebody must look at the first three rows and say that they
    read right before anything else is done. ``sha256`` is that of the file, in hexadecimal."""

    shown_name: str
    sha256: str
    sheets: tuple[SheetSeen, ...]
    asked_encoding: str = ""
