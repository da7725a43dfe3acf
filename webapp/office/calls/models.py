"""Pages of calls."""

from dataclasses import dataclass

from webapp.office.entries.models import FactSection
from webapp.office.forms.models import Box, Choice
from webapp.present.wording.values import Link, Phone


@dataclass(frozen=True, slots=True)
class DueRow:
    """An entry in the queue: ``due`` says of which facts, ``marks`` what else is to be known,
    ``agreed`` where it is confirmed by what visitors say."""

    href: str
    name: str
    place: str
    due: tuple[str, ...]
    marks: tuple[str, ...]
    agreed: str
    version: int


@dataclass(frozen=True, slots=True)
class QueuePage:
    """``streets`` lead to the queue of each street that has one, with how long it is; ``begin`` to
    the first call."""

    h1: str
    errors: tuple[str, ...]
    boxes: tuple[Box, ...]
    told: str
    rows: tuple[DueRow, ...]
    more: str
    streets: tuple[Link, ...]
    begin: str


@dataclass(frozen=True, slots=True)
class Asking:
    """One group of facts of a call. ``answered`` says what was answered today, and ``undo`` is the
    number of that answer; else there are ``answers`` to tap, and ``change`` is where it is
    corrected."""

    group: str
    mark: str
    facts: FactSection
    answers: tuple[Choice, ...]
    change: str
    answered: str = ""
    undo: int = 0


@dataclass(frozen=True, slots=True)
class CallPage:
    """One call. ``script`` is what is said first; ``query`` what is asked of the queue; ``mark``
    tells *nobody answers* from another one, and ``vain`` on how many days that was so; ``waiting``
    are changes that wait; ``next`` leads to the next call, ``back`` to the queue."""

    h1: str
    action: str
    query: str
    mark: str
    errors: tuple[str, ...]
    about: str
    version: int
    phones: tuple[Phone, ...]
    script: str
    askings: tuple[Asking, ...]
    vain: str
    is_open: bool
    waiting: tuple[Link, ...]
    next: str
    back: str
    entry: str


@dataclass(frozen=True, slots=True)
class ChangePage:
    """One group of facts, to be corrected. ``sure`` is set where the list was found shorter than
    before, and asked about once."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    version: int
    boxes: tuple[Box, ...]
    reason: str
    sure: str
