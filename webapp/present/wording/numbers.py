"""Numbers as people say them."""

from functools import lru_cache, partial

from webapp.present.wording.values import Way
from webapp.present.wording.words import Phrases
from webapp.text.foreign import filled


def distance_text(metres: int, phrases: Phrases) -> str:
    """A distance as it may honestly be said: to 10 m below a kilometre, then to 100 m; halves are
    rounded up, as ``static/js/search/walking.js`` does.

    In English 412 → ``about 410 m``, 1234 → ``about 1.2 km``.
    """
    if metres < 995:
        return filled(phrases.metres, {"metres": max(10, (metres + 5) // 10 * 10)})
    return filled(phrases.kilometres, {"kilometres": f"{(metres + 50) // 100 / 10:.1f}"})


def way_text(metres: int | None, minutes: int | None, phrases: Phrases) -> Way | None:
    """Distance and walking time in words, or ``None`` where the distance is not known."""
    if metres is None or minutes is None:
        return None
    return Way(distance_text(metres, phrases), filled(phrases.walk, {"minutes": minutes}))


class WaySayer:
    """Says distances in one language; a district has only so many of them."""

    def __init__(self, phrases: Phrases) -> None:
        self._say = lru_cache(maxsize=16_384)(partial(way_text, phrases=phrases))

    def __call__(self, metres: int | None, minutes: int | None) -> Way | None:
        """As ``way_text``."""
        return self._say(metres, minutes)


def degrees(value: float) -> str:
    """A coordinate with six decimals (0.1 m)."""
    return f"{value:.6f}"


MONTHS_IN_YEAR = 12
