"""The way on foot to an entry, along the imported streets, for the map of its page."""

from collections.abc import Sequence
from itertools import pairwise

from webapp.domain.coordinates import Coordinates, distance_m, minutes_of
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.packed_line import packed
from webapp.domain.service import Service
from webapp.present.map.models import MapWay
from webapp.present.search.results_page import Wording


def map_way(
    line: Sequence[Coordinates], place: PlaceAnswer, service: Service, wording: Wording
) -> MapWay | None:
    """The line with its place and minutes in words; ``None`` where either end is known no finer
    than the two are apart, so that nobody can say how one walks."""
    if not line:
        return None
    words, within = wording.words, wording.words.closeness(service).within_m
    minutes = minutes_of(sum(distance_m(one, other) for one, other in pairwise(line)))
    way = wording.say_way(round(distance_m(line[0], line[-1])), minutes, within)
    if way is None or not way.walk:
        return None
    named = words.plain(place.name) if place.name else words.say("the place you named")
    said = words.say(
        "From %(place)s: %(walk)s along the streets. Gates and crossings are not known.",
        place=named,
        walk=way.walk,
    )
    return MapWay(packed(line), named, said)
