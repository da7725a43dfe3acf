"""Sheets that were sent, and what they would change, on a register of two entries."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from tests.builders import NOW, a_service
from tests.integration.register.made_up import ANN, KINDS, OPEN, an_edit
from webapp.domain.register.changes import ChangeKind, NewChange
from webapp.domain.register.imports import Import, NewImport
from webapp.domain.register.status import NewAdoption
from webapp.domain.service import cells_of
from webapp.register.register import Register

ROWS = (('[["名称","text"]]', '[["某母婴室","text"]]'), ('[["说明","text"]]',))


def a_sheet(mark: str = "a", by: str = ANN, **said: Any) -> NewImport:
    """One that was sent now; the mark tells its file from others."""
    plain = {"sheets": "[]", "rows": ROWS, "mapping": "{}", "made_by": by, "made_at": NOW}
    return NewImport(mark * 64, f"{mark}.xlsx", **{**plain, **said})


def handed_in(register: Register, changes: Iterable[NewChange], mark: str = "a") -> Import:
    """An import that was begun and handed in."""
    begun = register.imports.begin(a_sheet(mark))
    return register.imports.hand_in(begun.number, tuple(changes), KINDS, NOW)


def added(*ids: str, **changes: Any) -> tuple[NewChange, ...]:
    """New entries with these ids."""
    return tuple(
        NewChange(ChangeKind.ADD, id, 0, cells_of(a_service(id, **changes)), "表格", "", ANN, NOW)
        for id in ids
    )


def edited(register: Register, entry: str = OPEN, **cells: str) -> NewChange:
    return replace(an_edit(register, entry, **cells), reason="表格")


def many(count: int) -> Mapping[str, Mapping[str, str]]:
    """The cells of so many entries by id."""
    ids = [f"m-{number:03}" for number in range(count)]
    return {id: cells_of(a_service(id, name_zh=f"第{id}母婴室")) for id in ids}


def a_large_adoption(count: int) -> NewAdoption:
    return NewAdoption({"entries.csv": "0" * 64}, many(count), (), KINDS, "console:ann", NOW)
