"""An import as its pages look at it: its sheet, how that is read, and what its rows would do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import abort, current_app

from webapp.caches import MEGABYTE, BoundedCache
from webapp.domain.imports.mapping import SheetMapping, mapping_read
from webapp.domain.imports.rows import SheetRead
from webapp.domain.imports.sheets import SheetSeen
from webapp.domain.people.rights import may_change, may_see, may_see_imports
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.imports import Import, ImportState, NoSuchImport
from webapp.intake.planning import Plan, planned
from webapp.intake.reading.against import Against, against
from webapp.intake.sheet_rows import read
from webapp.office.here.parts import now, parts
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.sheets.packed import row_unpacked, unpacked

_EXTENSION = "office_sheets_read"
_ROW_BYTES = 8_000
_MOST_BYTES = 160 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of a sheet, read against the register as it was after the act of that number."""

    read: SheetRead
    entries: Mapping[str, RegisteredEntry]
    act: int


@dataclass(frozen=True, slots=True)
class Held:
    """An import that is open, and its sheets with their rows."""

    one: Import
    sheets: tuple[SheetSeen, ...]
    mapping: SheetMapping

    @property
    def sheet(self) -> SheetSeen:
        """The sheet that was chosen."""
        named = (each for each in self.sheets if each.name == self.mapping.sheet)
        return next(named, self.sheets[0])

    @property
    def place(self) -> int:
        """Which of the sheets that is."""
        return self.sheets.index(self.sheet)


def seen_import(number: int) -> Import:
    """A set that whoever is here may read about."""
    if not may_see_imports(whoever_is_here().grants):
        abort(403)
    try:
        return parts().register.imports.one(number)
    except NoSuchImport:
        abort(404)


def held(number: int) -> Held:
    """An open import of whoever is here. Raises ``NoSuchImport`` where it is at another step."""
    one = seen_import(number)
    if one.made_by != whoever_is_here().name:
        abort(403)
    if one.state is not ImportState.OPEN or not one.sheets:
        raise NoSuchImport()
    return held_of(one)


def held_of(one: Import) -> Held:
    """The same, whoever asks."""
    rows = parts().register.imports.rows(one.number)
    bare = unpacked(one.sheets)
    full = (
        replace(sheet, rows=tuple(map(row_unpacked, kept)))
        for sheet, kept in zip(bare, (*rows, *((),) * len(bare)), strict=False)
    )
    return Held(one, tuple(full), mapping_read(one.mapping))


def reading(held: Held) -> Reading:
    """What its rows say of the register as it stands; kept while nothing else does."""
    register = parts().register
    act = register.publications.unpublished(0).newest
    who = whoever_is_here()
    key = (held.one.number, held.one.tries, held.one.mapping, act, who.name, now().date())
    return _cache().get_or_make(key, lambda: _read(held, _against(), act))


def plan(held: Held, found: Reading) -> Plan:
    """What would be done, with what was answered."""
    grants = whoever_is_here().grants
    return planned(
        found.read, held.one.answers, found.entries, lambda cells: may_change(grants, cells)
    )


def _read(held: Held, there: Against, act: int) -> Reading:
    return Reading(read(held.sheet, held.mapping, there), there.entries, act)


def _against() -> Against:
    register, grants, today = parts().register, whoever_is_here().grants, now().date()
    entries = (each for each in register.entries() if may_see(grants, each.cells))
    return against(reference(), entries, register.snapshot(today).facts, today)


def _cache() -> BoundedCache[Reading]:
    made: BoundedCache[Reading] = current_app.extensions.setdefault(
        _EXTENSION,
        BoundedCache(_MOST_BYTES, lambda each: _ROW_BYTES * len(each.read.rows) + MEGABYTE),
    )
    return made
