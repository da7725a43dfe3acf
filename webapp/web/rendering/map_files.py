"""The files a map is drawn from: Folium's script and the names, once for an edition, immutable."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from webapp.domain.service import Service
from webapp.present.map.models import MapCanvas, MapCredit, MapPin
from webapp.present.map.names import map_names, near_names
from webapp.present.map.network import building_lines, network_lines
from webapp.present.map.sketch import sketch_lines
from webapp.present.search.cards import coarse_text
from webapp.present.search.near import edge_line
from webapp.present.search.near_models import EdgeLine
from webapp.present.wording.days import date_name
from webapp.present.wording.numbers import degrees
from webapp.serving.bodies import Body
from webapp.web.rendering.localized_edition import LocalizedEdition
from webapp.web.rendering.pages import settings

VERSION_BYTES = 6
BROTLI, GZIP = 11, 9
"""Made once, sent for a year."""


@dataclass(frozen=True)
class MapFile:
    """A file and the version that stands in its address."""

    body: Body
    version: str


def script_file(localized: LocalizedEdition, quiet: bool) -> MapFile:
    """The script that draws the district. Quiet pages never ask another host for a base map."""
    catalogue, tiles = localized.edition.catalogue, "" if quiet else settings().map_tiles

    def make() -> str:
        from webapp.present.map.folium_map import district_script  # slow to import

        return district_script(catalogue.streets, catalogue.communities, tiles)

    return kept_file(localized, f"district {tiles}", make, "text/javascript; charset=utf-8")


def names_file(localized: LocalizedEdition, lanes: bool = False) -> MapFile:
    """The names on the map and the edge of the district, or the names of lanes, in the language
    of the localized edition."""
    columns_of = near_names if lanes else map_names

    def make() -> str:
        catalogue = localized.edition.catalogue
        content: dict[str, Any] = {**columns_of(catalogue, localized.wording.words)}
        if not lanes:
            content |= {"edge": edge_of(localized), "sketch": sketch_lines(catalogue)}
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    return kept_file(
        localized, f"{columns_of.__name__} {localized.language.code}", make, "application/json"
    )


def network_file(localized: LocalizedEdition, buildings: bool = False) -> MapFile | None:
    """The imported streets, or the outlines of buildings; None where there are none."""
    lines_of = building_lines if buildings else network_lines
    edition, name = localized.edition, lines_of.__name__
    lines = edition.once(("map lines", name), lambda: lines_of(edition.catalogue.network))

    def make() -> str:
        return json.dumps(lines, separators=(",", ":"))

    return kept_file(localized, name, make, "application/json") if lines else None


def canvas_of_entry(localized: LocalizedEdition, service: Service) -> MapCanvas | None:
    """The map of one entry, where its location is fine enough to be drawn."""
    if not service.pin:
        return None
    canvas = empty_canvas(localized, (service.category,), service.is_quiet)
    rough = bool(coarse_text(service, localized.wording.words))
    pin = MapPin(service.id, service.category, rough)
    return replace(canvas, lat=degrees(service.pin.lat), lon=degrees(service.pin.lon), pin=pin)


def empty_canvas(localized: LocalizedEdition, kinds: tuple[str, ...], quiet: bool) -> MapCanvas:
    """A map on a page of this localized, without pins yet."""
    own, prefix = settings(), localized.language.prefix
    credit = MapCredit(streets_of=_day_of_streets(localized))
    if own.map_tiles and not quiet:
        credit = MapCredit(False, owner=own.map_attribution, review_number=own.map_review_number)
    streets = None if own.map_tiles and not quiet else network_file(localized)
    houses = network_file(localized, buildings=True) if streets else None
    return MapCanvas(
        script_href=f"/map/{script_file(localized, quiet).version}/district.js",
        names_href=f"{prefix}/map/{names_file(localized).version}/names.json",
        lanes_href=f"{prefix}/map/{names_file(localized, lanes=True).version}/lanes.json",
        network_href=f"/map/{streets.version}/network.json" if streets else "",
        buildings_href=f"/map/{houses.version}/buildings.json" if houses else "",
        credit=credit,
        kinds=tuple((kind, localized.wording.words.picture(kind)) for kind in kinds),
    )


def _day_of_streets(localized: LocalizedEdition) -> str:
    day = localized.edition.catalogue.network.day
    return date_name(date.fromisoformat(day), localized.wording.words) if day else ""


def kept_file(
    localized: LocalizedEdition, name: str, make: Callable[[], str], content_type: str
) -> MapFile:
    """The file of that name, made once for an edition."""

    def file() -> MapFile:
        content = make().encode()
        version = hashlib.blake2b(content, digest_size=VERSION_BYTES).hexdigest()
        return MapFile(Body(content, content_type, brotli_quality=BROTLI, gzip_level=GZIP), version)

    return localized.edition.once(("map file", name), file)


def edge_of(localized: LocalizedEdition) -> EdgeLine:
    """The edge, made once for an edition and a language."""
    catalogue, words = localized.edition.catalogue, localized.wording.words
    key = ("edge", localized.language.code)
    return localized.edition.once(key, lambda: edge_line(catalogue, words))
