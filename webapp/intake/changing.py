"""One change of one entry: checked by the rules of every entry file before it is proposed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from webapp.domain.country import NATIONAL_NUMBERS
from webapp.domain.datatypes import CODES
from webapp.domain.problems import Problem
from webapp.domain.register.changes import Change, ChangeKind, NewChange
from webapp.domain.register.entries import Cells
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.service import Status, cells_of
from webapp.hours.book import problem_with
from webapp.ingest.discretion import discreet_where_sensitive
from webapp.ingest.entries import service_from
from webapp.ingest.known import Known
from webapp.ingest.reference import Reference
from webapp.ingest.report import errors_in, lines_of
from webapp.ingest.rows import Row
from webapp.ingest.rules import entry_problems
from webapp.intake.looking import two_person_kinds
from webapp.register.register import Register
from webapp.sentence import Sentence

PHONES = "phones"
LONGEST_BEFORE = timedelta(days=366)


@dataclass(frozen=True)
class Proposed:
    """A change that was taken, and what is odd about it."""

    change: Change
    problems: tuple[Problem, ...]


def propose(register: Register, reference: Reference, new: NewChange) -> Proposed:
    """Check a change and hand it to the register. To hide an entry is never refused for what it
    says.

    Raises ``ChangeRefused`` with every rule that it breaks, and whatever the register raises.
    """
    if new.kind is ChangeKind.WITHDRAW:
        return Proposed(register.propose(new, two_person_kinds(reference)), ())
    before: Cells = {} if new.kind is ChangeKind.ADD else register.entry(new.entry).cells
    checked, problems = by_the_rules(reference.known(problem_with, new.made_at.date()), new, before)
    return Proposed(register.propose(checked, two_person_kinds(reference)), problems)


def by_the_rules(
    known: Known, new: NewChange, before: Cells
) -> tuple[NewChange, tuple[Problem, ...]]:
    """A change as it is kept, and what is odd about it. Raises ``ChangeRefused`` with every rule
    that it breaks."""
    row = Row(new.entry, 0, tuple(new.cells), tuple(new.cells.values()))
    problems = entry_problems(row, known)
    refusals = [
        *lines_of(errors_in(problems)),
        *_national_numbers_lost(before, new),
        *_confirmed_by_hand(before, new),
        *_day_is_over(new),
    ]
    if refusals:
        raise ChangeRefused(*refusals)
    service = discreet_where_sensitive(service_from(row, known), known)
    return replace(new, cells=cells_of(service)), problems


def _confirmed_by_hand(before: Cells, new: NewChange) -> Iterator[Sentence]:
    """*Confirmed* follows from checks; nobody writes it."""
    said = new.cells.get("status", "")
    by_hand = said == Status.CONFIRMED and before.get("status") != said
    if by_hand or new.cells.get("checked_on", "") != before.get("checked_on", ""):
        yield Sentence(
            "%(entry)s: confirmed is what was checked (`jiamenkou register check`)",
            entry=new.entry,
        )


def _day_is_over(new: NewChange) -> Iterator[Sentence]:
    today = new.made_at.date()
    if new.publish_from and not today < new.publish_from <= today + LONGEST_BEFORE:
        yield Sentence(
            "%(entry)s: the day from which it holds is tomorrow or later, within a year",
            entry=new.entry,
        )


def _national_numbers_lost(before: Cells, new: NewChange) -> Iterator[Sentence]:
    had = set(CODES.read(before.get(PHONES, ""))) & set(NATIONAL_NUMBERS)
    for number in sorted(had - set(CODES.read(new.cells.get(PHONES, "")))):
        yield Sentence(
            "%(entry)s: phones: %(number)s is a line of the whole country: it stays",
            entry=new.entry,
            number=number,
        )
