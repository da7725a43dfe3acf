"""A dated event of an entry as the register keeps it."""

from dataclasses import dataclass
from datetime import datetime

from webapp.domain.register.entries import Cells


@dataclass(frozen=True, slots=True)
class KeptOccasion:
    """One event in its newest version; its cells are those of a row of ``events.csv``."""

    id: str
    version: int
    entry: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class NewOccasion:
    """What somebody says of an event. ``version`` is the one that they looked at, 0 where it is
    new; the cells are whole and without trouble."""

    cells: Cells
    version: int
    by: str
    at: datetime
