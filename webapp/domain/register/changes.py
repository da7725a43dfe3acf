"""A change of an entry: what is asked for, by whom, and what became of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from webapp.domain.register.checks import Looked
from webapp.domain.register.entries import Cells
from webapp.domain.service import Source


class ChangeKind(StrEnum):
    """What a change does. ``ADOPT`` takes in what the files say, and is no person's."""

    ADOPT = "adopt"
    ADD = "add"
    EDIT = "edit"
    WITHDRAW = "withdraw"
    RESTORE = "restore"


class ChangeState(StrEnum):
    """What became of a change. One whose entry was changed meanwhile is ``OVERTAKEN``."""

    PROPOSED = "proposed"
    APPLIED = "applied"
    REJECTED = "rejected"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One cell before and after."""

    field: str
    before: str
    after: str


Patch = tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class NewChange:
    """A change as it is asked for. ``base_version`` is the version that was looked at, 0 of a new
    entry; ``cells`` are all cells of the entry as they shall be. What has a mark ``once``
    (``report:17``) is done once, however often it is sent. ``reason`` is what the audit says of
    it, and of a withdrawn entry what the public reads; ``moved_to`` is the entry that stands for
    it. What ``waits`` is applied by a second person only.
    ``source`` is where the new cells are from, unless that is the entry's; ``looked`` are the
    facts that whoever makes the change saw with it. It holds from the day ``publish_from`` on."""

    kind: ChangeKind
    entry: str
    base_version: int
    cells: Cells
    reason: str
    origin: str
    made_by: str
    made_at: datetime
    once: str = ""
    moved_to: str = ""
    source: Source = field(default_factory=Source)
    looked: tuple[Looked, ...] = ()
    waits: bool = False
    publish_from: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A change in the register. ``decision`` is the sentence with which it was rejected; ``basis``
    is JSON of its source and of what was looked at, ``""`` where nothing is said. One that holds
    from ``publish_from`` on is ``PROPOSED`` until then; where it ``wants_second`` it holds only if
    somebody (``agreed_by``) agreed before or does later."""

    number: int
    kind: ChangeKind
    entry: str
    base_version: int
    patch: Patch
    reason: str
    moved_to: str
    origin: str
    made_by: str
    made_at: datetime
    state: ChangeState
    second_by: str = ""
    decision: str = ""
    basis: str = ""
    publish_from: date | None = None
    wants_second: bool = True
    agreed_by: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether it only waits for its day."""
        wanted = self.wants_second and not self.agreed_by
        return self.publish_from is not None and not wanted


def patch_between(before: Cells, after: Cells) -> Patch:
    """What differs, in order of the names of the columns."""
    names = sorted(before.keys() | after.keys())
    pairs = ((name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(FieldChange(name, old, new) for name, old, new in pairs if old != new)


def patched(cells: Cells, patch: Patch) -> Cells:
    """The cells with the change made."""
    return {**cells, **{each.field: each.after for each in patch}}
