"""A road with a house number inside a search text: one place, finer than the road alone."""

import re
from typing import Protocol

from webapp.domain.lookup import PlaceAnswer

_HOUSE = re.compile(
    r"\s*[甲乙丙丁戊]?(?:\d{1,4}(?:-\d{1,3})?|[一二三四五六七八九十百零]{1,6})号(?:院|楼)?(?!线)"
)
ADDRESS = "address"


class PlaceFinder(Protocol):
    """What is asked of a gazetteer to read an address."""

    def find(self, text: str) -> PlaceAnswer: ...


def with_house_number(
    text: str, start: int, end: int, places: PlaceFinder
) -> tuple[int, PlaceAnswer] | None:
    """Where the address ends that begins with the name ``text[start:end]``, and its place;
    ``None`` where no number follows or the gazetteer does not know it as an address.

    ``二龙路27号附近`` with the name ``二龙路`` ends after ``号``.
    """
    house = _HOUSE.match(text, end)
    if house is None:
        return None
    place = places.find(text[start : house.end()])
    return (house.end(), place) if (place.state, place.kind) == ("located", ADDRESS) else None
