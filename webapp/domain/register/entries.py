"""An entry of the register as it stands, and all of them at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from webapp.domain.facts import Fact
from webapp.domain.register.posters import Poster
from webapp.domain.service import Retired

Cells = Mapping[str, str]
"""The cells of an entry's row in an entry file, by column."""


class EntryState(StrEnum):
    """Whether the public may see an entry."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class RegisteredEntry:
    """One entry in its newest version. ``reason_zh`` and ``moved_to`` are those of a withdrawn
    one; its cells stay as they were."""

    id: str
    version: int
    state: EntryState
    cells: Cells
    reason_zh: str = ""
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that the public shall see, read at one moment: ``act`` and ``mark`` are those of
    the last line of the audit then. Entries are sorted by id, facts by entry and field;
    ``occasions`` are the cells of dated events."""

    act: int
    entries: tuple[RegisteredEntry, ...]
    retired: tuple[Retired, ...]
    mark: str = ""
    facts: tuple[Fact, ...] = ()
    occasions: tuple[Cells, ...] = ()
    posters: tuple[Poster, ...] = ()
