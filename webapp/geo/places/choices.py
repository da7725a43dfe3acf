"""One name, several places: which is meant at best, which others it might be, and the words
that tell them apart (牛街 地铁站, 吉祥里 德胜街道)."""

from collections.abc import Callable, Iterable, Mapping

from webapp.domain.coordinates import distance_m
from webapp.domain.district import GazetteerPlace, Street
from webapp.domain.lookup import PlaceChoice
from webapp.geo.places.names import LANDMARKS, SCHOOLS, Filed
from webapp.geo.points.outlines import StreetOutlines
from webapp.geo.roads.spelling import plain

SAME_PLACE_M = 250.0
"""Two places of one name closer than this are one place to somebody who walks there."""

MOST_CHOICES = 6

_KIND_WORDS: Mapping[str, frozenset[str]] = {
    "地铁站": frozenset({"metro_station"}),
    "街道": frozenset({"street"}),
    "道路": frozenset({"road"}),
    "小区": frozenset({"compound"}),
    "社区": frozenset({"community"}),
    "医院": frozenset({"hospital"}),
    "学校": SCHOOLS,
    "景点": LANDMARKS,
    "火车站": frozenset({"railway_station"}),
}
_WORD_OF_KIND = {kind: word for word, kinds in _KIND_WORDS.items() for kind in kinds}


class Chooser:
    """Tells places of one name apart, by kind or by street."""

    def __init__(
        self,
        streets: Iterable[Street],
        outlines: StreetOutlines,
        find: Callable[[str], tuple[Filed, ...]],
    ) -> None:
        """``find`` answers what a plain name means, likeliest first."""
        self._outlines, self._find = outlines, find
        self._street_words: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for street in streets:
            self._names[street.id] = street.name_zh
            for word in (street.name_zh, street.name_zh.removesuffix("街道"), street.id):
                self._street_words[plain(word)] = street.id

    def distinct(self, filed: Iterable[Filed]) -> list[Filed]:
        """Likeliest first, without those that are the same place as one before them."""
        kept: list[Filed] = []
        for one in filed:
            if not any(_are_one(one.place, other.place) for other in kept):
                kept.append(one)
        return kept

    def narrowed(self, filed: Iterable[Filed], word: str) -> list[Filed]:
        """Those of the kind, or in the street, that the plain ``word`` names."""
        kinds = _KIND_WORDS.get(word, frozenset())
        street = self._street_words.get(word)
        return [
            one
            for one in filed
            if one.place.kind in kinds or (street is not None and self._street(one) == street)
        ]

    def choices(self, filed: list[Filed]) -> tuple[PlaceChoice, ...]:
        """All but the first of ``filed`` as choices, each with words that select it alone; a
        place that no words select is left out."""
        return tuple(
            PlaceChoice(_name(one), one.place.kind, self._street(one), near)
            for one in filed[1 : MOST_CHOICES + 1]
            if (near := self.selecting(one))
        )

    def selecting(self, one: Filed) -> str:
        """A text that ``Gazetteer.find`` answers with ``one``; empty when no text does."""
        name = _name(one)
        meant = self._find(plain(name))
        if _is_first(one, self.distinct(meant)):
            return name
        for word in (_WORD_OF_KIND.get(one.place.kind), self._names.get(self._street(one))):
            if word and _is_first(one, self.distinct(self.narrowed(meant, plain(word)))):
                return f"{name} {word}"
        return ""

    def _street(self, one: Filed) -> str:
        return one.place.street or self._outlines.street_at(one.place.point)


def _name(filed: Filed) -> str:
    return filed.place.alias_of or filed.place.name_zh


def _is_first(one: Filed, filed: list[Filed]) -> bool:
    return (
        bool(filed)
        and filed[0].place.kind == one.place.kind
        and (filed[0].place.point == one.place.point)
    )


def _are_one(place: GazetteerPlace, other: GazetteerPlace) -> bool:
    if "street" in (place.kind, other.kind) and place.kind != other.kind:
        return False
    return distance_m(place.point, other.point) <= SAME_PLACE_M
