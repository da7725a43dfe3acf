"""``jiamenkou index``: why a search answers as it does, and how well and how fast all do."""

import click

from webapp.cli.command.lazy import CommandPlace, LazyGroup

PLACES = {
    "explain": CommandPlace(
        "search.explaining",
        "explain_command",
        "Say how a search is understood and ranked.",
    ),
    "benchmark": CommandPlace(
        "search.benchmark", "benchmark_command", "Measure relevance and speed."
    ),
}


@click.group("index", cls=LazyGroup, places=PLACES)
def index_group() -> None:
    """Explain and measure the search."""
