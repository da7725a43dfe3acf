"""The queue: entries of which something has run out, in the order in which they are asked about."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from webapp.domain.people.rights import may_propose, may_see
from webapp.domain.register.checks import KeptFact
from webapp.domain.register.due import DueEntry, due_entry, in_order
from webapp.domain.register.entries import EntryState
from webapp.domain.reports import ReportsUnavailable
from webapp.domain.visitors import NOTHING_SAID, Said, said_of
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.present.wording.values import Link

SOON_DAYS = 14
DUE_NOW, DUE_SOON, NEVER = "", "soon", "never"
CORE, MINE = "core", "mine"
CALL, VISIT = "call", "visit"
MOST_TRIES = 3
"""Called in vain on so many days, an entry is visited."""

_NOBODY: tuple[KeptFact, ...] = ()
_log = logging.getLogger("jiamenkou.office")


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the queue is asked for; an empty text asks for nothing. ``due`` is ``soon`` or
    ``never``, ``kind`` may be ``core``, ``whose`` ``mine``, ``how`` ``call`` or ``visit``."""

    due: str = DUE_NOW
    street: str = ""
    kind: str = ""
    whose: str = ""
    how: str = ""


def queue(asked: Asked) -> list[DueEntry]:
    """What fits, in order, of what whoever is here may see."""
    by = now().date() + timedelta(days=SOON_DAYS if asked.due == DUE_SOON else 0)
    return in_order(each for each in _due(by) if _fits(each, asked))


def due_link() -> Link:
    """How many facts are due, and where they are asked about."""
    found = queue(Asked())
    note = sentences().say("facts due, of %(count)s entries", count=len(found))
    return Link(str(sum(len(each.groups) for each in found)), "/calls", note=note)


def _due(by: date) -> Iterator[DueEntry]:
    grants, freshness = whoever_is_here().grants, reference().freshness
    facts = parts().register.looks.facts()
    said, vain = _said(facts), parts().register.looks.unanswered()
    core = {each.id for each in reference().taxonomy.categories if each.core}
    for entry in parts().register.entries():
        if not may_see(grants, entry.cells):
            continue
        what = said.get(entry.id, NOTHING_SAID)
        found = due_entry(entry, facts.get(entry.id, _NOBODY), freshness, by)
        if what.gone and entry.state is EntryState.PUBLISHED:
            found = found or DueEntry(entry, ())
        if found:
            is_core, days = entry.cells["category"] in core, vain.get(entry.id, 0)
            yield replace(found, core=is_core, said=what, vain_days=days)


def _fits(due: DueEntry, asked: Asked) -> bool:
    cells = due.entry.cells
    return (
        (asked.due != NEVER or due.never)
        and (asked.street in ("", cells.get("street", "")))
        and (asked.kind in ("", cells["category"]) or (asked.kind == CORE and due.core))
        and (asked.whose != MINE or may_propose(whoever_is_here().grants, cells))
        and (asked.how == "" or (asked.how == VISIT) == is_visited(due))
    )


def is_visited(due: DueEntry) -> bool:
    """Whether somebody has to go there: nobody answers, there is no number, or a visitor says that
    it is gone."""
    return due.vain_days >= MOST_TRIES or due.said.gone or not due.entry.cells.get("phones")


def _said(
    facts: Mapping[str, tuple[KeptFact, ...]],
) -> Mapping[str, Said]:
    """What visitors say of which entry since somebody looked last; nothing where it cannot be
    read."""
    freshness = reference().freshness
    try:
        reported = {each.service_id for each in parts().reports.reports()}
        told = parts().sightings.told(now().date())
    except ReportsUnavailable as error:
        _log.error("what visitors say was not read: %s", error)
        return {}
    said = {id: said_of(days, facts.get(id, _NOBODY), freshness) for id, days in told.items()}
    return said | {id: replace(said.get(id, NOTHING_SAID), against=True) for id in reported}
