"""``jiamenkou reports``: what visitors say is wrong, for the office to answer."""

from collections.abc import Iterable
from itertools import groupby

import click

from webapp.domain.reports import MOST_ANSWER_CHARACTERS, Report
from webapp.domain.tickets import shown_ticket
from webapp.ledger.place import Place
from webapp.settings import from_environment
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice
from webapp.text.script import clean
from webapp.toolbox.clock import time_now

NUMBER = click.argument("number", type=click.IntRange(min=1), metavar="N")


@click.group("reports")
def reports_group() -> None:
    """Read and answer the reports of mistakes.

    A visitor sees the state and the answer by the ticket number, never the report itself.
    """


def place() -> Place:
    """Where the reports are kept."""
    settings = from_environment()
    return Place(settings.var, settings.database)


@reports_group.command("list")
@click.option("--all", "closed", is_flag=True, help="Closed ones too.")
def list_reports(closed: bool) -> None:
    """List open reports, oldest first; those that say the same of an entry stand on one line.

    A question mark stands before reports that a program seems to have sent.
    """
    for line in lines_of(ReportOffice(place()).reports(closed)):
        click.echo(line)


@reports_group.command("show")
@NUMBER
def show(number: int) -> None:
    """Show report N. From then on its visitor is told that it is being looked at."""
    for line in in_full(ReportOffice(place()).take_up(number)):
        click.echo(line)


@reports_group.command("answer")
@NUMBER
@click.argument("text", metavar="TEXT")
def answer(number: int, text: str) -> None:
    """Answer report N. Whoever has the ticket can read TEXT: repeat nothing of the report in it."""
    words = clean(text)
    if not 0 < len(words) <= MOST_ANSWER_CHARACTERS:
        raise click.BadParameter(f"write 1 to {MOST_ANSWER_CHARACTERS} characters")
    report = ReportOffice(place()).answer(number, words, time_now())
    click.echo(f"report {report.number} is answered")


@reports_group.command("close")
@NUMBER
def close(number: int) -> None:
    """Close report N. Thirty days later what was written in it is deleted."""
    report = ReportOffice(place()).close(number, time_now())
    click.echo(f"report {report.number} is closed")


@reports_group.command("tidy")
def tidy() -> None:
    """Delete the texts of reports closed for 30 days (every new report does so too)."""
    book = ReportBook(place())
    click.echo(f"texts of {book.tidy(time_now())} reports deleted")


def lines_of(reports: Iterable[Report]) -> tuple[str, ...]:
    """One line for each thing said: numbers, day, state, entry, trouble, words."""
    in_order = sorted(reports, key=_said)
    alike = (tuple(group) for _, group in groupby(in_order, key=_said))
    return tuple(_line(group) for group in sorted(alike, key=lambda group: group[0].number))


def _said(report: Report) -> tuple[object, ...]:
    return report.service_id, report.trouble, report.words, report.state, report.suspect


def _line(alike: tuple[Report, ...]) -> str:
    first = alike[0]
    numbers = ",".join(str(report.number) for report in alike)
    mark = "? " if first.suspect else ""
    said = f"{first.received_on}  {first.state:<8}  {first.service_id}: {first.trouble}"
    return f"{mark}{numbers}  {said}" + (f"  {first.words}" if first.words else "")


def in_full(report: Report) -> tuple[str, ...]:
    """Everything that is known of a report, a line for each fact."""
    facts = {
        "report": report.number,
        "ticket": shown_ticket(report.ticket),
        "entry": report.service_id,
        "page": f"/services/{report.service_id} ({report.page_language})",
        "trouble": report.trouble,
        "words": report.words,
        "sent by a program": "perhaps" if report.suspect else "",
        "state": report.state,
        "received": report.received_on,
        "answered": report.answered_on,
        "answer": report.answer,
        "closed": report.closed_on,
    }
    return tuple(f"{name}: {fact}" for name, fact in facts.items() if fact)
