"""Somebody who works off reports: ``python -m … VAR``, to be killed at any moment.

Says ``ready``, waits for a line, then for each report that nobody answered changes its entry and
tells its visitor, and says the number once that is acknowledged.
"""

import sys
from datetime import timedelta
from pathlib import Path

from tests.builders import NOW
from tests.integration.register.made_up import KINDS, OPEN, PATIENT, a_change
from webapp.domain.register.changes import ChangeKind
from webapp.domain.reports import UNANSWERED, Outcome, Report
from webapp.intake.moderating import finish, mark_of_change, origin_of
from webapp.ledger.place import Place
from webapp.register.reading import RegisterReader
from webapp.register.register import Register
from webapp.store.reports.office import ReportOffice


def said(outcome: Outcome, report: Report) -> str:
    """The answer to a report."""
    return f"{outcome} {report.number}"


def run(var: str) -> None:
    """Work off what there is, and say what was."""
    place = Place(Path(var))
    register, reader = Register(place, PATIENT), RegisterReader(place, PATIENT)
    office = ReportOffice(place, PATIENT)
    print("ready", flush=True)
    sys.stdin.readline()
    for report in office.reports():
        if report.state not in UNANSWERED:
            continue
        number = report.number
        edit = a_change(
            register,
            ChangeKind.EDIT,
            OPEN,
            changed={"note_zh": f"第{number}条"},
            origin=origin_of((number,)),
            once=mark_of_change(reader, number),
            made_at=NOW + timedelta(minutes=number),
        )
        register.propose(edit, KINDS)
        finish(office, reader, said, NOW)
        print(number, flush=True)


if __name__ == "__main__":
    run(*sys.argv[1:])
