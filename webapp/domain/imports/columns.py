"""What columns of sheets are called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColumnName:
    """Words of headers that mean one field: a column of entry files, ``features.KEY``, ``ages`` or
    ``point``; ``left-out`` where the column is known and never taken."""

    field: str
    called: tuple[str, ...]


NEVER_TAKEN = "left-out"
