"""``jiamenkou backup`` and ``restore``: what people wrote, copied and put back."""

from collections.abc import Mapping
from pathlib import Path

import click

from webapp.cli.command.speech import speech, told
from webapp.ledger.backup import BackupUnusable, back_up, restore
from webapp.ledger.ledger import Ledger
from webapp.ledger.place import Place
from webapp.people.database import people_ledger
from webapp.register.database import PATIENCE as PATIENCE_OF_THE_REGISTER
from webapp.register.database import register_ledger
from webapp.settings import from_environment
from webapp.store.reports.database import PATIENCE as PATIENCE_OF_THE_REPORTS
from webapp.store.reports.database import report_ledger
from webapp.toolbox.clock import time_now

FOLDER = click.Path(file_okay=False, path_type=Path)
THERE = click.Path(file_okay=False, exists=True, path_type=Path)


@click.command("backup")
@click.argument("folder", type=FOLDER, metavar="DIR")
def backup_command(folder: Path) -> None:
    """Copy what people wrote, reports, the register and who may work in the office, into a new
    folder in DIR, while the site goes on. All else can be built anew from entry files and reference
    data: copy those as files. What visitors wrote more than 30 days ago is left out; a PostgreSQL
    is copied whole."""
    made = back_up(ledgers(), folder, time_now())
    click.echo(speech().say("backup: %(folder)s", folder=made))


@click.command("restore")
@click.argument("folder", type=THERE, metavar="DIR")
@click.option("--set-aside", is_flag=True, help="Keep what is there now under another name.")
def restore_command(folder: Path, set_aside: bool) -> None:
    """Put back what a backup holds. DIR is a folder that `jiamenkou backup` made. Where reports or
    a register are kept already nothing is done without --set-aside."""
    suffix = f"{time_now():%Y%m%d%H%M%S}"
    try:
        names = restore(ledgers(), folder, suffix, set_aside=set_aside)
    except BackupUnusable as error:
        raise click.ClickException(told(error, speech())) from error
    what = speech().listed(names) or speech().say("nothing")
    click.echo(speech().say("put back: %(what)s", what=what))


def ledgers() -> Mapping[str, Ledger]:
    """Everything that people write to, by name."""
    settings = from_environment()
    place = Place(settings.var, settings.database)
    return {
        "reports": report_ledger(place, PATIENCE_OF_THE_REPORTS),
        "register": register_ledger(place, PATIENCE_OF_THE_REGISTER),
        "people": people_ledger(place),
    }
