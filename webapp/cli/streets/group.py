"""``jiamenkou streets``: real streets on the map, from an extract of OpenStreetMap."""

import sys
from pathlib import Path

import click

from webapp.cli.command.lazy import CommandPlace, LazyGroup
from webapp.cli.command.speech import speech, tell
from webapp.domain.network import AREAS, Network
from webapp.domain.problems import SourceUnreadable
from webapp.geo.extract.ground import ground_of
from webapp.geo.extract.packing import network_of
from webapp.geo.extract.reading import read_extract
from webapp.ingest.reference import read_reference
from webapp.settings import from_environment
from webapp.store.network_file import network_file, write_network

PLACES = {
    "import": CommandPlace("streets.group", "import_command", "Read an extract."),
    "forget": CommandPlace("streets.group", "forget_command", "Draw our own sketch again."),
}


@click.group("streets", cls=LazyGroup, places=PLACES)
def streets_group() -> None:
    """Draw real streets, from an extract of OpenStreetMap."""


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_command(file: Path) -> None:
    """Take the streets of the district out of an extract (.osm, .osm.gz, .osm.pbf).

    The next refresh puts them into the new edition. The map credits OpenStreetMap.
    """
    settings = from_environment()
    try:
        ground = ground_of(read_reference(settings.reference).streets)
        network = network_of(read_extract(file, ground))
    except SourceUnreadable as error:
        for sentence in error.args:
            tell(sentence)
        sys.exit(1)
    if not any(kind not in AREAS for kind in network.kinds):
        click.echo(speech().say("%(file)s: no street of this district", file=file), err=True)
        sys.exit(1)
    write_network(settings.var, network)
    for line in _summary(network):
        click.echo(line)


def _summary(network: Network) -> tuple[str, ...]:
    say = speech().say
    found = ", ".join(f"{kind} {len(lines.points)}" for kind, lines in network.kinds.items())
    return (
        say("streets of %(day)s: %(found)s", day=network.day or say("unknown day"), found=found),
        say("`jiamenkou data refresh` puts them on the map"),
    )


@click.command("forget")
def forget_command() -> None:
    """Remove what was imported; the next refresh draws our own sketch again."""
    path = network_file(from_environment().var)
    path.unlink(missing_ok=True)
    click.echo(speech().say("nothing is imported now"))
