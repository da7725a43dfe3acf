"""What a sheet would do, with what was said of its rows: the changes, and what is still asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from webapp.domain.imports.mapping import SheetMapping
from webapp.domain.imports.rows import Decision, FieldRead, RowRead, SheetRead
from webapp.domain.register.changes import ChangeKind, NewChange
from webapp.domain.register.entries import Cells, RegisteredEntry
from webapp.domain.register.imports import Answered, Choice
from webapp.domain.service import Source
from webapp.intake.reading.patches import with_patch

NOTHING = Answered()


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row. ``change`` is an entry's id, ``Choice.NEW``, or ``""`` where it does nothing.
    ``patch`` is what would change in that entry, whether it is taken or not. ``asks`` tells that
    somebody must decide first: ``mend`` a cell, ``choose`` who it is, look ``again`` because its
    entry was changed meanwhile, or that it is of ``another`` street."""

    row: RowRead
    change: str = ""
    patch: tuple[FieldRead, ...] = ()
    asks: str = ""

    @property
    def taken(self) -> tuple[FieldRead, ...]:
        """What of the patch is done."""
        return tuple(each for each in self.patch if each.taken)


MEND, CHOOSE, AGAIN, ANOTHER = "mend", "choose", "again", "another"
MayChange = Callable[[Cells], bool]
"""Whether whoever sent the sheet may change an entry with these cells."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows of a sheet that are not left out. ``entries`` are those they were read against."""

    rows: tuple[PlannedRow, ...]
    entries: Mapping[str, RegisteredEntry]

    def asking(self, *asks: str) -> tuple[PlannedRow, ...]:
        """Those of which somebody must decide; of these, or at all."""
        return tuple(each for each in self.rows if each.asks and (not asks or each.asks in asks))

    def new(self) -> tuple[PlannedRow, ...]:
        """Those that would add an entry."""
        return tuple(e for e in self.rows if e.change == Choice.NEW and not e.asks)

    def changing(self) -> tuple[PlannedRow, ...]:
        """Those that would change an entry."""
        mine = (each for each in self.rows if each.change and each.change != Choice.NEW)
        return tuple(each for each in mine if each.taken and not each.asks)

    def same(self) -> int:
        """How many do nothing."""
        return len(self.rows) - len(self.asking()) - len(self.new()) - len(self.changing())


def planned(
    read: SheetRead,
    answers: Mapping[str, Answered],
    entries: Mapping[str, RegisteredEntry],
    may_change: MayChange,
) -> Plan:
    """What each row would do."""
    return Plan(
        tuple(
            _row(each, answers.get(each.key, NOTHING), entries, may_change) for each in read.rows
        ),
        entries,
    )


def changes_of(
    plan: Plan,
    mapping: SheetMapping,
    reason: str,
    by: str,
    at: datetime,
    new_id: Callable[[], str],
) -> tuple[NewChange, ...]:
    """The changes that the rows of a plan make, each with the source of the sheet."""
    return tuple(_changes(plan, mapping, reason, by, at, new_id))


def _row(
    row: RowRead,
    answered: Answered,
    entries: Mapping[str, RegisteredEntry],
    may_change: MayChange,
) -> PlannedRow:
    if row.twin:
        return PlannedRow(row)
    if row.has_errors:
        return PlannedRow(row, asks=MEND)
    if answered.chosen == Choice.AGAIN:
        return PlannedRow(row, row.entry, row.patch, AGAIN)
    told = _chosen(row, answered)
    if told.change == Choice.NEW:
        return told if may_change(row.cells) else replace(told, asks=ANOTHER)
    if not told.change or not told.taken:
        return told
    before = entries[told.change].cells
    mine = may_change(before) and may_change(with_patch(before, told.patch))
    return told if mine else replace(told, asks=ANOTHER)


def _chosen(row: RowRead, answered: Answered) -> PlannedRow:
    if row.decision is not Decision.PERHAPS:
        change = str(Choice.NEW) if row.decision is Decision.NEW else row.entry
        return PlannedRow(row, change, _patch(row.patch, answered))
    if answered.chosen == Choice.NEW:
        return PlannedRow(row, str(Choice.NEW))
    if answered.chosen in row.patches:
        return PlannedRow(row, answered.chosen, _patch(row.patches[answered.chosen], answered))
    return PlannedRow(row, asks=CHOOSE)


def _patch(patch: Iterable[FieldRead], answered: Answered) -> tuple[FieldRead, ...]:
    return tuple(
        replace(
            each,
            taken=(each.taken or each.field in answered.took) and each.field not in answered.kept,
        )
        for each in patch
    )


def _changes(
    plan: Plan,
    mapping: SheetMapping,
    reason: str,
    by: str,
    at: datetime,
    new_id: Callable[[], str],
) -> Iterator[NewChange]:
    said = mapping.constants
    source = Source(
        said.get("source_title_zh", ""), said.get("source_url", ""), said.get("source_date", "")
    )
    for each in plan.changing():
        entry = plan.entries[each.change]
        cells = with_patch(entry.cells, each.patch)
        yield NewChange(
            ChangeKind.EDIT, entry.id, entry.version, cells, reason, "", by, at, source=source
        )
    for each in plan.new():
        id_ = new_id()
        cells = {**each.row.cells, "id": id_}
        yield NewChange(ChangeKind.ADD, id_, 0, cells, reason, "", by, at)
