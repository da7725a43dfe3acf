"""``jiamenkou``: the finder's command line."""

import click

from webapp import __version__
from webapp.cli.lazy import CommandPlace, LazyGroup

PLACES = {
    "serve": CommandPlace("webapp.cli.serve", "serve_command", "Serve the site."),
    "data": CommandPlace("webapp.cli.data", "data_group", "Check files, build editions."),
    "geocode": CommandPlace("webapp.cli.geocode", "geocode_command", "Say where an address is."),
    "index": CommandPlace("webapp.cli.index", "index_group", "Explain and measure the search."),
    "register": CommandPlace(
        "webapp.cli.register", "register_group", "Let a register count instead of the files."
    ),
    "reports": CommandPlace("webapp.cli.reports", "reports_group", "Read and answer reports."),
    "translate": CommandPlace(
        "webapp.cli.translate", "translate_group", "Keep the translations in step."
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
    commands(prog_name="jiamenkou")
