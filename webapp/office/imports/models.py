"""Pages of imports, ready to read."""

from dataclasses import dataclass

from webapp.office.entries.models import Line, PastChange
from webapp.office.forms.models import Box, Tick
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class SendPage:
    """Where a sheet is sent. ``known`` leads to the import that the same file is already."""

    h1: str
    action: str
    errors: tuple[str, ...]
    cells: str
    known: Link | None
    again: bool


@dataclass(frozen=True, slots=True)
class ListedImport:
    """One set in the list."""

    href: str
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class ImportsPage:
    """All sets, newest first."""

    h1: str
    may_send: bool
    rows: tuple[ListedImport, ...]


@dataclass(frozen=True, slots=True)
class TablePage:
    """Which sheet, where its header is. ``asks_encoding``: whether the rows read right."""

    h1: str
    steps: tuple[Link, ...]
    action: str
    errors: tuple[str, ...]
    notes: tuple[str, ...]
    asks_encoding: bool
    sheets: Box
    header: str
    rows: tuple[str, ...]
    repeated: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One column with three of its values."""

    box: Box
    samples: str


@dataclass(frozen=True, slots=True)
class ColumnsPage:
    """Which column is what, and what is said once for all rows."""

    h1: str
    steps: tuple[Link, ...]
    action: str
    errors: tuple[str, ...]
    left_out: str
    columns: tuple[ColumnRow, ...]
    constants: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class CoordinatesPage:
    """In what the points are given; ``shifted`` says that all lie off by the same way."""

    h1: str
    steps: tuple[Link, ...]
    action: str
    errors: tuple[str, ...]
    shifted: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who a row may be: what it is called, why, and what stands side by side."""

    choice: str
    text: str
    why: str
    chosen: bool
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row of which somebody says who it is."""

    field: str
    heading: str
    told: tuple[Line, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class RowsPage:
    """Which rows are ours; only what must be decided."""

    h1: str
    steps: tuple[Link, ...]
    action: str
    errors: tuple[str, ...]
    told: str
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True, slots=True)
class MendedCell:
    """A cell that can be mended here; without a ``box`` only said."""

    message: str
    box: Box | None
    proposed: str


@dataclass(frozen=True, slots=True)
class MendedRow:
    """A row with errors."""

    heading: str
    cells: tuple[MendedCell, ...]
    reason: Box | None
    out: Tick


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """One field in all rows that change it; ``box`` answers for all of them."""

    heading: str
    box: Box
    ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]
    more: str


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """What will happen, in one sentence; then only what needs a person, errors first."""

    h1: str
    steps: tuple[Link, ...]
    number: int
    errors: tuple[str, ...]
    told: str
    second: str
    notes: tuple[str, ...]
    mend: tuple[MendedRow, ...]
    more: str
    choose: str
    others: tuple[Tick, ...]
    fresher: tuple[FieldGroup, ...]
    groups: tuple[FieldGroup, ...]
    new: tuple[str, ...]
    out: tuple[Tick, ...]
    warnings: tuple[str, ...]
    ready: bool
    act: int


@dataclass(frozen=True, slots=True)
class DonePage:
    """What became of a set; ``phones`` are typed once more by whoever agrees."""

    h1: str
    number: int
    errors: tuple[str, ...]
    told: tuple[str, ...]
    changes: tuple[PastChange, ...]
    kept: tuple[Link, ...]
    may_undo: bool
    waits: bool
    own: bool
    may_agree: bool
    phones: tuple[Box, ...]
    reason: str
    seen: str
