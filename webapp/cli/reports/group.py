"""``jiamenkou reports``: what visitors say is wrong, for the office to answer."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

import click

from webapp.cli.command.speech import speech
from webapp.cli.command.values import Whole
from webapp.domain.reports import MISSING_PLACE, MOST_ANSWER_CHARACTERS, Report, grouped_alike
from webapp.domain.sightings import Tallies
from webapp.domain.tickets import shown_ticket
from webapp.ledger.place import Place
from webapp.present.reports.page import MISSING_PATH, state_words, trouble_text
from webapp.present.services.seen import tally_text
from webapp.present.wording.sentences import Sentences
from webapp.settings import from_environment
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice
from webapp.store.reports.sightings import SightingBook
from webapp.text.script import clean
from webapp.toolbox.clock import time_now

NUMBER = click.argument("number", type=Whole(min=1), metavar="N")


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

    A question mark stands before reports that a program seems to have sent. What visitors of an
    entry said with one tap in the last 30 days stands below its reports.
    """
    tomorrow = time_now().date() + timedelta(days=1)
    seen = SightingBook(place()).tallies(tomorrow)
    for line in lines_of(ReportOffice(place()).reports(closed), speech(), seen):
        click.echo(line)


@reports_group.command("show")
@NUMBER
def show(number: int) -> None:
    """Show report N. From then on its visitor is told that it is being looked at."""
    for line in in_full(ReportOffice(place()).take_up(number), speech()):
        click.echo(line)


@reports_group.command("answer")
@NUMBER
@click.argument("text", metavar="TEXT")
def answer(number: int, text: str) -> None:
    """Answer report N. Whoever has the ticket can read TEXT: repeat nothing of the report in it."""
    words = clean(text)
    if not 0 < len(words) <= MOST_ANSWER_CHARACTERS:
        raise click.BadParameter(
            speech().say("write 1 to %(most)s characters", most=MOST_ANSWER_CHARACTERS)
        )
    report = ReportOffice(place()).answer(number, words, time_now())
    click.echo(speech().say("report %(number)s is answered", number=report.number))


@reports_group.command("close")
@NUMBER
def close(number: int) -> None:
    """Close report N. Thirty days later what was written in it is deleted."""
    report = ReportOffice(place()).close(number, time_now())
    click.echo(speech().say("report %(number)s is closed", number=report.number))


@reports_group.command("anew")
def anew() -> None:
    """Begin an empty book of reports, where the one there was is lost and no backup of it is left.
    What is still there is kept under another name."""
    aside = ReportBook(place()).begin_anew(time_now())
    say = speech().say
    if aside:
        click.echo(say("what was there is kept as %(name)s", name=aside))
    click.echo(say("reports are kept again, from none on"))


@reports_group.command("tidy")
def tidy() -> None:
    """Delete the texts of reports closed for 30 days (every new report does so too)."""
    count = ReportBook(place()).tidy(time_now())
    click.echo(speech().say("reports whose texts were deleted: %(count)s", count=count))


NOTHING_SEEN: Mapping[str, Tallies] = {}


def lines_of(
    reports: Iterable[Report], sentences: Sentences, seen: Mapping[str, Tallies] = NOTHING_SEEN
) -> tuple[str, ...]:
    """One line for each thing said: numbers, day, state, entry, trouble, words. Behind the last one
    of an entry what visitors saw there; at the end, of entries without a report."""
    groups = grouped_alike(reports)
    last = {group[0].service_id: group for group in groups}
    lines = []
    for group in groups:
        entry = group[0].service_id
        lines.append(_line(group, sentences))
        if group is last[entry] and entry in seen:
            lines.append(_seen_line(entry, seen[entry], sentences))
    others = sorted(set(seen) - set(last))
    return (*lines, *(_seen_line(entry, seen[entry], sentences) for entry in others))


def _seen_line(entry: str, tallies: Tallies, sentences: Sentences) -> str:
    said = "; ".join(tally_text(fact, tallies[fact], sentences) for fact in tallies)
    return f"{sentences.say('visitors')}  {entry}: {said}"


def _line(alike: tuple[Report, ...], sentences: Sentences) -> str:
    first = alike[0]
    state, trouble = state_words(first.state, sentences)[0], trouble_text(first.trouble, sentences)
    numbers = ",".join(str(report.number) for report in alike)
    mark = "? " if first.suspect else ""
    said = f"{first.received_on}  {state:<8}  {first.service_id}: {trouble}"
    return f"{mark}{numbers}  {said}" + (f"  {first.words}" if first.words else "")


def in_full(report: Report, sentences: Sentences) -> tuple[str, ...]:
    """Everything that is known of a report, a line for each fact."""
    say = sentences.say
    facts = {
        say("report"): report.number,
        say("ticket"): shown_ticket(report.ticket),
        say("entry"): report.service_id,
        say("page"): f"{_page_of(report)} ({report.page_language})",
        say("trouble"): trouble_text(report.trouble, sentences),
        say("words"): report.words,
        say("sent by a program"): say("perhaps") if report.suspect else "",
        say("state"): state_words(report.state, sentences)[0],
        say("received"): report.received_on,
        say("answered"): report.answered_on,
        say("answer"): report.answer,
        say("closed"): report.closed_on,
    }
    told = ((name, fact) for name, fact in facts.items() if fact)
    return tuple(say("%(name)s: %(fact)s", name=name, fact=fact) for name, fact in told)


def _page_of(report: Report) -> str:
    """Where the report was written."""
    known = report.service_id != MISSING_PLACE
    return f"/services/{report.service_id}" if known else MISSING_PATH
