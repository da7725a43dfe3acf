"""Every Chinese name a place goes by, filed so that a name is found at once.

A form is *weak* when it is so short or vague that it only counts if nothing else has it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import GazetteerPlace
from webapp.geo.roads.spelling import GATES, plain, usual_road

LANDMARKS = frozenset({"attraction", "park", "museum", "lake", "mall", "theatre", "library"})
SCHOOLS = frozenset({"primary_school", "middle_school"})
UNNAMED_KINDS = frozenset({"address", "lane", "metro_entrance"})
"""Kinds whose rows repeat the names of others, or are found by other means (station exits)."""

_RANKS = {"metro_station": 1, "hospital": 2, "railway_station": 3, "street": 4, "road": 5}
_RANKS |= {"compound": 6, "community": 7} | dict.fromkeys(LANDMARKS, 0)
_LAST_RANK = 8
_WEAK_RANK = 10

_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_COMMUNITY_END = re.compile(r"(?:社区)?居委会$")
_CITY = re.compile(
    r"^(?:北京市?西城区|北京市?宣武区|西城区|首都医科大学附属|首都医科大学|中国中医科学院|北京市|北京)"
)
_SHORT_GATES = {long: short for short, long in GATES.items() if len(long) > 3}


@dataclass(frozen=True, slots=True)
class Filed:
    """A place under one of its names; lower ``rank`` is the likelier meaning."""

    place: GazetteerPlace
    rank: int
    is_weak: bool


def forms(place: GazetteerPlace) -> Iterator[tuple[str, bool]]:
    """(name, is weak) pairs, plain, usual ones first; empty for kinds found by other means.

    >>> [name for name, weak in forms(station("西单站"))][:3]  # doctest: +SKIP
    ['西单站', '西单', '西单地铁站']
    """
    if place.kind in UNNAMED_KINDS or (place.kind == "road" and not _is_a_name(place.name_zh)):
        return
    maker = _whole if place.alias_of else _MAKERS.get(place.kind, _other)
    seen: set[str] = set()
    for name, weak in maker(place.name_zh):
        key = plain(name)
        if len(key) > 1 and key not in seen:
            seen.add(key)
            yield key, weak


def rank_of(place: GazetteerPlace, name: str, *, weak: bool = False) -> int:
    """How readily ``name`` is taken for this place: landmarks first, then stations, … ; of one
    kind the place whose whole name it is."""
    rank = _RANKS.get(place.kind, _LAST_RANK) + (_WEAK_RANK if weak else 0)
    return 2 * rank + (plain(place.name_zh) != name)


class NameBook:
    """All places by all their names."""

    def __init__(self, places: Iterable[GazetteerPlace]) -> None:
        self._hidden: frozenset[Coordinates] = frozenset()
        filed: defaultdict[str, list[Filed]] = defaultdict(list)
        for place in places:
            for name, weak in forms(place):
                filed[name].append(Filed(place, rank_of(place, name, weak=weak), weak))
        self._filed = {
            name: tuple(sorted(found, key=lambda one: one.rank)) for name, found in filed.items()
        }

    def without(self, points: frozenset[Coordinates]) -> "NameBook":
        """The same book without the places at ``points``."""
        book = copy(self)
        book._hidden = points
        return book

    def __contains__(self, name: object) -> bool:
        return name in self._filed

    def __iter__(self) -> Iterator[str]:
        return iter(self._filed)

    def find(self, name: str) -> tuple[Filed, ...]:
        """Every place that goes by the plain ``name``, likeliest first."""
        found = self._filed.get(name, ())
        if not self._hidden:
            return found
        return tuple(filed for filed in found if filed.place.point not in self._hidden)


def _is_a_name(road: str) -> bool:
    """False for rows of the community list that only describe a place (45号简易楼)."""
    return plain(road) == usual_road(road) or not road.endswith(("号", "楼", "南", "东", "侧"))


def _whole(name: str) -> Iterator[tuple[str, bool]]:
    yield name, False


def _station(name: str) -> Iterator[tuple[str, bool]]:
    stem = name.removesuffix("站")
    yield from ((name, False), (stem, False), (f"{stem}地铁站", False), (f"地铁{stem}站", False))
    yield from ((f"{stem}地铁", False), (f"地铁{stem}", False))


def _railway(name: str) -> Iterator[tuple[str, bool]]:
    yield from ((f"{name}站", False), (f"{name}火车站", False))


def _community(name: str) -> Iterator[tuple[str, bool]]:
    core = _COMMUNITY_END.sub("", name)
    yield from ((name, False), (f"{core}社区", False), (f"{core}居委会", False), (core, True))


def _street(name: str) -> Iterator[tuple[str, bool]]:
    core = name.removesuffix("街道")
    yield from ((name, False), (core, False), (f"{name}办事处", False), (f"{name}办", False))
    if core in _SHORT_GATES:
        yield from ((_SHORT_GATES[core], False), (f"{_SHORT_GATES[core]}街道", False))


def _road(name: str) -> Iterator[tuple[str, bool]]:
    yield from ((name, False), (usual_road(name), False))


def _compound(name: str) -> Iterator[tuple[str, bool]]:
    without = _BRACKETS.sub("", name)
    yield from ((name, False), (without, False))
    yield from ((inside, True) for inside in _BRACKETS.findall(name) if len(inside) > 3)
    if without.endswith("小区") and len(without) > 4:
        yield without.removesuffix("小区"), True


def _other(name: str) -> Iterator[tuple[str, bool]]:
    without = _BRACKETS.sub("", name)
    yield from ((name, False), (without, False))
    short = _CITY.sub("", without)
    while short != without and len(short) > 1:
        yield short, len(short) < 3
        without, short = short, _CITY.sub("", short)


_MAKERS = {
    "metro_station": _station,
    "railway_station": _railway,
    "community": _community,
    "street": _street,
    "road": _road,
    "compound": _compound,
}
