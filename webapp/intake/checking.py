"""A check of one entry: what was asked about is looked up, then it is handed to the register."""

from dataclasses import dataclass, field
from datetime import date, datetime

from webapp.domain.facts import Method
from webapp.domain.register.checks import Answer, Check, NewCheck
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.service import Source
from webapp.ingest.reference import Reference
from webapp.intake.looking import looked_at
from webapp.register.register import Register
from webapp.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """What somebody found out of a ``group`` of facts, as people tell it. ``version`` is the one
    that they looked at; ``on`` is the day, ``once`` a mark of what is told once."""

    entry: str
    version: int
    group: str
    answer: Answer
    method: Method
    by: str
    on: date
    source: Source = field(default_factory=Source)
    holder: str = ""
    once: str = ""


def check(
    register: Register, reference: Reference, found: tuple[Finding, ...], now: datetime
) -> tuple[Check, ...]:
    """Keep what somebody found out, all of it or nothing.

    Raises ``ChangeRefused`` where there is no such group or the day has not come yet, and whatever
    the register raises.
    """
    return register.check(*(_checked(register, reference, each, now) for each in found))


def _checked(register: Register, reference: Reference, found: Finding, now: datetime) -> NewCheck:
    group = reference.freshness.group(found.group)
    if group is None:
        known = ", ".join(each.id for each in reference.freshness.groups)
        raise ChangeRefused(Sentence("%(group)r is none of %(all)s", group=found.group, all=known))
    if found.on > now.date():
        raise ChangeRefused(Sentence("%(day)r has not come yet", day=found.on.isoformat()))
    cells = register.entry(found.entry).cells
    return NewCheck(
        entry=found.entry,
        version=found.version,
        looked=looked_at(group, cells, reference, found.method),
        answer=found.answer,
        by=found.by,
        on=found.on,
        at=now,
        source=found.source,
        holder=found.holder,
        once=found.once,
    )
