"""Every road of the gazetteer. One road is filed under one name; ``RoadBook.resolve`` finds it
under every name it goes by."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import GazetteerPlace
from webapp.geo.roads.drafts import RoadDraft, drafts_of, merged
from webapp.geo.roads.road import Road
from webapp.geo.roads.same_road import is_vague, one_name_each, stations_in
from webapp.geo.roads.writing import Writing

_SIDE_OF_GATE = re.compile(r"门[内外](?=[东南西北]大街$)")


class RoadBook:
    """Every road of the gazetteer, built once from its places."""

    def __init__(
        self,
        places: Iterable[GazetteerPlace],
        writing: Writing,
        other_names: Iterable[str] = (),
    ) -> None:
        """``other_names`` are names of roads that only the community list knows."""
        self.spelling = writing.roads
        places = [place for place in places if not place.alias_of]
        drafts = drafts_of(places, writing)
        for name in map(self.spelling.usual, other_names):
            drafts.setdefault(name, RoadDraft(name))
        stations = stations_in(places, self.spelling)
        self._filed_under = one_name_each(drafts, stations, self.spelling.gate_names)
        self._roads = merged(drafts, self._filed_under)
        self._known_at = _by_point(self._roads.values())

    def without(self, points: frozenset[Coordinates], *, records: bool) -> "RoadBook":
        """The same book with nothing known at ``points``; with ``records`` the lists' own points
        of roads go too where they are among them."""
        book = copy(self)
        book._roads = dict(self._roads)
        for name in {name for point in points for name in self._known_at.get(point, ())}:
            road = self._roads[name]
            is_derived = records and road.record is not None and road.record.point in points
            book._roads[name] = Road(
                name,
                tuple(known for known in road.numbered if known.point not in points),
                tuple(point for point in road.points if point not in points),
                None if is_derived else road.record,
            )
        return book

    @property
    def roads(self) -> Mapping[str, Road]:
        """Every road by the name it is filed under."""
        return self._roads

    def named(self, text: str) -> Road | None:
        """The road called exactly ``text``, in any of its spellings."""
        key = self.spelling.usual(text)
        for candidate in (
            key,
            key + "胡同",
            key.removesuffix("胡同"),
            key.removesuffix("小区"),
            *_like(key),
        ):
            road = self._filed_under.get(candidate)
            if road is not None:
                return self._roads[road]
        return None

    def resolve(self, way: str) -> tuple[Road, str] | None:
        """The road that ``way`` ends in, and what stands before it.

        >>> book.resolve("菜市口南大街儒福里")  # doctest: +SKIP
        (Road(name='儒福里', …), '菜市口南大街')
        """
        whole = self.named(way)
        if whole is not None:
            return whole, ""
        key = self.spelling.usual(way)
        for start in range(1, len(key) - 1):
            road = self._filed_under.get(key[start:])
            if road is not None and not is_vague(key[start:]):
                return self._roads[road], key[:start]
        return None


def _like(key: str) -> Iterable[str]:
    """阜成门外北大街 is 阜成门外北街; where there is none, 阜成门北大街."""
    if key.endswith("大街"):
        yield key.removesuffix("大街") + "街"
    elif key.endswith("街"):
        yield key.removesuffix("街") + "大街"
    side = _SIDE_OF_GATE.sub("门", key)
    if side != key:
        yield side


def _by_point(roads: Iterable[Road]) -> dict[Coordinates, set[str]]:
    """Names of the roads that have something at a point, their own record included."""
    names: defaultdict[Coordinates, set[str]] = defaultdict(set)
    for road in roads:
        for point in (*road.all_points, *([road.record.point] if road.record else [])):
            names[point].add(road.name)
    return dict(names)
