"""Minutes along the streets, where they were imported, in place of those by a factor."""

from dataclasses import replace
from math import isfinite

from webapp.domain.coordinates import Coordinates, minutes_of
from webapp.geo.footways import Footways
from webapp.search.question.results import Hit, ResultPage


def on_foot(page: ResultPage, footways: Footways | None) -> ResultPage:
    """The same page; a hit that the streets lead to has the minutes of that way. Its metres stay
    those as the crow flies, by which the list is in order."""
    start = page.place.point
    if footways is None or start is None:
        return page
    shown = (page.hits, page.almost, page.hours_unknown, page.community_hits)
    hits, almost, unknown, own = (_walked(each, footways, page) for each in shown)
    return replace(page, hits=hits, almost=almost, hours_unknown=unknown, community_hits=own)


def _walked(hits: tuple[Hit, ...], footways: Footways, page: ResultPage) -> tuple[Hit, ...]:
    start = page.place.point
    pins = [hit.service.pin for hit in hits if hit.distance_m is not None and hit.service.pin]
    if start is None or not pins:
        return hits
    ways = dict(zip(pins, footways.metres(start, pins), strict=True))
    return tuple(_with_minutes(hit, ways) for hit in hits)


def _with_minutes(hit: Hit, ways: dict[Coordinates, float]) -> Hit:
    pin = hit.service.pin
    if pin is None or hit.distance_m is None or not isfinite(ways[pin]):
        return hit
    return replace(hit, walk_minutes=minutes_of(ways[pin]))
