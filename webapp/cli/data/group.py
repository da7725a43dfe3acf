"""``jiamenkou data``: check files before they are used, build editions, go back to one."""

import sys
from functools import partial
from pathlib import Path

import click

from webapp.cli.command.lazy import CommandPlace, LazyGroup
from webapp.cli.command.speech import in_words, speech, tell
from webapp.cli.command.values import Whole
from webapp.cli.data.checking import problems_in
from webapp.cli.serve.first_edition import opened_edition, told_of_version
from webapp.ingest.report import counted, errors_in
from webapp.present.wording.sentences import Sentences
from webapp.settings import from_environment
from webapp.store.editions import Editions
from webapp.store.manifest import Manifest
from webapp.store.shape import shape
from webapp.toolbox.clock import time_now

PLACES = {
    "check": CommandPlace("data.group", "check", "Name every problem of entry files."),
    "refresh": CommandPlace("data.refreshing", "refresh_command", "Build a new edition."),
    "editions": CommandPlace("data.group", "list_editions", "List the editions."),
    "rollback": CommandPlace("data.group", "rollback", "Serve an earlier edition again."),
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
        click.echo(in_words(problem.sentence))
    tell(counted(problems))
    sys.exit(1 if errors_in(problems) else 0)


@click.command("editions")
def list_editions() -> None:
    """List number, date and entries of every edition; the current one is marked."""
    editions, sentences = Editions(from_environment().var), speech()
    for manifest in editions.all():
        mark = "*" if manifest.number == editions.current() else " "
        day = manifest.built_at.strftime("%Y-%m-%d %H:%M")
        click.echo(f"{mark} {manifest.number:06}  {day}  {about(manifest, sentences)}")


def about(manifest: Manifest, sentences: Sentences) -> str:
    """What an edition holds, in a few words."""
    say = sentences.say
    facts = [say("%(count)s entries", count=manifest.entries)]
    if manifest.newest_fact:
        facts.append(say("newest fact %(day)s", day=manifest.newest_fact))
    if manifest.shape != shape():
        facts.append(say("built by another version"))
    return sentences.listed(facts)


@click.command("rollback")
@click.argument("number", type=Whole(min=1), required=False, metavar="[N]")
def rollback(number: int | None) -> None:
    """Serve edition N again, or the one before the current.

    One that another version built is served as it is, if this version can read it. It stays until
    the next refresh.
    """
    settings = from_environment()
    editions, opened = Editions(settings.var), partial(opened_edition, settings)
    with editions.lock():
        target = editions.rollback(number, check=opened)
    click.echo(speech().say("edition %(number)s is current", number=target))
    told_of_version(opened(editions.folder(target)))
