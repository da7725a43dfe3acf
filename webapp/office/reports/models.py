"""Pages about what visitors say."""

from dataclasses import dataclass

from webapp.office.entries.models import FactSection
from webapp.office.forms.models import Box
from webapp.present.wording.values import Link, Phone


@dataclass(frozen=True, slots=True)
class GroupLine:
    """Reports that say the same. ``words`` are the visitors' own; ``warning`` says that they may
    tell where a refuge is; ``done`` tells what was done because of them, and not yet answered."""

    told: str
    words: str
    warning: str
    done: str = ""


@dataclass(frozen=True, slots=True)
class GroupForms:
    """What can be done with reports that say the same: ``acts`` lead to forms, ``buttons`` do it at
    once; without ``answers`` they are answered."""

    line: GroupLine
    href: str
    acts: tuple[Link, ...]
    buttons: tuple[Link, ...]
    answers: Box | None


@dataclass(frozen=True, slots=True)
class ConcernCard:
    """Everything that visitors say of one entry. ``grade`` is the look of ``waits``; ``says`` are
    facts of which they agree against the entry, ``seen`` everything that they tapped; ``more``
    tells how much of it is on the entry's own page only; ``entry`` is the address of the entry."""

    href: str
    name: str
    about: str
    waits: str
    grade: str
    groups: tuple[GroupLine, ...]
    suspects: tuple[GroupLine, ...]
    suspects_told: str
    says: tuple[str, ...]
    seen: tuple[str, ...]
    more: str
    entry: str
    acts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QueuePage:
    """``told`` says how much waits, and the oldest; ``next`` leads to those that come later."""

    h1: str
    told: str
    cards: tuple[ConcernCard, ...]
    next: Link | None


@dataclass(frozen=True, slots=True)
class ConcernPage:
    """What visitors say of one entry, and what can be done with it."""

    h1: str
    errors: tuple[str, ...]
    card: ConcernCard
    groups: tuple[GroupForms, ...]
    suspects: tuple[GroupForms, ...]


@dataclass(frozen=True, slots=True)
class RightPage:
    """The form that says that an entry is right as it stands."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    note: str
    version: int
    phones: tuple[Phone, ...]
    facts: tuple[FactSection, ...]
    group: Box
    method: Box
