"""The district as a Folium map: layers, controls and room for pins, as one script of our own.

Only numbers and slugs go into Folium, because it runs stored text as code. Every word on a map
comes from the page that it stands on, every pin from our own answers (``static/js/map/map.js``).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import folium
from branca.element import Element, MacroElement
from folium.plugins import MarkerCluster
from folium.template import Template

from webapp.domain.coordinates import DECIMALS, BoundingBox, Coordinates
from webapp.domain.district import Community, Street

MAP_ID = "map_district"
"""The id of the element that the script draws into."""

ZOOMS = (11, 18)
START_ZOOM = 12

MARGIN_DEGREES = 0.03
"""How far a visitor may drag beyond the district: about three kilometres."""

TINTS = 4
"""Enough to give neighbours on any plane map different tints."""

CLUSTER_RADIUS_PX = 60
"""Pins that stand closer than a thumb is wide, and their names, are shown as one bubble."""

_SLUG = re.compile(r"[a-z0-9-]+")

StyleClass = Callable[[str], str]
"""The style class of a street, by its id."""


def district_script(
    streets: Sequence[Street], communities: Iterable[Community], tiles: str = ""
) -> str:
    """A JavaScript module that draws the district.

    Its default export takes Leaflet and gives ``{map, ground, pins, areas}``: the Leaflet map in
    the element ``MAP_ID``, the layer under everything, the cluster group that pins are added to,
    and ``[lat, lon]`` (WGS-84) of each street and community by id. The ground is our own streets
    or, where ``tiles`` is set, what that tile address shows. The same streets give the same text.
    Raises ``ValueError`` for an id that is no slug.
    """
    district = empty_map(streets)
    ground = tile_layer(tiles) if tiles else tinted_streets(streets)
    layers = {"ground": ground, "pins": pin_layer()}
    for layer in layers.values():
        layer.add_to(district)
    areas = {area: _pair(point) for area, point in _areas(streets, communities)}
    _named(_Answer({"map": district, **layers}, areas), "answer").add_to(district)
    return _module(district)


def classes_script(streets: Sequence[Street], levels: Mapping[str, int]) -> str:
    """A JavaScript module that draws the streets in classes, each with its number beside it.

    Its default export takes Leaflet and gives ``{map, streets, areas}``: as in
    ``district_script``, with the layer of the streets instead of pins; its shapes carry ids of
    streets. ``levels`` are the class of each by its id, as in ``coverage_map``; a style sheet
    gives each its colour.
    """
    district = empty_map(streets)
    layer = street_layer(streets, lambda id_: f"map-class map-class--{levels[id_]}")
    layer.add_to(district)
    areas = {_slug(street.id): _pair(street.centre) for street in streets}
    _named(_Answer({"map": district, "streets": layer}, areas), "answer").add_to(district)
    return _module(district)


def empty_map(streets: Iterable[Street]) -> folium.Map:
    """A map that keeps to the district, with zoom buttons and a scale in metres."""
    box = bounds_of(streets)
    middle = Coordinates((box.south + box.north) / 2, (box.west + box.east) / 2)
    district = folium.Map(
        location=_pair(middle),
        tiles=None,
        zoom_start=START_ZOOM,
        minZoom=ZOOMS[0],
        maxZoom=ZOOMS[1],
        zoomSnap=0.25,
        maxBounds=_around(box),
        maxBoundsViscosity=0.8,
        zoom_control="bottomright",
        attributionControl=False,
    )
    _named(folium.Control("Scale", imperial=False), "metres").add_to(district)
    _named(district, MAP_ID.removeprefix("map_"))
    return district


def street_layer(streets: Iterable[Street], style_class: StyleClass) -> Element:
    """The polygons of the streets; a style sheet gives each its colours by its class."""
    layer = folium.GeoJson(
        {"type": "FeatureCollection", "features": [_feature(street) for street in streets]},
        style_function=lambda feature: {"className": style_class(feature["id"])},
        smooth_factor=0.5,
        interactive=False,
    )
    return _named(layer, "streets")


def tinted_streets(streets: Sequence[Street]) -> Element:
    """The streets as quiet ground, told apart by their tints."""
    tints = street_tints(streets)
    return street_layer(streets, lambda id_: f"map-street map-street--{tints[id_]}")


def tile_layer(address: str) -> Element:
    """A base map from somewhere else. Its credit stands on the page; CORS lets our policy load
    its pictures."""
    layer = folium.TileLayer(address, attr="credit", max_zoom=ZOOMS[1], crossOrigin="anonymous")
    return _named(layer, "ground")


def pin_layer() -> Element:
    """An empty group that gathers near pins into bubbles."""
    layer = MarkerCluster(  # type: ignore[no-untyped-call]
        options={
            "maxClusterRadius": CLUSTER_RADIUS_PX,
            "showCoverageOnHover": False,
            "spiderfyDistanceMultiplier": 2.4,
            "spiderLegPolylineOptions": {"className": "map-leg"},
        }
    )
    return _named(layer, "pins")


def street_tints(streets: Sequence[Street]) -> dict[str, int]:
    """A tint from 1 to 4 for each street, such that neighbours differ where that can be.

    Streets with many neighbours choose first (greedy colouring, Welsh and Powell 1967).
    """
    corners = {street.id: frozenset(_corners(street)) for street in streets}
    neighbours = {
        id_: [other for other in corners if other != id_ and own & corners[other]]
        for id_, own in corners.items()
    }
    tints: dict[str, int] = {}
    for id_ in sorted(neighbours, key=lambda each: (-len(neighbours[each]), each)):
        taken = {tints.get(other) for other in neighbours[id_]}
        tints[id_] = next((tint for tint in range(1, TINTS + 1) if tint not in taken), 1)
    return tints


def bounds_of(streets: Iterable[Street]) -> BoundingBox:
    """The smallest box that holds all polygons. Raises ``ValueError`` where there is none."""
    lons, lats = zip(*(pair for street in streets for pair in _corners(street)), strict=True)
    return BoundingBox(min(lats), min(lons), max(lats), max(lons))


class _Answer(MacroElement):
    """Hands what was drawn to the script that asked for it."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "return { {%- for name, part in this.parts.items() %}{{ name }}: {{ part.get_name() }}, "
        "{% endfor %}areas: {{ this.areas|tojson }}};"
        "{% endmacro %}"
    )

    def __init__(self, parts: Mapping[str, Element], areas: Mapping[str, list[float]]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.parts, self.areas = parts, areas


def _module(district: folium.Map) -> str:
    """The drawing part of Folium's page alone: its header asks other hosts and forbids zooming."""
    figure: Any = district.get_root()
    figure.render()
    lines = (line.strip() for line in figure.script.render().splitlines())
    drawing = "\n".join(line for line in lines if line)
    return f"export default function draw(L) {{\n{drawing}\n}}\n"


def _named(element: Element, name: str) -> Element:
    """The element under a steady name instead of a random one."""
    element._id = name
    return element


def _slug(id_: str) -> str:
    if not _SLUG.fullmatch(id_):
        raise ValueError(f"{id_!r} is no slug and may not go into a map")
    return id_


def _feature(street: Street) -> dict[str, Any]:
    polygons = [[[_rounded(pair) for pair in ring] for ring in rings] for rings in street.polygons]
    return {
        "type": "Feature",
        "id": _slug(street.id),
        "properties": {},
        "geometry": {"type": "MultiPolygon", "coordinates": polygons},
    }


def _areas(
    streets: Iterable[Street], communities: Iterable[Community]
) -> Iterable[tuple[str, Coordinates]]:
    yield from ((_slug(street.id), street.centre) for street in streets)
    yield from ((_slug(community.code), community.point) for community in communities)


def _corners(street: Street) -> Iterable[tuple[float, float]]:
    return (pair for rings in street.polygons for ring in rings for pair in ring)


def _rounded(pair: tuple[float, float]) -> list[float]:
    return [round(float(number), DECIMALS) for number in pair]


def _pair(point: Coordinates) -> list[float]:
    return _rounded((point.lat, point.lon))


def _around(box: BoundingBox) -> list[list[float]]:
    return [
        _rounded((box.south - MARGIN_DEGREES, box.west - MARGIN_DEGREES)),
        _rounded((box.north + MARGIN_DEGREES, box.east + MARGIN_DEGREES)),
    ]
