"""An import: one set of changes that holds as a whole, waits as a whole, and is taken back as a
whole. A sheet makes one; so do the undoing of one and the merging of two entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from webapp.domain.problems import JiamenkouError
from webapp.domain.register.changes import ChangeKind
from webapp.sentence import Sentence

RESUMED = timedelta(days=14)
"""For so long an import that was begun can be gone on with."""

KEPT = timedelta(days=30)
"""For so long after its end the cells of a sheet are kept."""

MOST_ALONE = 20
"""So many published entries are changed by one set without a second person."""


IMPORTED = "import:"
"""How the origin of changes begins that are of a set: these are agreed to together."""


class ImportKind(StrEnum):
    """Where a set of changes is from."""

    SHEET = "sheet"
    UNDO = "undo"
    MERGE = "merge"


class ImportState(StrEnum):
    """``OPEN`` is being looked at; ``PROPOSED`` waits for the second person; ``LEFT`` was given up,
    or its time ran out."""

    OPEN = "open"
    PROPOSED = "proposed"
    DONE = "done"
    LEFT = "left"


class Choice(StrEnum):
    """What a row is, beside an entry of ours: a new one; left out by name; not decided, because its
    entry was changed meanwhile."""

    NEW = "new"
    OUT = "out"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody said of one row. ``chosen`` is the id of an entry, a ``Choice``, or ``""`` for
    what the row is by itself; ``took`` are fields that it may overwrite although what stands there
    is fresher, ``kept`` those that it must leave."""

    chosen: str = ""
    took: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewImport:
    """A sheet as it was sent. ``sheets`` are JSON for each of its sheets beside its rows, whose
    ``rows`` are JSON each, by sheet and from row 1; ``mapping`` says how they are read."""

    sha256: str
    shown_name: str
    sheets: str
    rows: tuple[tuple[str, ...], ...]
    mapping: str
    made_by: str
    made_at: datetime
    asked_encoding: str = ""


@dataclass(frozen=True, slots=True)
class Import:
    """One set of changes. ``tries`` counts how often its sheet was sent; ``undoes`` is the set that
    it takes back, 0 of none, and ``undone_by`` the one that took it back. ``answers`` are by the
    key of a row. ``decision`` is the sentence with which a second person refused it last."""

    number: int
    kind: ImportKind
    state: ImportState
    sha256: str
    shown_name: str
    tries: int
    sheets: str
    mapping: str
    asked_encoding: str
    answers: Mapping[str, Answered]
    made_by: str
    made_at: datetime
    touched_at: datetime
    ended_at: datetime | None
    second_by: str
    decision: str
    undoes: int
    undone_by: int
    reason: str

    @property
    def origin(self) -> str:
        """Where its changes are from."""
        return origin_of(self.number)


def origin_of(number: int) -> str:
    """Where the changes of a set are from."""
    return f"{IMPORTED}{number}"


def number_in(origin: str) -> int:
    """The set that a change is of; 0 where it is of none.

    >>> number_in("import:12"), number_in("form")
    (12, 0)
    """
    number = origin.removeprefix(IMPORTED)
    return int(number) if number != origin and number.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many changes of each kind a set has, and which of its entries were changed again since
    it held."""

    kinds: Mapping[ChangeKind, int] = field(default_factory=dict)
    edited_since: tuple[str, ...] = ()


class AlreadySent(JiamenkouError):
    """The very same file is an open or finished import: ``number``."""

    def __init__(self, number: int, day: str) -> None:
        super().__init__(
            Sentence(
                "You sent this on %(day)s: it is import %(number)s. Open it.",
                day=day,
                number=number,
            )
        )
        self.number = number


class NoSuchImport(JiamenkouError):
    """There is no set of that number, or it is not at that step any more."""


class EntriesChangedMeanwhile(JiamenkouError):
    """Somebody else changed entries of the set since they were looked at: nothing was changed.
    ``entries`` are their ids."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        super().__init__(
            Sentence(
                "Nothing was changed: other people changed %(count)s entries meanwhile. Look at"
                " them again.",
                count=len(entries),
            )
        )
        self.entries = entries
