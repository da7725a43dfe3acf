"""Pages about entries of the register."""

from dataclasses import dataclass

from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values of a field."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Box:
    """One field of a form: a box, a longer box, or choices."""

    name: str
    label: str
    value: str
    hint: str = ""
    long: bool = False
    choices: tuple[Choice, ...] = ()
    radios: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One entry in the list."""

    href: str
    name: str
    kind: str
    street: str
    state: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """``told`` says how many there are; ``boxes`` are the filters."""

    h1: str
    q: str
    boxes: tuple[Box, ...]
    told: str
    rows: tuple[Row, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Line:
    """A fact, or a field of a change: what it is called, and what it says."""

    label: str
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class PastChange:
    """A change in the history of an entry. ``undo`` is where it is taken back."""

    number: int
    told: str
    reason: str
    lines: tuple[Line, ...]
    undo: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One entry. ``acts`` lead to forms."""

    h1: str
    id: str
    kind: str
    state: str
    done: str
    errors: tuple[str, ...]
    acts: tuple[Link, ...]
    facts: tuple[Line, ...]
    waiting: tuple[PastChange, ...]
    history: tuple[PastChange, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that somebody else changed too: what stood there, what they wrote, what you did."""

    name: str
    label: str
    before: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class EditPage:
    """The form of an entry. ``hours`` are the days that the hours mean."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    version: int
    boxes: tuple[Box, ...]
    reason: str
    conflicts: tuple[Conflict, ...]
    hours: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActPage:
    """One act with a reason: to withdraw, or to show again."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    told: str
    version: int
    reason: str
    reason_label: str
    button: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """The first form for a new entry, and those that may be the same."""

    h1: str
    errors: tuple[str, ...]
    boxes: tuple[Box, ...]
    alike: tuple[Row, ...]
    next: str
    looked: bool
