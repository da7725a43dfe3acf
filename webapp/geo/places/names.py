"""Every Chinese name a place goes by, filed so that a name is found at once.

A form is *weak* when it is so short or vague that it only counts if nothing else has it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import ENTRY, VENUE, District, GazetteerPlace
from webapp.geo.roads.spelling import RoadSpelling, any_of, plain

LANDMARKS = frozenset({"attraction", "park", "museum", "lake", "mall", "theatre", "library"})
SCHOOLS = frozenset({"primary_school", "middle_school"})
UNNAMED_KINDS = frozenset({"address", "lane", "metro_entrance"})
"""Kinds whose rows repeat the names of others, or are found by other means (station exits)."""

_RANKS = {"metro_station": 1, "hospital": 2, "railway_station": 3, "street": 4, "road": 5}
_RANKS |= {"compound": 6, "community": 7, VENUE: 4} | dict.fromkeys(LANDMARKS, 0)
_LAST_RANK = 8
_WEAK_RANK = 10

_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_BRANCH = re.compile(r"[ ·•]")
_COMMUNITY_END = re.compile(r"(?:社区)?居委会$")

Maker = Callable[[str], Iterator[tuple[str, bool]]]
"""Makes the names that a place of one kind goes by, each with whether it is weak."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A place under one of its names; lower ``rank`` is the likelier meaning."""

    place: GazetteerPlace
    rank: int
    is_weak: bool


class NameForms:
    """The names that the places of one district go by."""

    def __init__(self, district: District, spelling: RoadSpelling) -> None:
        self._spelling = spelling
        self._parents = _parents_of(district)
        self._short_gates = {
            whole: short for short, whole in spelling.gates.items() if len(whole) > 3
        }
        self._makers: dict[str, Maker] = {
            "metro_station": _station,
            "railway_station": _railway,
            "community": _community,
            "street": self._street,
            "road": self._road,
            "compound": _compound,
            VENUE: self._venue,
            ENTRY: self._entry,
        }

    def of(self, place: GazetteerPlace) -> Iterator[tuple[str, bool]]:
        """(name, is weak) pairs, plain, usual ones first; empty for kinds found by other means.
        Of the station 西单站: 西单站, 西单, 西单地铁站, …"""
        if place.kind in UNNAMED_KINDS:
            return
        if place.kind == "road" and not self._is_a_name(place.name_zh):
            return
        maker = _whole if place.alias_of else self._makers.get(place.kind, self._other)
        seen: set[str] = set()
        for name, weak in maker(place.name_zh):
            key = plain(name)
            if len(key) > 1 and key not in seen:
                seen.add(key)
                yield key, weak

    def _is_a_name(self, road: str) -> bool:
        """False for rows of the community list that only describe a place (45号简易楼)."""
        usual = plain(road) == self._spelling.usual(road)
        return usual or not road.endswith(("号", "楼", "南", "东", "侧"))

    def _street(self, name: str) -> Iterator[tuple[str, bool]]:
        core = name.removesuffix("街道")
        yield from ((name, False), (core, False), (f"{name}办事处", False), (f"{name}办", False))
        short = self._short_gates.get(core)
        if short:
            yield from ((short, False), (f"{short}街道", False))

    def _road(self, name: str) -> Iterator[tuple[str, bool]]:
        yield from ((name, False), (self._spelling.usual(name), False))

    def _other(self, name: str) -> Iterator[tuple[str, bool]]:
        without = _BRACKETS.sub("", name)
        yield from ((name, False), (without, False))
        short = self._parents.sub("", without)
        while short != without and len(short) > 1:
            yield short, len(short) < 3
            without, short = short, self._parents.sub("", short)

    def _venue(self, name: str) -> Iterator[tuple[str, bool]]:
        """Also without its branch: what stands behind a space or a dot."""
        yield from self._other(name)
        first = _BRANCH.split(_BRACKETS.sub("", name).strip())[0]
        if len(first) > 2:
            yield from self._other(first)

    def _entry(self, name: str) -> Iterator[tuple[str, bool]]:
        """Weak, since most of them say what one looks for, not where. Offices of streets also
        without that word."""
        for form, _ in self._venue(name):
            yield from ((form, True), (form.replace("街道", "", 1), True))


def _parents_of(district: District) -> re.Pattern[str]:
    """City, district and bodies that people leave out in front of a name."""
    city = any_of((district.city.zh, district.city_short.zh))
    districts = any_of((district.name.zh, *district.addresses.former_zh))
    others = any_of((district.name.zh, *district.places.bodies_zh))
    return re.compile(rf"^(?:{city}{districts}|{others}|{city})")


def rank_of(place: GazetteerPlace, name: str, *, weak: bool = False) -> int:
    """How readily ``name`` is taken for this place: landmarks first, then stations, … ; of one
    kind the place whose whole name it is."""
    rank = _RANKS.get(place.kind, _LAST_RANK) + (_WEAK_RANK if weak else 0)
    return 2 * rank + (plain(place.name_zh) != name)


class NameBook:
    """All places by all their names."""

    def __init__(self, places: Iterable[GazetteerPlace], forms: NameForms) -> None:
        self._hidden: frozenset[Coordinates] = frozenset()
        filed: defaultdict[str, list[Filed]] = defaultdict(list)
        for place in places:
            for name, weak in forms.of(place):
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

    def areas(self) -> Iterator[tuple[str, Coordinates]]:
        """Every compound and community by its names, with its point where that is its own."""
        for name, found in self._filed.items():
            for filed in found:
                place = filed.place
                is_area = place.kind in ("compound", "community")
                if is_area and place.precision is not Precision.STREET and self._is_seen(filed):
                    yield name, place.point

    def _is_seen(self, filed: Filed) -> bool:
        return filed.place.point not in self._hidden

    def find(self, name: str) -> tuple[Filed, ...]:
        """Every place that goes by the plain ``name``, likeliest first."""
        found = self._filed.get(name, ())
        return tuple(filter(self._is_seen, found)) if self._hidden else found


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


def _compound(name: str) -> Iterator[tuple[str, bool]]:
    without = _BRACKETS.sub("", name)
    yield from ((name, False), (without, False))
    yield from ((inside, True) for inside in _BRACKETS.findall(name) if len(inside) > 3)
    if without.endswith("小区") and len(without) > 4:
        yield without.removesuffix("小区"), True
