"""A worker that keeps reports: ``python -m … VAR FIRST COUNT``, to be raced or killed.

Says ``ready``, waits for a line, then files reports FIRST, FIRST+1 … and says each ticket once it
is acknowledged. The same number is the same form, whichever process sends it.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from tests.builders import NOW
from webapp.domain.reports import NewReport, Trouble
from webapp.ledger.place import Patience, Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook

MINUTES_APART = 5
"""So that no allowance is ever used up."""


def report_number(number: int) -> tuple[NewReport, datetime]:
    """The report of that number, and when it comes in."""
    report = NewReport("mbr-zoo", Trouble.HOURS, f"第{number}条", f"form-{number:016}", "zh-Hans")
    return report, NOW + timedelta(minutes=MINUTES_APART * number)


def run(var: str, first: str, count: str) -> None:
    """Keep the reports, and say number and ticket of each."""
    book = ReportBook(Place(Path(var)), Patience(30))
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(first), int(first) + int(count)):
        report, at = report_number(number)
        print(number, book.file(report, Sender("203.0.113.7", "203.0.0.0"), at), flush=True)


if __name__ == "__main__":
    run(*sys.argv[1:])
