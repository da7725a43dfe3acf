"""``jiamenkou data``: check files before they are used, build editions, go back to one."""

import sys
from functools import partial
from pathlib import Path

import click

from webapp.cli.checking import problems_in
from webapp.cli.first_edition import opened_edition, told_of_version
from webapp.cli.lazy import CommandPlace, LazyGroup
from webapp.ingest.report import counted, errors_in
from webapp.settings import from_environment
from webapp.store.editions import Editions
from webapp.store.shape import shape
from webapp.toolbox.clock import time_now

PLACES = {
    "check": CommandPlace("webapp.cli.data", "check", "Name every problem of entry files."),
    "refresh": CommandPlace("webapp.cli.refreshing", "refresh_command", "Build a new edition."),
    "editions": CommandPlace("webapp.cli.data", "list_editions", "List the editions."),
    "rollback": CommandPlace("webapp.cli.data", "rollback", "Serve an earlier edition again."),
}


@click.group("data", cls=LazyGroup, places=PLACES)
def data_group() -> None:
    """Check entry files and build editions."""


@click.command("check")
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH…"
)
def check(paths: tuple[Path, ...]) -> None:
    """Name every problem in entry files (CSV), in folders of them, or in reference data.

    Sentences of the guides that somebody must look at again are listed as warnings.
    Nothing is written. Exit code 1 if a cell, a row or a file would not be taken
    over.
    """
    problems = problems_in(paths, from_environment().reference, time_now().date())
    for problem in problems:
        click.echo(str(problem))
    click.echo(counted(problems), err=True)
    sys.exit(1 if errors_in(problems) else 0)


@click.command("editions")
def list_editions() -> None:
    """List number, date and entries of every edition; the current one is marked."""
    editions = Editions(from_environment().var)
    for manifest in editions.all():
        mark = "*" if manifest.number == editions.current() else " "
        day = manifest.built_at.strftime("%Y-%m-%d %H:%M")
        newest = f", newest fact {manifest.newest_fact}" if manifest.newest_fact else ""
        other = "" if manifest.shape == shape() else ", built by another version"
        told = f"{manifest.entries} entries{newest}{other}"
        click.echo(f"{mark} {manifest.number:06}  {day}  {told}")


@click.command("rollback")
@click.argument("number", type=click.IntRange(min=1), required=False, metavar="[N]")
def rollback(number: int | None) -> None:
    """Serve edition N again, or the one before the current.

    One that another version built is served as it is, if this version can read it. It stays until
    the next refresh.
    """
    settings = from_environment()
    editions, opened = Editions(settings.var), partial(opened_edition, settings)
    with editions.lock():
        target = editions.rollback(number, check=opened)
    click.echo(f"edition {target} is current")
    told_of_version(opened(editions.folder(target)))
