"""Pages about entries of the register."""

from dataclasses import dataclass

from webapp.office.forms.models import Box, Tick
from webapp.present.wording.values import Link, Phone


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
    """``told`` says how many there are; ``boxes`` are the filters; ``sheet`` is the same list as a
    workbook."""

    h1: str
    q: str
    boxes: tuple[Box, ...]
    told: str
    rows: tuple[Row, ...]
    more: str
    sheet: str


@dataclass(frozen=True, slots=True)
class Line:
    """A fact, or a field of a change: what it is called, and what it says. ``origin`` tells who
    says so, and when somebody last looked."""

    label: str
    text: str
    before: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class FactSection:
    """Facts that are asked about together. ``told`` is what ``origin`` would say of each of them,
    where that is the same."""

    id: str
    heading: str
    told: str
    lines: tuple[Line, ...]


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
    """One entry. ``acts`` lead to forms; ``looks`` tell who looked at it."""

    h1: str
    id: str
    kind: str
    state: str
    done: str
    errors: tuple[str, ...]
    acts: tuple[Link, ...]
    facts: tuple[FactSection, ...]
    waiting: tuple[PastChange, ...]
    looks: tuple[str, ...]
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
class EditWay:
    """From where somebody came to the form of an entry: where it is sent, where one goes back to,
    what stands above it, and what is ``asked`` besides."""

    action: str
    back: str
    note: str = ""
    asked: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class EditPage:
    """The form of an entry. ``hours`` are the days that the hours mean; ``looked`` are the groups
    of facts that somebody may have looked at today; ``asked`` is what its way asks besides."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    version: int
    boxes: tuple[Box, ...]
    reason: str
    conflicts: tuple[Conflict, ...]
    hours: tuple[Line, ...]
    looked: tuple[Tick, ...]
    method: Box
    note: str = ""
    own_source: tuple[Box, ...] = ()
    asked: tuple[Box, ...] = ()
    publish_from: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Facts of one group, with the answers that can be given about them; ``name`` is the field."""

    name: str
    facts: FactSection
    answers: Box


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What somebody is asked who looks whether an entry is still so. ``mark`` tells this answer
    from another one that is alike."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    version: int
    mark: str
    phones: tuple[Phone, ...]
    questions: tuple[Question, ...]
    method: Box


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
