"""``jiamenkou``: the finder's command line."""

import sys
from io import TextIOWrapper

import click

from webapp import __version__
from webapp.cli.command.lazy import CommandPlace, LazyGroup

PLACES = {
    "serve": CommandPlace("serve.serve", "serve_command", "Serve the site."),
    "data": CommandPlace("data.group", "data_group", "Check files, build editions."),
    "geocode": CommandPlace("geocode.geocode", "geocode_command", "Say where an address is."),
    "index": CommandPlace("search.group", "index_group", "Explain and measure the search."),
    "register": CommandPlace(
        "register.group", "register_group", "Let a register count instead of the files."
    ),
    "office": CommandPlace("office.group", "office_group", "The site of those who keep entries."),
    "streets": CommandPlace(
        "streets.group", "streets_group", "Draw real streets, from an extract."
    ),
    "mcp": CommandPlace("mcp.mcp", "mcp_command", "Answer assistants."),
    "tend": CommandPlace("tend.tend", "tend_command", "Publish what the register says."),
    "backup": CommandPlace("backup.commands", "backup_command", "Copy what people wrote."),
    "restore": CommandPlace("backup.commands", "restore_command", "Put back what was copied."),
    "reports": CommandPlace("reports.group", "reports_group", "Read and answer reports."),
    "translate": CommandPlace(
        "translate.group", "translate_group", "Keep the translations in step."
    ),
}


@click.group(cls=LazyGroup, places=PLACES, name="jiamenkou")
@click.version_option(__version__, prog_name="jiamenkou")
def commands() -> None:
    """家门口: services for women, children and families, near home.

    Settings are read from JIAMENKOU_*. Exit codes: 0 done; 1 the work failed and nothing has
    changed; 2 wrong usage or settings.
    """


def main() -> None:
    """Entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what it cannot show is a question mark
            stream.reconfigure(errors="replace")
    commands(prog_name="jiamenkou")
