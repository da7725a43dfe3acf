"""``jiamenkou data refresh``: the filling walk, with its progress and what came of it."""

import click

from webapp.cli.progress import StepProgress
from webapp.ingest.report import counted, lines_of
from webapp.refresh.report import RefreshReport
from webapp.refresh.walk import refresh
from webapp.settings import from_environment
from webapp.toolbox.clock import time_now


@click.command("refresh")
@click.option(
    "--accept-losses",
    is_flag=True,
    help="Publish even if a category is emptied or many entries are gone.",
)
def refresh_command(accept_losses: bool) -> None:
    """Build a new edition from the entry files and the reference data, and serve it."""
    report = refresh(
        from_environment(),
        now=time_now(),
        progress=StepProgress(),
        accept_losses=accept_losses,
    )
    for line in lines_of(report.problems):
        click.echo(line, err=True)
    for line in summary(report):
        click.echo(line)


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
