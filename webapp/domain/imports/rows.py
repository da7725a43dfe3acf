"""What each row of a sheet would do to the register, before anything is done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from webapp.domain.problems import Severity
from webapp.domain.register.entries import Cells
from webapp.sentence import Sentence


class Decision(StrEnum):
    """What a row is. ``SAME`` changes an entry of ours, ``UNCHANGED`` says what it says already;
    of ``PERHAPS`` somebody chooses between the alternatives and a new entry. ``UNREADABLE`` rows
    have an error that somebody must mend, or are left out by name."""

    SAME = "same"
    PERHAPS = "perhaps"
    NEW = "new"
    UNREADABLE = "unreadable"
    UNCHANGED = "unchanged"


class Flag(StrEnum):
    """Why somebody must look at a changed field. ``FRESHER``: what stands there was confirmed and
    still holds, and the sheet's source is older. ``ERASES``: the cell says that nothing is to stand
    there. ``FORMULA``: the value that was stored with a formula."""

    FRESHER = "fresher"
    ERASES = "erases"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class FieldRead:
    """One field that would change. ``field`` is a column of entry files, or ``features.KEY``;
    ``before`` and ``after`` are cells as entry files have them. ``taken`` says whether it is done
    unless somebody says otherwise; ``fresh_on`` is the day (``2026-11-02``) on which a ``FRESHER``
    fact was confirmed."""

    field: str
    before: str
    after: str
    flags: tuple[Flag, ...] = ()
    taken: bool = True
    fresh_on: str = ""


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with a cell, or with the whole row where ``column`` is -1. Columns count from
    0; ``field`` is the mapped one. ``message.message`` is the code and ``message.gaps`` are its
    parameters; ``webapp.sentence.written`` keeps both. ``proposed`` is what the cell may have
    meant, in the sheet's own terms, to be offered and never taken unasked."""

    column: int
    field: str
    severity: Severity
    message: Sentence
    proposed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """An entry of ours that the row may be: ``score`` of 100, and why in one sentence."""

    entry: str
    score: int
    reason: Sentence


@dataclass(frozen=True, slots=True)
class RowRead:
    """One row. ``number`` counts as in the file, from 1. ``key`` tells the same row when the sheet
    is sent again: its id, else kind, squeezed name and street. ``entry`` is the id of the entry
    that it changes (``SAME``, ``UNCHANGED``), ``""`` otherwise, and ``version`` that entry's
    version when it was read. ``alternatives`` are the likest first; of a ``SAME`` row the first is
    the entry. ``cells`` are all cells of a new entry but its id (``NEW`` and ``PERHAPS``).
    ``patch`` is what changes in ``entry``; ``patches`` what would change in each of the
    alternatives, by id. ``twin`` is the number of an earlier row that says the very same; such a
    row does nothing. ``shown`` is the row's name as it may be told.
    """

    number: int
    key: str
    decision: Decision
    shown: str = ""
    entry: str = ""
    version: int = 0
    alternatives: tuple[Alternative, ...] = ()
    patch: tuple[FieldRead, ...] = ()
    patches: Mapping[str, tuple[FieldRead, ...]] = field(default_factory=dict)
    cells: Cells = field(default_factory=dict)
    problems: tuple[CellProblem, ...] = ()
    twin: int = 0

    @property
    def has_errors(self) -> bool:
        """Whether somebody must mend the row, or leave it out by name."""
        return any(each.severity is Severity.ERROR for each in self.problems)


@dataclass(frozen=True, slots=True)
class Shifted:
    """All points of a sheet lie beside where they should, by one and the same way: nothing is taken
    before somebody looks. ``datum`` is the one that explains it, ``""`` where none does; ``count``
    points were compared, ``agreeing`` of them lie nearer then; they lie ``metres`` off now and
    ``metres_so`` then."""

    datum: str
    count: int
    agreeing: int
    metres: int
    metres_so: int


@dataclass(frozen=True, slots=True)
class SheetRead:
    """All rows of a sheet below its header that are not empty, and what stops them all."""

    rows: tuple[RowRead, ...]
    shifted: Shifted | None = None

    def counted(self, decision: Decision) -> int:
        """How many rows are that; those that only repeat an earlier one are not counted."""
        return sum(each.decision is decision and not each.twin for each in self.rows)
