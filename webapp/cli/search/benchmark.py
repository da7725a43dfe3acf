"""``jiamenkou index benchmark``: relevance by kind, latency, pages a second, rivals beside."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from webapp.bench.measuring import Bench, Figures
from webapp.bench.report import lines_of
from webapp.cli.command.values import Whole
from webapp.settings import from_environment
from webapp.toolbox.toolbox import Toolbox


@click.command("benchmark")
@click.option("--scale", default=0, type=Whole(0, 50_000), help="Also with so many entries.")
@click.option("--rounds", default=5, show_default=True, type=Whole(1, 100))
@click.option(
    "--seconds", default=3.0, metavar="N", show_default=True, help="For each rate of pages."
)
@click.option("--quick", is_flag=True, help="Relevance only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def benchmark_command(scale: int, rounds: int, seconds: float, quick: bool, as_json: bool) -> None:
    """Measure how good and how fast the search is, on the edition that is served.

    Relevance is measured on the judged searches of a checkout. Times are of this machine and
    this moment: compare ratios, and times within one run only.
    """
    settings = from_environment()
    toolbox = Toolbox(settings)
    with TemporaryDirectory(prefix="jiamenkou-benchmark-") as folder:
        bench = Bench(toolbox.edition().searcher, toolbox.now(), rounds, Path(folder))
        figures: Figures = bench.relevance() | bench.questions()
        if not quick:
            figures |= bench.speed() | bench.pages(settings, seconds) | bench.rivals()
            figures |= bench.scaled(scale) if scale else {}
    click.echo(
        json.dumps(figures, ensure_ascii=False, indent=1)
        if as_json
        else "\n".join(lines_of(figures))
    )
