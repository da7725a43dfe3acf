"""``jiamenkou tend``: makes the editions that are due, as long as it runs."""

import fcntl
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event

import click

from webapp.cli.backup.commands import ledgers
from webapp.cli.command.refreshing import refresh_for_serving
from webapp.cli.command.speech import sentences_in, speech, tell
from webapp.cli.register.group import register_of
from webapp.cli.register.publishing import told_of
from webapp.cli.tend.digest import send_what_is_due
from webapp.domain.problems import JiamenkouError
from webapp.domain.register.errors import NotAdopted
from webapp.domain.reports import Outcome, Report
from webapp.intake.moderating import finish
from webapp.ledger.place import Place
from webapp.present.reports.answers import answer_to
from webapp.register.reading import RegisterReader
from webapp.sentence import Sentence
from webapp.settings import from_environment
from webapp.store.reports.office import ReportOffice
from webapp.tending.backups import Backups
from webapp.tending.tending import Tender
from webapp.toolbox.clock import time_now

EVERY_SECONDS = 5.0
_LOCK = Path("register", "tend.lock")


@click.command("tend")
@click.option("--once", is_flag=True, help="Make what is due now, and end.")
def tend_command(once: bool) -> None:
    """Publish what the register says: two minutes after the last change, at once where something
    was withdrawn, when somebody asks for it, and every night at 00:10.

    Visitors are told when what they reported is corrected. Every night what people wrote is copied
    into `backups`, 14 days and 8 weeks of it. Runs beside the site until Ctrl-C or TERM; one is
    enough. Where the files count it waits.
    """
    settings = from_environment()
    with _alone(settings.var / _LOCK):
        tender = Tender(settings, register_of(settings), refresh_for_serving, time_now)
        backups = Backups(settings.var, ledgers(), time_now)
        turn = partial(_turn, tender, backups, Place(settings.var, settings.database))
        if once:
            tender.take_up()
            turn()
        else:
            _work(tender.take_up, turn, _stopped())


def _work(begin: Callable[[], object], turn: Callable[[], None], stopped: Event) -> None:
    """Take up the work and go on with it. What cannot be done just now is said once, and tried
    again."""
    said = ""
    while not stopped.is_set():
        try:
            begin()
            begin, said = turn, ""
        except JiamenkouError as error:
            if str(error) != said:
                said = str(error)
                tell(_waiting_for(error))
        stopped.wait(EVERY_SECONDS)


def _waiting_for(error: JiamenkouError) -> str:
    if isinstance(error, NotAdopted):
        return Sentence("the files count: nothing is published by itself until a register does")
    first: str = error.args[0] if error.args else str(error)
    return first


def _turn(tender: Tender, backups: Backups, place: Place) -> None:
    """One turn: publish, tell the visitors what their reports led to, and copy what people wrote
    where that was not done this night."""
    done = tender.turn()
    for line in told_of(done, speech()) if done else ():
        click.echo(line)
    finish(ReportOffice(place), RegisterReader(place), _said_to, time_now())
    send_what_is_due(from_environment(), register_of(from_environment()), time_now())
    if made := backups.turn():
        click.echo(speech().say("backup: %(folder)s", folder=made))


def _said_to(outcome: Outcome, report: Report) -> str:
    return answer_to(report, outcome, sentences_in)


def _stopped() -> Event:
    """Set once somebody asks this process to end."""
    stopped = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    return stopped


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One at a time; the system drops the lock when its holder dies."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyTended(Sentence("another `jiamenkou tend` is at work")) from error
        yield


class AlreadyTended(JiamenkouError):
    """Another process makes the editions."""
