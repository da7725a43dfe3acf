"""From a report to what the register says, and back to whoever reported.

The two databases share no transaction. First the register changes, under a mark that names the
report; then the report is answered. Where that came to nothing in between, the mark tells what is
left to do: ``finish`` does it, whoever calls it, and as often as it is called.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from webapp.domain.register.changes import Change, ChangeKind, ChangeState
from webapp.domain.reports import UNANSWERED, Outcome, Report
from webapp.register.reading import RegisterReader
from webapp.store.reports.office import ReportOffice

ORIGIN = "report"
"""How the origin begins of what was done because of reports: ``report:17,19``."""

_ENDED = (ChangeState.REJECTED, ChangeState.OVERTAKEN)

Say = Callable[[Outcome, Report], str]
"""The answer to a report of which that came, in its visitor's language."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done because of a report: a ``change``, which may still wait for a second person or
    be rejected; ``None`` where a check found everything as it is written."""

    outcome: Outcome
    change: Change | None

    @property
    def holds(self) -> bool:
        """Whether the public may be told of it."""
        return self.change is None or self.change.state is ChangeState.APPLIED

    @property
    def ended(self) -> bool:
        """Whether it came to nothing."""
        return self.change is not None and self.change.state in _ENDED


def origin_of(numbers: Collection[int]) -> str:
    """The origin of what is done because of these reports, which say the same.

    >>> origin_of((17, 19))
    'report:17,19'
    """
    return f"{ORIGIN}:{','.join(map(str, numbers))}"


def mark_of_change(reader: RegisterReader, number: int) -> str:
    """The mark of the change that is made once because of a report; another one where those before
    came to nothing."""
    marks, tried = reader.changes_once(ORIGIN), 0
    while (held := marks.get(_mark(number, tried))) and held.state in _ENDED:
        tried += 1
    return _mark(number, tried)


def mark_of_withdrawal(number: int, version: int) -> str:
    """The mark of a withdrawal because of a report: no change that waits stands in its way."""
    return f"{ORIGIN}:{number}:hide-{version}"


def _mark(number: int, tried: int) -> str:
    return f"{ORIGIN}:{number}:{tried}" if tried else f"{ORIGIN}:{number}"


def done_because_of(reader: RegisterReader) -> Mapping[int, Done]:
    """What was last done because of each report. Raises ``NotAdopted``."""
    done: dict[int, Done] = {}
    for mark in reader.checks_once(ORIGIN):
        done |= dict.fromkeys(_numbers(mark), Done(Outcome.RIGHT, None))
    changes = reader.changes_once(ORIGIN).items()
    for mark, change in sorted(changes, key=lambda each: each[1].number):
        hides = change.kind is ChangeKind.WITHDRAW
        outcome = Outcome.WITHDRAWN if hides else Outcome.CORRECTED
        about = {*_numbers(mark)[:1], *_numbers(change.origin)}
        done |= dict.fromkeys(about, Done(outcome, change))
    return done


def finish(office: ReportOffice, reader: RegisterReader, say: Say, at: datetime) -> tuple[int, ...]:
    """Answer the reports because of which something holds by now; their numbers."""
    waits = [each for each in office.reports() if each.state in UNANSWERED]
    done = done_because_of(reader) if waits else {}
    answers = {
        each.number: say(found.outcome, each)
        for each in waits
        if (found := done.get(each.number)) and found.holds
    }
    return office.answer_all(answers, at)


def _numbers(origin: str) -> tuple[int, ...]:
    kind, _, rest = origin.partition(":")
    told = rest.partition(":")[0] if kind == ORIGIN else ""
    return tuple(int(each) for each in told.split(",") if each.isdecimal())
