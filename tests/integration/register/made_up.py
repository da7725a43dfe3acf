"""A register of two entries: an open one and one of a kind that needs two persons."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from tests.builders import NOW, a_service
from webapp.domain.register.changes import ChangeKind, NewChange
from webapp.domain.register.entries import Cells
from webapp.domain.register.status import NewAdoption
from webapp.domain.service import Retired, Visibility, cells_of
from webapp.ledger.place import Patience, Place
from webapp.register.register import Register

OPEN, TWO_PERSONS = "a-room", "a-lawyer"
KINDS = frozenset({"legal-aid"})
PATIENT = Patience(seconds=30, at_once=16, queue_seconds=30)
ANN, BEN = "ann", "ben"


def entries() -> dict[str, Cells]:
    """The cells of the two by id."""
    both = (a_service(OPEN, phones=("010-66001111",)), a_service(TWO_PERSONS, category="legal-aid"))
    return {service.id: cells_of(service) for service in both}


def an_adoption(
    found: Mapping[str, Cells] | None = None,
    retired: tuple[Retired, ...] = (),
    at: datetime = NOW,
) -> NewAdoption:
    taken = entries() if found is None else found
    return NewAdoption({"entries.csv": "0" * 64}, taken, retired, KINDS, "console:ann", at)


def a_register(place: Place) -> Register:
    """The register at that place, with the two entries."""
    register = Register(place, PATIENT)
    register.adopt(an_adoption())
    return register


def an_edit(register: Register, entry: str = OPEN, by: str = ANN, **changed: str) -> NewChange:
    """A change of these cells of an entry as it is now."""
    return a_change(register, ChangeKind.EDIT, entry, by, changed)


def a_change(
    register: Register,
    kind: ChangeKind,
    entry: str = OPEN,
    by: str = ANN,
    changed: Mapping[str, str] | None = None,
    **said: Any,
) -> NewChange:
    now = register.entry(entry)
    plain = {"reason": "电话核实", "origin": "form", "made_by": by, "made_at": NOW}
    cells = {**now.cells, **(changed or {})}
    return NewChange(kind, entry, now.version, cells, **{**plain, **said})


def an_addition(id: str, **changes: Any) -> NewChange:
    cells = cells_of(a_service(id, **changes))
    return NewChange(ChangeKind.ADD, id, 0, cells, "新开", "form", ANN, NOW)


DISCREET = {"visibility": str(Visibility.DISCREET)}
