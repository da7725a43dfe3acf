"""Well-known places outside the district by every name they go by, each with where one comes in
from there."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import OUTSIDE, GazetteerPlace
from webapp.domain.lookup import Elsewhere, PlaceAnswer
from webapp.domain.outside import Area, Outside, OutsidePlace
from webapp.geo.places.latin import reading
from webapp.geo.places.spotting import NameFound, NameSpotter
from webapp.geo.roads.spelling import plain

_AREA_ENDS = ("区", "县", "市", "省")
_STATION = "站"
SOURCE = "outside"
_NAME_GOES_ON = re.compile("会馆|胡同|饭店|宾馆|大厦|公寓|庵|小学|中学|附小|附中")

GateOf = Callable[[str], GazetteerPlace | None]


class ElsewhereBook:
    """All names of what lies outside. A name that is also one of ours is ours."""

    def __init__(self, outside: Outside, gate_of: GateOf, is_ours: Callable[[str], bool]) -> None:
        self._answers: dict[str, PlaceAnswer] = {}
        self._areas: dict[str, PlaceAnswer] = {}
        areas = {area.zh: area for area in outside.areas}
        for place in outside.places:
            answer = _answer(place, areas[place.area], gate_of)
            self._file(_names_of(place.zh, place.en, place.also), answer, is_ours)
        for area in outside.areas:
            answer = _answer(OutsidePlace(area.zh, area.en, area.zh), area, gate_of)
            self._areas[plain(area.zh)] = answer
            self._file(_names_of_area(area), answer, is_ours)
        latin = [name for name in self._answers if name.isascii()]
        self._spotter = NameSpotter(self._answers, latin, self._answer_of, self._answer_of)

    def _answer_of(self, name: str) -> PlaceAnswer:
        return self._answers[name]

    def _file(
        self, names: Iterable[str], answer: PlaceAnswer, is_ours: Callable[[str], bool]
    ) -> None:
        for name in map(plain, names):
            if len(name) > 1 and not is_ours(name):
                self._answers.setdefault(name, answer)

    def find(self, key: str) -> PlaceAnswer | None:
        """The place with that plain name; in an address what stands behind its area, else the
        area."""
        if found := self._answers.get(key):
            return found
        area = next((name for name in self._areas if key.startswith(name)), "")
        return self._answers.get(key[len(area) :], self._areas[area]) if area else None

    def names_in(self, folded: str) -> tuple[NameFound, ...]:
        """The names in a folded text, but for those that another name begins with, as houses
        are called after their districts."""
        found = self._spotter.names_in(folded)
        return tuple(name for name in found if not _NAME_GOES_ON.match(folded, name.end))


def _answer(place: OutsidePlace, area: Area, gate_of: GateOf) -> PlaceAnswer:
    """Its own point, else that of its gate under the gate's name, else none."""
    gate = gate_of(place.gate or area.gate)
    elsewhere = Elsewhere(place.zh, place.en, area.zh, area.en, gate.name_zh if gate else "")
    told = PlaceAnswer(name=place.zh, kind=OUTSIDE, source=SOURCE, elsewhere=elsewhere)
    if place.lat is not None and place.lon is not None:
        point = Coordinates(place.lat, place.lon)
        return replace(told, state="located", point=point, precision=Precision.APPROXIMATE)
    if gate is None:
        return replace(told, state="not_found")
    return replace(
        told,
        state="located",
        name=gate.name_zh,
        point=gate.point,
        precision=gate.precision,
        street=gate.street,
    )


def _names_of(name: str, english: str, also: Iterable[str]) -> Iterator[str]:
    """Each name, what it is called as a station, its pinyin; English names as they are."""
    yield english
    for each in (name, *also):
        yield each
        if not each.isascii():
            yield reading(plain(each))
            yield from _as_station(each.removesuffix(_STATION))


def _as_station(stem: str) -> Iterator[str]:
    names = (
        f"{stem}{_STATION}",
        f"{stem}地铁站",
        f"{stem}地铁",
        f"地铁{stem}{_STATION}",
        f"地铁{stem}",
    )
    yield from names
    yield reading(plain(names[0]))


def _names_of_area(area: Area) -> Iterator[str]:
    for each in (area.zh, *area.also):
        yield each
        short = each[:-1] if each.endswith(_AREA_ENDS) and len(each) > 2 else each
        yield short
        if not each.isascii():
            yield from (reading(plain(each)), reading(plain(short)))
    yield area.en
