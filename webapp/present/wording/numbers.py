"""Numbers as people say them."""

from functools import partial

from webapp.caches import MEGABYTE, remembered
from webapp.domain.coordinates import Coordinates, walk_minutes
from webapp.domain.nearness import rounded_m, rounded_minutes
from webapp.present.wording.values import Way
from webapp.present.wording.words import Phrases
from webapp.text.foreign import filled


def distance_text(metres: int, within_m: int, phrases: Phrases) -> str:
    """A distance as it may honestly be said of a place that is known to ``within_m`` metres, as
    ``static/js/search/walking.js`` says it: inside of that only that it is no farther.

    In English 412 → ``about 410 m``, known to 150 m ``about 500 m``, to 500 m ``within 500 m``.
    """
    if metres <= within_m:
        return _measured(within_m, phrases.within_metres, phrases.within_kilometres)
    return _measured(rounded_m(metres, within_m), phrases.metres, phrases.kilometres)


def _measured(metres: int, in_metres: str, in_kilometres: str) -> str:
    if metres < METRES_IN_KILOMETRE:
        return filled(in_metres, {"metres": metres})
    return filled(in_kilometres, {"kilometres": f"{metres / METRES_IN_KILOMETRE:g}"})


def way_text(
    metres: int | None, minutes: int | None, within_m: int, phrases: Phrases
) -> Way | None:
    """Distance and walking time in words, or ``None`` where the distance is not known. How long
    the way is inside of the error, nobody knows."""
    if metres is None or minutes is None:
        return None
    distance = distance_text(metres, within_m, phrases)
    if metres <= within_m:
        return Way(distance, "")
    told = _minutes_told(metres, minutes, within_m)
    return Way(distance, filled(phrases.walk, {"minutes": rounded_minutes(told, within_m)}))


def _minutes_told(metres: int, minutes: int, within_m: int) -> int:
    """Minutes that are only reckoned are those of the distance that is said, so that one distance
    never takes 10 minutes here and 20 there; minutes along streets stay as they are."""
    reckoned = minutes == walk_minutes(metres)
    return walk_minutes(rounded_m(metres, within_m)) if reckoned else minutes


class WaySayer:
    """Says distances in one language; a district has only so many of them."""

    def __init__(self, phrases: Phrases) -> None:
        self._say = remembered(MEGABYTE)(partial(way_text, phrases=phrases))

    def __call__(self, metres: int | None, minutes: int | None, within_m: int) -> Way | None:
        """As ``way_text``."""
        return self._say(metres, minutes, within_m)


def degrees(value: float) -> str:
    """A coordinate with six decimals (0.1 m)."""
    return f"{value:.6f}"


def pair(point: Coordinates) -> str:
    """A point as an address has it: latitude, then longitude."""
    return f"{degrees(point.lat)},{degrees(point.lon)}"


METRES_IN_KILOMETRE = 1000
MONTHS_IN_YEAR = 12
