"""``jiamenkou data refresh``: the filling walk, with its progress and what came of it."""

import click

from webapp.cli.command.precisions import PRECISIONS
from webapp.cli.command.progress import StepProgress
from webapp.cli.command.refreshing import refresh_for_serving
from webapp.cli.command.speech import in_words, speech, tell
from webapp.domain.news import NewsKind
from webapp.ingest.report import counted, errors_in, lines_of
from webapp.present.wording.sentences import Sentences
from webapp.refresh.losses import ALL
from webapp.refresh.report import RefreshReport
from webapp.settings import from_environment
from webapp.toolbox.clock import time_now


@click.command("refresh")
@click.option(
    "--accept-losses",
    is_flag=False,
    flag_value=ALL,
    default="",
    metavar="[IDS]",
    help="Ids with commas between them, or all: entries that are served and may be gone.",
)
@click.pass_context
def refresh_command(context: click.Context, accept_losses: str) -> None:
    """Build a new edition from the entry files and the reference data, and serve it.

    Exit code 1 without a new edition where an entry that is served would be lost or something else
    fails; and 1 with one where a cell was left empty, or a row or a file left out.
    """
    report = refresh_for_serving(
        from_environment(),
        now=time_now(),
        progress=StepProgress(),
        accept_losses=frozenset(filter(None, accept_losses.replace(" ", "").split(","))),
    )
    sentences = speech()
    for sentence in lines_of(report.problems):
        tell(sentence)
    for line in summary(report, sentences):
        click.echo(line)
    if errors_in(report.problems):
        click.echo(what_was_not_taken(report, sentences), err=True)
        context.exit(1)


def summary(report: RefreshReport, sentences: Sentences) -> tuple[str, ...]:
    """What the new edition holds and how it differs from the one before."""
    say = sentences.say
    new, gone = report.ids(NewsKind.ADDED), report.ids(NewsKind.REMOVED)
    located = sentences.listed(
        f"{PRECISIONS[precision].said(sentences.say_declared)} {count}"
        for precision, count in report.located.items()
    )
    return (
        say(
            "edition %(number)s: %(entries)s entries (%(new)s new, %(gone)s gone, %(changed)s"
            " changed)",
            number=report.manifest.number,
            entries=report.manifest.entries,
            new=len(new),
            gone=len(gone),
            changed=len(report.news) - len(new) - len(gone),
        ),
        say(
            "located by the gazetteer: %(located)s; with an address and not located: %(others)s",
            located=located or say("none"),
            others=len(report.unlocated),
        ),
        say("source files: %(problems)s", problems=in_words(counted(report.problems))),
    )


def what_was_not_taken(report: RefreshReport, sentences: Sentences) -> str:
    """That the edition is served, and what it is without."""
    return sentences.say(
        "edition %(number)s is served; not taken over: %(count)s (a cell was left empty, a row or a"
        " file left out); the errors above say what",
        number=report.manifest.number,
        count=len(errors_in(report.problems)),
    )
