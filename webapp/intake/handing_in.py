"""A whole sheet is handed in: every change by the rules of every entry file, then all or none."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from webapp.domain.register.changes import ChangeKind, NewChange
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.imports import Import
from webapp.hours.book import problem_with
from webapp.ingest.reference import Reference
from webapp.intake.changing import by_the_rules
from webapp.intake.looking import two_person_kinds
from webapp.register.register import Register
from webapp.sentence import Sentence

MOST_TOLD = 20


def hand_in(
    register: Register,
    reference: Reference,
    number: int,
    changes: tuple[NewChange, ...],
    entries: Mapping[str, RegisteredEntry],
    at: datetime,
) -> Import:
    """Let the changes of an import hold, or wait for a second person; all of them or none.
    ``entries`` are those that they were made for.

    Raises ``ChangeRefused`` with the rules that are broken, ``EntriesChangedMeanwhile``, and
    whatever the register raises.
    """
    refusals: list[str] = []
    checked = tuple(_checked(reference, changes, entries, at, refusals))
    if refusals:
        raise ChangeRefused(*refusals[:MOST_TOLD])
    return register.imports.hand_in(number, checked, two_person_kinds(reference), at)


def _checked(
    reference: Reference,
    changes: tuple[NewChange, ...],
    entries: Mapping[str, RegisteredEntry],
    at: datetime,
    refusals: list[str],
) -> Iterator[NewChange]:
    known = reference.known(problem_with, at.date())
    for each in changes:
        before = {} if each.kind is ChangeKind.ADD else entries[each.entry].cells
        name = each.cells.get("name_zh", "")
        try:
            yield by_the_rules(known, each, before)[0]
        except ChangeRefused as error:
            refusals += (
                Sentence("%(name)s: %(what)s", name=name, what=what) for what in error.args
            )
