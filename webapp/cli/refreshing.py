"""``jiamenkou data refresh``: the filling walk, with its progress and what came of it."""

import click

from webapp.cli.progress import StepProgress
from webapp.ingest.report import counted, errors_in, lines_of
from webapp.refresh.losses import ALL
from webapp.refresh.report import RefreshReport
from webapp.refresh.walk import refresh
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
    report = refresh(
        from_environment(),
        now=time_now(),
        progress=StepProgress(),
        accept_losses=frozenset(filter(None, accept_losses.replace(" ", "").split(","))),
    )
    for line in lines_of(report.problems):
        click.echo(line, err=True)
    for line in summary(report):
        click.echo(line)
    if errors_in(report.problems):
        click.echo(what_was_not_taken(report), err=True)
        context.exit(1)


def summary(report: RefreshReport) -> tuple[str, ...]:
    """What the new edition holds and how it differs from the one before."""
    changes = report.changes
    located = ", ".join(f"{count} {precision}" for precision, count in report.located.items())
    return (
        f"edition {report.manifest.number}: {report.manifest.entries} entries"
        f" ({len(changes.added)} new, {len(changes.removed)} gone,"
        f" {len(changes.changed)} changed)",
        f"located by the gazetteer: {located or 'none'};"
        f" with an address and not located: {len(report.unlocated)}",
        f"source files: {counted(report.problems)}",
    )


def what_was_not_taken(report: RefreshReport) -> str:
    """That the edition is served, and what it is without."""
    errors = len(errors_in(report.problems))
    what = "1 thing was" if errors == 1 else f"{errors} things were"
    return (
        f"edition {report.manifest.number} is served; {what} not taken over (a cell was left empty,"
        " a row or a file left out): the errors above say what"
    )
