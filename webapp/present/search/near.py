"""The district's edge in the words of one language."""

from webapp.domain.catalogue import Catalogue
from webapp.geo.points.edges import EdgePoint, district_edge
from webapp.present.search.near_models import EdgeLine, EdgeWords
from webapp.present.wording.words import Words

EDGE_DECIMALS = 4
"""About ten metres."""


def edge_line(catalogue: Catalogue, words: Words) -> EdgeLine:
    """The edge, each of its points named by the landmark near it, else by its street."""
    edge = district_edge(catalogue.streets, catalogue.places)
    named = [_name(one, words) for one in edge]
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
            "Start at the nearest edge of %(district)s: by %(place)s, %(distance)s away",
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


def _name(one: EdgePoint, words: Words) -> str:
    place = one.place
    return words.place(place.name_zh, place.kind) if place else words.streets[one.street]
