"""One name, several places: which is meant at best, which others it might be, and the words
that tell them apart (牛街 地铁站, 吉祥里 德胜街道)."""

from collections.abc import Iterable, Mapping

from webapp.domain.coordinates import distance_m
from webapp.domain.district import GazetteerPlace, Street
from webapp.domain.lookup import PlaceChoice
from webapp.geo.names import LANDMARKS, SCHOOLS, Filed
from webapp.geo.spelling import plain

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

    def __init__(self, streets: Iterable[Street]) -> None:
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
            if one.place.kind in kinds or (street is not None and one.place.street == street)
        ]

    def choices(self, filed: list[Filed]) -> tuple[PlaceChoice, ...]:
        """All but the first of ``filed`` as choices, each with words that select it alone."""
        return tuple(
            PlaceChoice(
                name=one.place.alias_of or one.place.name_zh,
                kind=one.place.kind,
                street=one.place.street,
                near=near,
            )
            for one in filed[1 : MOST_CHOICES + 1]
            if (near := self.selecting(one, filed))
        )

    def selecting(self, one: Filed, filed: list[Filed]) -> str:
        """A text that ``Gazetteer.find`` answers with ``one`` and no other of ``filed``; empty
        when no text does."""
        name = one.place.alias_of or one.place.name_zh
        same_name = [other for other in filed if _named(other) == name]
        if same_name[:1] == [one] and filed[0] is one:
            return name
        if len(same_name) == 1 and plain(name) != plain(_named(filed[0])) and _is_full(name):
            return name
        for word in (_WORD_OF_KIND.get(one.place.kind), self._names.get(one.place.street)):
            if word and self.narrowed(filed, plain(word))[:1] == [one]:
                return f"{name} {word}"
        return ""


def _named(filed: Filed) -> str:
    return filed.place.alias_of or filed.place.name_zh


def _is_full(name: str) -> bool:
    """True for names that say their kind themselves, like 牛街街道 and 牛街站."""
    return name.endswith(("街道", "站", "居委会", "公园", "医院", "小学", "中学"))


def _are_one(place: GazetteerPlace, other: GazetteerPlace) -> bool:
    if "street" in (place.kind, other.kind) and place.kind != other.kind:
        return False
    return distance_m(place.point, other.point) <= SAME_PLACE_M
