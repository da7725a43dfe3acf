"""``jiamenkou serve``: the site on gunicorn, after building an edition where one is needed."""

import logging
import sys

import click

from webapp.cli.command.speech import tell
from webapp.cli.command.values import Whole
from webapp.cli.serve.first_edition import ensure_an_edition
from webapp.cli.serve.listening import (
    address_of,
    answering_to,
    names_of,
    refuse_a_busy_port,
    told_of,
)
from webapp.domain.reports import ReportsUnavailable
from webapp.ledger.place import Place
from webapp.sentence import Sentence
from webapp.serving.server.site import Site
from webapp.settings import Settings, from_environment
from webapp.store.reports.book import ReportBook
from webapp.toolbox.clock import time_now


@click.command("serve")
@click.option(
    "--host",
    default="127.0.0.1",
    metavar="ADDRESS",
    show_default=True,
    help="Address to listen on.",
)
@click.option("--port", default=8000, show_default=True, type=Whole(1, 65535), help="Port.")
@click.option("--workers", default=2, show_default=True, type=Whole(1, 64), help="Processes.")
def serve_command(host: str, port: int, workers: int) -> None:
    """Serve the site; build an edition first if there is none, or one of another version.

    Stops on Ctrl-C or TERM when the requests at hand are answered.
    """
    settings = answering_to(from_environment(), names_of(host))
    refuse_a_busy_port(host, port)
    ensure_an_edition(settings)
    prepare_the_reports(settings)
    write_the_access_log()
    for line in told_of(host, port, settings):
        tell(line)
    Site(settings, address_of(host, port), workers).run()


def prepare_the_reports(settings: Settings) -> None:
    """Make the database of reports or bring it up to date before the workers start. Where that
    fails the site is served all the same, and its form for reports says that it cannot store."""
    try:
        ReportBook(Place(settings.var, settings.database)).prepare(time_now())
    except ReportsUnavailable as error:
        tell(Sentence("reports of mistakes cannot be stored: %(why)s", why=error.args[0]))


def write_the_access_log() -> None:
    """One line for each request on stdout: kind of page, status, time, network (see
    ``webapp/serving/access_log.py``)."""
    lines = logging.StreamHandler(sys.stdout)
    lines.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    access = logging.getLogger("jiamenkou.access")
    access.setLevel(logging.INFO)
    access.addHandler(lines)
    access.propagate = False
