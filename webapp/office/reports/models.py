"""Pages about what visitors say."""

from dataclasses import dataclass

from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class GroupLine:
    """Reports that say the same. ``words`` are the visitors' own; ``warning`` says that they may
    tell where a refuge is."""

    told: str
    words: str
    warning: str


@dataclass(frozen=True, slots=True)
class ConcernCard:
    """Everything that visitors say of one entry. ``grade`` is the look of ``waits``; ``says`` are
    facts of which they agree against the entry, ``seen`` everything that they tapped; ``more``
    tells how much of it is on the entry's own page only."""

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
    """What visitors say of one entry."""

    h1: str
    card: ConcernCard
