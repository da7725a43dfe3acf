"""The district's edge in the words of one language."""

from collections.abc import Iterable

from webapp.domain.catalogue import Catalogue
from webapp.domain.district import GazetteerPlace
from webapp.geo.points.edges import STATIONS, EdgePoint, district_edge
from webapp.present.search.near_models import EdgeLine, EdgeWords
from webapp.present.wording.content import has_han
from webapp.present.wording.words import Words

EDGE_DECIMALS = 4
"""About ten metres."""

STATION = "站"
"""What the Chinese name of a station ends in, though not in every list."""


def edge_line(catalogue: Catalogue, words: Words) -> EdgeLine:
    """The edge, each of its points named by the landmark near it, else by its street."""
    edge = district_edge(catalogue.streets, catalogue.places)
    latin = {} if words.language.is_chinese else _latin_names(catalogue.places)
    named = [_name(one, words, latin) for one in edge]
    names = list(dict.fromkeys(named))
    return {
        "lat": [round(one.point.lat, EDGE_DECIMALS) for one in edge],
        "lon": [round(one.point.lon, EDGE_DECIMALS) for one in edge],
        "name": [names.index(name) for name in named],
        "names": names,
    }


def edge_words(words: Words) -> EdgeWords:
    """The sentences about the edge; scripts fill their gaps."""
    say, district = words.say, words.district
    return EdgeWords(
        outside=say(
            "You seem to be outside %(district)s. The list begins with what is nearest to you.",
            district=district.spoken,
        ),
        offer=say(
            "Begin at the nearest edge of %(district)s: by %(place)s, %(distance)s away",
            district=district.short,
            place="{place}",
            distance="{away}",
        ),
        begins=say(
            "The list begins at the edge of %(district)s, by %(place)s.",
            district=district.short,
            place="{place}",
        ),
    )


def _name(one: EdgePoint, words: Words, latin: dict[str, str]) -> str:
    place = one.place
    if place is None:
        return words.streets[one.street]
    if place.name_zh in latin:
        return latin[place.name_zh]
    if place.kind not in STATIONS:
        return words.plain(place.name_zh)
    name = place.name_zh.removesuffix(STATION)
    return words.plain(name + STATION if words.language.is_chinese else name)


def _latin_names(places: Iterable[GazetteerPlace]) -> dict[str, str]:
    """What places are called in English, by their usual names."""
    names: dict[str, str] = {}
    for place in places:
        if place.alias_of and not has_han(place.name_zh):
            names.setdefault(place.alias_of, place.name_zh)
    return names
