"""Values in the cells of reference tables. What does not fit is told with its field."""

from typing import Protocol

from webapp.domain.coordinates import Coordinates, Precision
from webapp.sentence import Sentence


class Cells(Protocol):
    """A row of any table: cells by the names of their columns."""

    def __getitem__(self, column: str, /) -> str: ...


class Unfit(ValueError):
    """A row that cannot be taken: ``sentence`` says what is wrong with its ``field``."""

    def __init__(self, field: str, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.field, self.sentence = field, sentence


def filled(row: Cells, field: str) -> str:
    """A cell that must hold something. Raises ``Unfit``, as all of these do."""
    text = row[field].strip()
    if not text:
        raise Unfit(field, Sentence("is empty"))
    return text


def whole(row: Cells, field: str) -> int:
    """A whole number."""
    if not (row[field].isascii() and row[field].isdecimal()):
        raise Unfit(field, Sentence("%(cell)r is not a whole number", cell=row[field]))
    return int(row[field])


def point(row: Cells) -> Coordinates:
    """The point in ``lat`` and ``lon``."""
    return Coordinates(_degrees(row, "lat", 90), _degrees(row, "lon", 180))


def precision(row: Cells) -> Precision:
    """How closely the point is known."""
    cell = row["precision"]
    if cell not in list(Precision):
        gaps = {"cell": cell, "all": ", ".join(Precision)}
        raise Unfit("precision", Sentence("%(cell)r is none of %(all)s", **gaps))
    return Precision(cell)


def _degrees(row: Cells, field: str, most: int) -> float:
    try:
        degrees = float(row[field])
    except ValueError:
        message = Sentence("%(cell)r is not a number", cell=row[field])
        raise Unfit(field, message) from None
    if not -most <= degrees <= most:
        message = Sentence(
            "%(cell)r is not between -%(most)s and %(most)s", cell=row[field], most=most
        )
        raise Unfit(field, message)
    return degrees
