"""Which facts a call asks about, three at most, and what an answer means."""

from collections.abc import Iterator

from webapp.domain.facts import STANDING, FactGroup, Method, cell_of
from webapp.domain.register.checks import Answer, Check, KeptFact
from webapp.domain.register.due import due_entry
from webapp.domain.register.entries import RegisteredEntry
from webapp.intake.checking import Finding
from webapp.office.here.parts import now, parts
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here

MOST = 3
HOURS = "hours"


def answered_today(entry: str) -> dict[str, Check]:
    """The last answer of today about each group of facts of an entry."""
    today = parts().register.looks.on(now().date())
    return {each.group: each for each in today if each.entry == entry}


def asked_about(
    found: RegisteredEntry, kept: tuple[KeptFact, ...], answered: dict[str, Check]
) -> tuple[FactGroup, ...]:
    """What is due, and the hours or the telephone where they are not known; what was answered
    today stays where it was."""
    groups = reference().freshness.groups
    due = due_entry(found, kept, reference().freshness, now().date())
    open_ones = {each.group for each in due.groups} if due else set()
    first = {each.id for each in groups[:MOST] if not is_known(each, found)}
    wanted = [each for each in groups if each.id in answered]
    wanted += [each for each in groups if each.id in open_ones | first - answered.keys()]
    chosen = {each.id for each in wanted[:MOST]}
    return tuple(each for each in groups if each.id in chosen)


def is_known(group: FactGroup, found: RegisteredEntry) -> bool:
    """Whether anything of it is known."""
    return any(cell_of(found.cells, name) for name in group.fields)


def findings(
    found: RegisteredEntry, group: str, answer: Answer, method: Method, mark: str
) -> Iterator[Finding]:
    """What an answer says. Whoever says when it is open says that it is there too."""
    for each in answered_with(found, group) if answer is Answer.AS_WRITTEN else (group,):
        yield Finding(
            entry=found.id,
            version=found.version,
            group=each,
            answer=answer,
            method=method,
            by=whoever_is_here().name,
            on=now().date(),
            once=f"{method}:{mark}:{each}" if mark else "",
        )


def answered_with(found: RegisteredEntry, group: str) -> tuple[str, ...]:
    """The groups that are answered when this one is."""
    groups = reference().freshness.groups
    there = next((each.id for each in groups if STANDING in each.fields), "")
    if group != HOURS or not there or there in answered_today(found.id):
        return (group,)
    return (there, group)
