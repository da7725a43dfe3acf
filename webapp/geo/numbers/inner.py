"""The names inside an address that no list has as a whole: 小马厂 in 广外小马厂, 南沙沟 in
三里河小区南沙沟物业服务楼."""

import re
from collections.abc import Iterator

from webapp.domain.district import GazetteerPlace
from webapp.geo.places.names import NameBook
from webapp.geo.roads.book import RoadBook
from webapp.geo.roads.spelling import plain

MOST_CHARACTERS = 24
"""No address names more before the place it means; a longer text is looked through so far only."""

_SHORTEST_NAME, _SHORTEST_INSIDE = 2, 3
_GOES_ON = re.compile(
    r"^(?:$|小区|院|内|里面|旁|附近|对面|[东西南北前后正侧]?门|[东西南北]侧|社区|地下|底商|店|大厦|号楼"
    r"|站台|站厅|[a-z]\d?口|[甲乙丙丁]?\d|[一二三四五六七八九十]+[层楼])"
)
"""What may follow the name of a place in an address; anything else makes it another name."""

_NAMES_A_ROAD = re.compile(r"^(?:大街|小街|街|路|巷|胡同|条|夹道|桥|口|门)")
"""What follows a name where the whole is a road or a gate: 西单北 in 西单北大街."""


class InnerNames:
    """Finds the places that the parts of an address name."""

    def __init__(self, roads: RoadBook, names: NameBook) -> None:
        self._roads, self._names = roads, names

    def is_known(self, before: str) -> bool:
        """True when what stands before a name is a road, gate or place of this district."""
        return (
            self._roads.resolve(before) is not None
            or self._roads.spelling.usual(before) in self._names
            or before in self._names
            or self._roads.spelling.is_gate(before)
        )

    def ways_in(self, way: str) -> Iterator[str]:
        """``way`` itself, then what stands behind the gates, roads and places before it."""
        begins, last = [0], min(len(way) - 1, MOST_CHARACTERS)
        for start in range(last):
            if start in begins:
                yield way[start:]
                ends = range(start + _SHORTEST_NAME, last)
                begins += [end for end in ends if self.is_known(way[start:end])]

    def place_first(self, way: str) -> tuple[GazetteerPlace, str] | None:
        """The place that ``way``, or a way in it, begins with, and what follows its name: nothing,
        or a part of the place (东门, 3号楼)."""
        for inner in self.ways_in(plain(way)):
            for end in range(len(inner), _SHORTEST_NAME - 1, -1):
                place = self._called(inner[:end]) if _GOES_ON.match(inner[end:]) else None
                if place is not None:
                    return place, inner[end:]
        return None

    def homes_inside(self, way: str) -> GazetteerPlace | None:
        """The compound, else the community, with the longest name anywhere in ``way``, the last of
        equals: addresses go from the coarse to the fine."""
        text = plain(way)[:MOST_CHARACTERS]
        lengths = range(len(text), _SHORTEST_INSIDE - 1, -1)
        spans = ((i, i + n) for n in lengths for i in range(len(text) - n, -1, -1))
        parts = [text[i:j] for i, j in spans if not _NAMES_A_ROAD.match(text[j:])]
        found = (self._of_kind(kind, part) for kind in ("compound", "community") for part in parts)
        return next((place for place in found if place), None)

    def _called(self, name: str) -> GazetteerPlace | None:
        """The likeliest place of that name that is no road and no street."""
        for filed in self._names.find(name):
            is_area = filed.place.kind in ("road", "street") and not filed.place.alias_of
            if not is_area and not filed.is_weak:
                return filed.place
        return None

    def _of_kind(self, kind: str, name: str) -> GazetteerPlace | None:
        """A compound may be called without its 小区; a community's bare name is too vague."""
        found = (
            filed.place
            for filed in self._names.find(name)
            if filed.place.kind == kind and (kind == "compound" or not filed.is_weak)
        )
        return next(found, None)
