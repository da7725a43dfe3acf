"""Which names of roads mean one road: a gate or a neighbouring road written before it, an ending
left off. What lies far apart stays apart."""

import re
from collections.abc import Iterable, Mapping
from itertools import product

from webapp.domain.coordinates import distance_m
from webapp.domain.district import GazetteerPlace
from webapp.geo.roads.drafts import RoadDraft
from webapp.geo.roads.spelling import RoadSpelling

SAME_ROAD_M = 600.0
"""佟麟阁 and 佟麟阁路 are one road when their known points come this close; names farther apart
are left alone."""

_ROAD_ENDS = ("大街", "街", "路", "胡同", "巷", "条", "道", "里", "区", "夹道", "湾", "沿", "弯")
_TRIED_ENDS = ("街", "胡同", "路", "大街")
_ENDS_LIKE_A_ROAD = re.compile(r"(?:街|路|胡同|巷|条|里|门|门外|门内|单|口)$")
_VAGUE = re.compile(r"^[东西南北中前后上下大小新老横头内外]")


def one_name_each(
    drafts: dict[str, RoadDraft], stations: frozenset[str], gates: frozenset[str]
) -> dict[str, str]:
    """Every known spelling → the name under which that road is filed."""
    names = {name: name for name in drafts}
    for name in drafts:
        shorter = _road_inside(name, drafts, stations, gates)
        if shorter is not None and is_vague(shorter, 4):
            names[shorter] = name
        elif shorter is not None:
            names[name] = shorter
    for name in drafts:
        if names[name] == name and not name.endswith(_ROAD_ENDS):
            longer = [name + end for end in _TRIED_ENDS if name + end in drafts]
            if len(longer) == 1 and _close(drafts[name], drafts[longer[0]]):
                names[name] = names[longer[0]]
    return names


def stations_in(places: Iterable[GazetteerPlace], spelling: RoadSpelling) -> frozenset[str]:
    """Names of metro stations without 站: they stand before the names of lanes beside them."""
    return frozenset(
        spelling.usual(place.name_zh.removesuffix("站"))
        for place in places
        if place.kind == "metro_station"
    )


def is_vague(name: str, shorter_than: int = 3) -> bool:
    """True for names like 南街, which many roads end in."""
    return len(name) < shorter_than and bool(_VAGUE.match(name))


def _road_inside(
    name: str, drafts: Mapping[str, RoadDraft], stations: frozenset[str], gates: frozenset[str]
) -> str | None:
    """广安门外红莲中里 is 红莲中里: a lane named after a road, a gate or a station beside it."""
    for start in range(2, len(name) - 2):
        before, rest = name[:start], name[start:]
        if rest in drafts and (before in gates or before in stations or before in drafts):
            return rest if before in stations or _ENDS_LIKE_A_ROAD.search(before) else None
    return None


def _close(one: RoadDraft, other: RoadDraft) -> bool:
    pairs = product(one.all_points, other.all_points)
    return min((distance_m(a, b) for a, b in pairs), default=0.0) <= SAME_ROAD_M
