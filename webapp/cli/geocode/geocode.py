"""``jiamenkou geocode``: where an address is, and how well the geocoder does."""

import json
import sys
from collections.abc import Mapping

import click

from webapp.cli.command.precisions import PRECISIONS
from webapp.cli.command.speech import speech
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.geocoder import OfflineGeocoder
from webapp.geo.online import geocoder_from
from webapp.ingest.reference import read_reference
from webapp.present.wording.sentences import Sentences
from webapp.refresh.locating import gazetteer_of
from webapp.sentence import Sentence
from webapp.settings import Settings, from_environment


@click.command("geocode")
@click.argument("address", required=False, metavar="[ADDRESS]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--benchmark", is_flag=True, help="Hide every known address in turn and measure.")
def geocode_command(address: str | None, as_json: bool, benchmark: bool) -> None:
    """Say where ADDRESS is (WGS-84), how precisely that is known and by what.

    Exit code 1 when it is not found or the look-up is not available. Only the offline gazetteer
    is asked, unless JIAMENKOU_GEOCODER names an online service.
    """
    if benchmark == bool(address):
        raise click.UsageError(speech().say("give an ADDRESS, or --benchmark"))
    settings = from_environment()
    reference = read_reference(settings.reference)
    gazetteer = gazetteer_of(reference)
    if benchmark:
        from webapp.cli.geocode.benchmark import measure_geocoder

        measure_geocoder(reference.places, gazetteer, as_json)
        return
    answer = _located(address or "", settings, gazetteer, reference.district.city.zh)
    click.echo(
        json.dumps(answer_as_json(answer), ensure_ascii=False)
        if as_json
        else line(answer, speech())
    )
    sys.exit(0 if answer.state == "located" else 1)


STATES: Mapping[str, Sentence] = {
    "none": Sentence("nothing was asked"),
    "not_found": Sentence("not found"),
    "unavailable": Sentence("cannot be looked up just now"),
}


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


def line(answer: PlaceAnswer, sentences: Sentences) -> str:
    """The answer for people: name, point, precision, street, community, source."""
    if answer.point is None:
        what = STATES[answer.state].said(sentences.say_declared)
        return sentences.say("%(name)s: %(fact)s", name=answer.asked, fact=what)
    where = f"{answer.point.lat:.6f},{answer.point.lon:.6f}"
    area = " ".join(part for part in (answer.street, answer.community_code) if part)
    precision = PRECISIONS[answer.precision].said(sentences.say_declared)
    return f"{answer.name}  {where}  {precision}  {area}  ({answer.source})"


def _located(address: str, settings: Settings, gazetteer: Gazetteer, city_zh: str) -> PlaceAnswer:
    """By address first; a text that is none may still be the name of a place."""
    offline = OfflineGeocoder(gazetteer)
    geocoder = geocoder_from(
        settings.geocoder, settings.geocoder_host, settings.geocoder_key, offline, city_zh
    )
    answer = geocoder.locate(address)
    if answer.state == "not_found" and gazetteer.is_inside(address):
        named = gazetteer.find(address)
        answer = offline.described(named) if named.state == "located" else answer
    return answer
