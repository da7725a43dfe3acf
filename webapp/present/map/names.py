"""What lies where, in one language: the names that a map writes beside its pins and streets."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import DECIMALS, Coordinates, Precision
from webapp.domain.district import GazetteerPlace
from webapp.domain.languages import Language
from webapp.present.map.network import LANE, lane_names, network_names
from webapp.present.map.sketch import Name, metro_names, sketch_names
from webapp.present.wording.content import in_script
from webapp.present.wording.words import Words
from webapp.text.pinyin import label

STATION, ENTRANCE, EXIT = "metro_station", "metro_entrance", "出口"

LANDMARKS = (
    STATION,
    "railway_station",
    "park",
    "lake",
    "museum",
    "library",
    "theatre",
    "mall",
    "attraction",
    "hospital",
)
"""Kinds of places by which people find their way, the surest first."""

LONGEST_READING = 24
"""A reading of more letters than this helps nobody on a map."""

LONGEST_LANE_M = 500
"""One name says where a lane is; a longer road has no one place."""

SCHOOLS = ("primary_school", "middle_school")

COMMITTEE = "居委会"
STREET = "街道"

KINDS = ("社区", "胡同", "大街", "小街", "公园", "医院", "博物馆", "图书馆", "大剧院", "火车站")
"""What names end in; read as a word of its own."""

COLUMNS = ("id", "kind", "lat", "lon", "name", "zh")

Row = tuple[str, str, Coordinates, str, str]


def map_names(catalogue: Catalogue, words: Words) -> dict[str, list[Any]]:
    """Columns of the names of streets, roads, landmarks and communities, the most useful first.

    ``id`` is a street's or community's (empty for landmarks); ``kind`` is ``street``,
    ``community``, a kind of the sketch or one of ``LANDMARKS``; ``lat`` and ``lon`` are WGS-84
    degrees; ``name`` is in the language of the page, ``zh`` the Chinese name where ``name`` is not
    Chinese, else empty.
    """
    return _columns(_rows(catalogue), words)


def near_names(catalogue: Catalogue, words: Words) -> dict[str, list[Any]]:
    """The same columns for what is of use from near: exits of the metro by their letter, schools,
    lanes and short roads."""
    rows = (*_exits(catalogue.places), *_schools(catalogue.places), *_lanes(catalogue))
    return _columns(rows, words)


def _exits(places: Iterable[GazetteerPlace]) -> Iterable[Row]:
    """西单 B出口 → ``B``; an exit of which no letter is known is there without a name."""
    for place in places:
        letter = place.name_zh.rpartition(" ")[2].removesuffix(EXIT)
        if place.kind == ENTRANCE and not place.alias_of:
            yield "", "exit", place.point, letter, letter


def _schools(places: Iterable[GazetteerPlace]) -> Iterable[Row]:
    for place in places:
        if place.kind in SCHOOLS and not place.alias_of:
            yield "", "school", place.point, place.name_zh, ""


def _lanes(catalogue: Catalogue) -> Iterable[Row]:
    """Along their lines where streets with names were imported, the others at their points."""
    along = [("", *name) for name in lane_names(catalogue.network)]
    named = {zh for zh, _ in catalogue.network.names}
    points = _lane_points(catalogue).items()
    return (*along, *(("", LANE, point, zh, "") for zh, point in points if zh not in named))


def _lane_points(catalogue: Catalogue) -> dict[str, Coordinates]:
    return {
        place.name_zh: place.point
        for place in catalogue.places
        if place.kind == "road"
        and place.precision is Precision.ROAD
        and place.extent_m <= LONGEST_LANE_M
    }


def _columns(rows: Iterable[Row], words: Words) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = {column: [] for column in COLUMNS}
    for id_, kind, point, zh, en in rows:
        name, second = _said(zh, en, words.language)
        lat, lon = round(point.lat, DECIMALS), round(point.lon, DECIMALS)
        row = (id_, kind, lat, lon, name, second)
        for column, value in zip(columns.values(), row, strict=True):
            column.append(value)
    return columns


def _said(zh: str, en: str, language: Language) -> tuple[str, str]:
    """The name as the map writes it, and the Chinese one beneath where it is another."""
    if language.is_chinese:
        return in_script(language, zh), ""
    name = en or _reading(zh)
    if name == zh:
        return zh, ""
    return (name, zh) if en or len(name) <= LONGEST_READING else (zh, "")


def _reading(zh: str) -> str:
    """How a name is read: 云梯胡同 → ``Yúntī Hútòng``."""
    kind = next((kind for kind in KINDS if zh.endswith(kind) and zh != kind), "")
    return " ".join(label(part) for part in (zh.removesuffix(kind), kind) if part)


def _rows(catalogue: Catalogue) -> Iterable[Row]:
    for street in catalogue.streets:
        zh, en = street.name_zh.removesuffix(STREET), street.name_en.partition(" (")[0]
        yield street.id, "street", street.centre, zh, en
    for kind, point, zh, en in _road_names(catalogue):
        yield "", kind, point, zh, en
    for place in _landmarks(catalogue.places):
        yield "", place.kind, place.point, _short(place), ""
    for community in catalogue.communities:
        name = community.name_zh.removesuffix(COMMITTEE)
        yield community.code, "community", community.point, name, ""


def _road_names(catalogue: Catalogue) -> Iterable[Name]:
    """Of the streets that were imported, where they bear names, or else of the sketch."""
    if not catalogue.network.names:
        return sketch_names(catalogue)
    return chain(network_names(catalogue.network), metro_names(catalogue))


def _landmarks(places: Iterable[GazetteerPlace]) -> list[GazetteerPlace]:
    found = (place for place in places if place.kind in LANDMARKS and not place.alias_of)
    return sorted(found, key=lambda place: LANDMARKS.index(place.kind))


def _short(place: GazetteerPlace) -> str:
    """A metro station's name as its signs have it: 西单站 → 西单."""
    return place.name_zh.removesuffix("站") if place.kind == STATION else place.name_zh
