"""Pages about changes that wait."""

from dataclasses import dataclass

from webapp.office.entries.models import Line, PastChange
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class WaitingLink:
    """A new link for somebody, which works once ``may_agree`` said so; ``about_me``: for whoever is
    here."""

    number: int
    told: str
    about_me: bool
    may_agree: bool


@dataclass(frozen=True, slots=True)
class WaitingRole:
    """Roles that wait for whoever sees their holder; ``number`` is that of the person."""

    number: int
    told: str
    may_agree: bool


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Everything that waits, oldest first; ``dated`` only for its day."""

    h1: str
    changes: tuple[PastChange, ...]
    dated: tuple[PastChange, ...]
    links: tuple[WaitingLink, ...]
    roles: tuple[WaitingRole, ...]
    imports: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChangePage:
    """One change. ``why`` tells why it waits, ``looked`` what was looked at with it;
    ``asks_number`` has the new number typed once more without seeing it. One that is ``settled``
    only waits for its day; one ``of_import`` is agreed to with all others of it."""

    h1: str
    errors: tuple[str, ...]
    number: int
    base: int
    told: str
    reason: str
    why: str
    looked: tuple[str, ...]
    entry: str
    entry_name: str
    lines: tuple[Line, ...]
    source: str
    waits: bool
    may_agree: bool
    own: bool
    settled: bool
    asks_number: bool
    decision: str
    of_import: int
