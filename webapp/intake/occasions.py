"""One dated event of an entry of the register: asked the rules of ``events.csv``, and kept."""

from collections.abc import Mapping
from datetime import datetime

from webapp.domain.occasions import OCCASION_COLUMNS, occasion_cells
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.occasions import KeptOccasion, NewOccasion
from webapp.domain.service import Visibility
from webapp.ingest.occasions.cells import Trouble, occasion_from, troubles
from webapp.register.register import Register
from webapp.sentence import Sentence

Row = Mapping[str, str]
"""Cells by the columns of ``events.csv``; one that is missing is empty."""


def occasion_troubles(register: Register, row: Row) -> tuple[Trouble, ...]:
    """What is wrong with a row, by column. Raises what the register raises of its entry."""
    visibility = Visibility(register.entry(row.get("entry", "")).cells["visibility"])
    return troubles(_whole(row), {row["entry"]: visibility})


def keep_occasion(
    register: Register, row: Row, version: int, by: str, at: datetime
) -> KeptOccasion:
    """Keep an event; ``version`` is the one that was looked at, 0 where it is new.

    Raises ``ChangeRefused`` with a sentence for everything that is wrong, and whatever the
    register raises.
    """
    if found := occasion_troubles(register, row):
        told = (Sentence("%(field)s: %(what)s", field=name, what=what) for name, what in found)
        raise ChangeRefused(*told)
    cells = occasion_cells(occasion_from(_whole(row)))
    return register.occasions.keep(NewOccasion(cells, version, by, at))


def _whole(row: Row) -> dict[str, str]:
    return {name: row.get(name, "").strip() for name in OCCASION_COLUMNS}
