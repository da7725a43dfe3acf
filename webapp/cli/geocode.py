"""``jiamenkou geocode``: where an address is, and how well the geocoder does."""

import json
import sys
from collections.abc import Callable

import click

from webapp.bench.geocoding import Figures, Spread, measure
from webapp.bench.hiding import hidings
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.geocoder import OfflineGeocoder
from webapp.geo.online import geocoder_from
from webapp.ingest.reference import Reference, read_reference
from webapp.settings import Settings, from_environment

_PROGRESS_EVERY = 25


@click.command("geocode")
@click.argument("address", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--benchmark", is_flag=True, help="Hide every known address in turn and measure.")
def geocode_command(address: str | None, as_json: bool, benchmark: bool) -> None:
    """Say where ADDRESS is (WGS-84), how precisely that is known and by what.

    Exit code 1 when it is not found or the look-up is not available. Only the offline gazetteer
    is asked, unless JIAMENKOU_GEOCODER names an online service.
    """
    if benchmark == bool(address):
        raise click.UsageError("give an ADDRESS, or --benchmark")
    settings = from_environment()
    reference = read_reference(settings.reference)
    gazetteer = _gazetteer(reference)
    if benchmark:
        _report(_measured(reference, gazetteer), as_json)
        return
    answer = _located(address or "", settings, gazetteer)
    click.echo(json.dumps(answer_as_json(answer), ensure_ascii=False) if as_json else line(answer))
    sys.exit(0 if answer.state == "located" else 1)


def answer_as_json(answer: PlaceAnswer) -> dict[str, str | float | None]:
    """The eight members that other programs rely on; numbers are null when nothing was found."""
    return {
        "state": answer.state,
        "name": answer.name,
        "lat": answer.point.lat if answer.point else None,
        "lon": answer.point.lon if answer.point else None,
        "precision": str(answer.precision),
        "street": answer.street,
        "community_code": answer.community_code,
        "source": answer.source,
    }


def line(answer: PlaceAnswer) -> str:
    """The answer for people: name, point, precision, street, community, source."""
    if answer.point is None:
        return f"{answer.asked}: {answer.state.replace('_', ' ')}"
    where = f"{answer.point.lat:.6f},{answer.point.lon:.6f}"
    area = " ".join(part for part in (answer.street, answer.community_code) if part)
    return f"{answer.name}  {where}  {answer.precision}  {area}  ({answer.source})"


def _gazetteer(reference: Reference) -> Gazetteer:
    return Gazetteer(
        reference.places, reference.address_ranges, reference.communities, reference.streets
    )


def _located(address: str, settings: Settings, gazetteer: Gazetteer) -> PlaceAnswer:
    """By address first; a text that is none may still be the name of a place."""
    offline = OfflineGeocoder(gazetteer)
    geocoder = geocoder_from(
        settings.geocoder, settings.geocoder_host, settings.geocoder_key, offline
    )
    answer = geocoder.locate(address)
    if answer.state == "not_found" and gazetteer.is_inside(address):
        named = gazetteer.find(address)
        answer = offline.described(named) if named.state == "located" else answer
    return answer


def _measured(reference: Reference, gazetteer: Gazetteer) -> tuple[Figures, ...]:
    return tuple(
        measure(hiding, gazetteer.locator, _telling(hiding.name))
        for hiding in hidings(reference.places)
    )


def _telling(name: str) -> Callable[[int, int], None]:
    def tell(done: int, whole: int) -> None:
        if sys.stderr.isatty() and (done % _PROGRESS_EVERY == 0 or done == whole):
            click.echo(f"\r{name} {done}/{whole} ", err=True, nl=done == whole)

    return tell


def _report(all_figures: tuple[Figures, ...], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([figures_as_json(one) for one in all_figures], ensure_ascii=False))
        return
    for figures in all_figures:
        for text in figures_as_lines(figures):
            click.echo(text)


def figures_as_json(figures: Figures) -> dict[str, object]:
    """One measurement as JSON; distances in metres."""
    return {
        "name": figures.name,
        "asked": figures.asked,
        "located": figures.located,
        "located_share": round(figures.located_share, 4),
        "errors": _spread_as_json(figures.errors),
        "on_roads_with_other_known_numbers": _spread_as_json(figures.on_known_roads),
        "by_precision": {
            str(precision): _spread_as_json(spread) for precision, spread in figures.by_precision
        },
        "claimed_exact_but_far_off": list(figures.far_off),
        "worst_claimed_exact_m": round(figures.worst_exact_m),
    }


def _spread_as_json(spread: Spread) -> dict[str, float]:
    return {
        "count": spread.count,
        "median_m": round(spread.median_m),
        "p90_m": round(spread.p90_m),
    }


def figures_as_lines(figures: Figures) -> tuple[str, ...]:
    """One measurement as a small table."""
    rows = [("all located", figures.errors), ("road has other numbers", figures.on_known_roads)]
    rows += [(str(precision), spread) for precision, spread in figures.by_precision]
    far_off = "; ".join(figures.far_off) or f"none (worst {figures.worst_exact_m:.0f} m)"
    return (
        f"{figures.name}: {figures.located} of {figures.asked} located"
        f" ({figures.located_share:.1%}); error in metres:",
        *(
            f"  {label:<24}{spread.count:>5}   median {spread.median_m:>4.0f}"
            f"   p90 {spread.p90_m:>5.0f}"
            for label, spread in rows
        ),
        f"  claimed exact, over 300 m off: {far_off}",
    )
