"""``jiamenkou register publish``: ask for an edition, and see what became of those asked for."""

from collections.abc import Iterator

import click

from webapp.cli.command.speech import speech
from webapp.cli.command.values import Whole
from webapp.cli.register.group import register_of, whoever_works_here
from webapp.domain.register.publications import Publication, Why
from webapp.present.wording.publications import told_of_heart, told_of_publication
from webapp.present.wording.sentences import Sentences
from webapp.settings import from_environment
from webapp.store.served import served_act
from webapp.toolbox.clock import time_now


@click.command("publish")
@click.option(
    "--accept-losses",
    "losses",
    default="",
    metavar="ID,ID",
    help="Entries that may be lost by it, or all: a second person must agree.",
)
@click.option("--second", type=Whole(min=1), metavar="N", help="Agree to the losses of N.")
@click.option("--reject", type=Whole(min=1), metavar="N", help="Refuse the losses of N.")
def publish(losses: str, second: int | None, reject: int | None) -> None:
    """Ask for an edition at once. `jiamenkou tend`, which runs beside the site, makes it; without
    that, `jiamenkou data refresh` does."""
    queue, who, now = register_of(from_environment()).publications, whoever_works_here(), time_now()
    if second:
        done = queue.second(second, who, now)
    elif reject:
        done = queue.reject(reject, who, now)
    else:
        accepted = tuple(filter(None, (each.strip() for each in losses.split(","))))
        done = queue.ask(Why.ASKED, who, now, accepted)
    for line in told_of(done, speech()):
        click.echo(line)


@click.command("publications")
def publications() -> None:
    """Say what waits to be published, what became of the last publications, and whether anybody
    makes them."""
    settings, now = from_environment(), time_now()
    queue = register_of(settings).publications
    say = speech().say
    waits = queue.unpublished(served_act(settings.var))
    click.echo(say("acts that the public does not see yet: %(count)s", count=waits.acts))
    click.echo(told_of_heart(queue.last_beat(), now, speech()))
    for each in queue.newest():
        for line in told_of(each, speech()):
            click.echo(line)


def told_of(publication: Publication, sentences: Sentences) -> Iterator[str]:
    """A publication in lines."""
    yield told_of_publication(publication, sentences)
    if publication.edition:
        yield sentences.say(
            "   edition %(edition)s, up to act %(act)s",
            edition=publication.edition,
            act=publication.act,
        )
    if publication.problem:
        yield f"   {publication.problem.said(sentences.say_declared)}"
        tried = sentences.say(
            "tried %(tries)s times; the next time at %(due)s",
            tries=publication.tries,
            due=f"{publication.due:%Y-%m-%d %H:%M}",
        )
        yield f"   {tried}"
