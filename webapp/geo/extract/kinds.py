"""Which kind of line or area the tags of OpenStreetMap mean."""

from collections.abc import Mapping

from webapp.domain.network import BUILDING, CLOSED, PARK, RAIL, RIVER, WATER

Tags = Mapping[str, str]

WIDTH_OF = {
    "motorway": CLOSED,
    "motorway_link": CLOSED,
    "trunk": "1",
    "trunk_link": "2",
    "primary": "2",
    "primary_link": "2",
    "secondary": "2",
    "secondary_link": "3",
    "tertiary": "3",
    "tertiary_link": "3",
    "unclassified": "3",
    "residential": "3",
    "living_street": "4",
    "pedestrian": "4",
    "service": "4",
    "track": "4",
    "footway": "5",
    "path": "5",
    "steps": "5",
    "cycleway": "5",
}
"""The kind of a way by its ``highway``; any other is not drawn (planned, under construction)."""

FORBIDDEN = ("no", "private", "use_sidepath")
"""Values of ``foot`` that keep people off; a way of its own runs beside the last."""

GREEN = {"leisure": ("park", "garden"), "landuse": ("grass", "forest"), "natural": ("wood",)}
FLOWING = ("river", "canal", "stream")


def kind_of_way(tags: Tags) -> str:
    """The kind of an open line, or an empty text."""
    kind = WIDTH_OF.get(tags.get("highway", ""), "")
    if kind:
        return CLOSED if _keeps_people_off(tags) else kind
    if tags.get("railway") == "rail":
        return RAIL
    return RIVER if tags.get("waterway") in FLOWING and "tunnel" not in tags else ""


def kind_of_area(tags: Tags) -> str:
    """The kind of an outline, or an empty text."""
    if tags.get("natural") == "water" or tags.get("waterway") == "riverbank":
        return WATER
    if any(tags.get(key) in values for key, values in GREEN.items()):
        return PARK
    return BUILDING if tags.get("building", "no") != "no" else ""


def _keeps_people_off(tags: Tags) -> bool:
    foot = tags.get("foot", "")
    forbidden = foot in FORBIDDEN or tags.get("motorroad") == "yes"
    return forbidden or (not foot and tags.get("access") in ("no", "private"))
