"""Which facts are to be looked at again, and in which order entries are asked about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from webapp.domain.facts import NO_FACTS, FactGroup, Freshness, cell_of
from webapp.domain.register.checks import KeptFact
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.service import Status
from webapp.domain.visitors import NOTHING_SAID, Said


@dataclass(frozen=True, slots=True)
class DueGroup:
    """A group of facts that runs out ``until`` that day; ``None``: nobody ever looked at all of
    it."""

    group: str
    until: date | None


@dataclass(frozen=True, slots=True)
class DueEntry:
    """An entry with what is due of it, in order of the groups. ``core``: of a kind that the site
    exists for; ``said`` is what visitors say of it; ``vain_days``: on so many days it was
    called in vain."""

    entry: RegisteredEntry
    groups: tuple[DueGroup, ...]
    core: bool = False
    said: Said = NOTHING_SAID
    vain_days: int = 0

    @property
    def until(self) -> date | None:
        """The day on which the first of it runs out; ``None`` where nobody ever looked."""
        days = [each.until for each in self.groups]
        return None if None in days else min(filter(None, days), default=None)

    @property
    def never(self) -> bool:
        """Whether nobody ever looked at part of it."""
        return any(each.until is None for each in self.groups)


def due_entry(
    entry: RegisteredEntry, kept: Iterable[KeptFact], freshness: Freshness, by: date
) -> DueEntry | None:
    """What of an entry has run out on that day; ``None`` where nothing has, and where the public
    sees none of it. What is not known cannot run out."""
    if entry.state is not EntryState.PUBLISHED or entry.cells.get("status") == Status.CLOSED:
        return None
    facts = {each.field: each for each in kept}
    found = (_due(group, entry, facts) for group in freshness.groups)
    due = tuple(each for each in found if each and (each.until is None or each.until < by))
    return DueEntry(entry, due) if due else None


def in_order(due: Iterable[DueEntry]) -> list[DueEntry]:
    """First where visitors disagree, then what the site exists for, then what ran out longest
    ago, before it what nobody ever looked at."""
    return sorted(due, key=_rank)


def _rank(due: DueEntry) -> tuple[bool, bool, date, str]:
    return not due.said.against, not due.core, due.until or date.min, due.entry.id


def _due(
    group: FactGroup, entry: RegisteredEntry, facts: Mapping[str, KeptFact]
) -> DueGroup | None:
    known = tuple(_known(group, entry))
    days = [facts[name].expires_on if name in facts else None for name in known]
    if not known:
        return None
    return DueGroup(group.id, None if None in days else min(filter(None, days)))


def _known(group: FactGroup, entry: RegisteredEntry) -> Iterator[str]:
    for name in group.fields:
        if name not in NO_FACTS and cell_of(entry.cells, name):
            yield name
