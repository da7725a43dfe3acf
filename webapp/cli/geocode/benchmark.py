"""``jiamenkou geocode --benchmark``: how close the geocoder comes, told while it is measured."""

import json
import sys
from collections.abc import Callable, Sequence

import click

from webapp.bench.geocoding import Figures, measure
from webapp.bench.geocoding_report import figures_as_json, figures_as_lines
from webapp.bench.hiding import hidings
from webapp.domain.district import GazetteerPlace
from webapp.geo.gazetteer import Gazetteer

_PROGRESS_EVERY = 25


def measure_geocoder(places: Sequence[GazetteerPlace], gazetteer: Gazetteer, as_json: bool) -> None:
    """Hide known addresses, ask for them, and print how far off the answers are."""
    figures = [
        measure(hiding, gazetteer.locator, _telling(hiding.name))
        for hiding in hidings(places, gazetteer.writing)
    ]
    lines = [json.dumps([figures_as_json(one) for one in figures], ensure_ascii=False)]
    click.echo("\n".join(lines if as_json else _lines(figures)))


def _lines(all_figures: Sequence[Figures]) -> list[str]:
    return [line for figures in all_figures for line in figures_as_lines(figures)]


def _telling(name: str) -> Callable[[int, int], None]:
    def tell(done: int, whole: int) -> None:
        if sys.stderr.isatty() and (done % _PROGRESS_EVERY == 0 or done == whole):
            click.echo(f"\r{name} {done}/{whole} ", err=True, nl=done == whole)

    return tell
