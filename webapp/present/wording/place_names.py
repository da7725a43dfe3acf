"""What places of the gazetteer are called on pages in other languages than Chinese."""

from collections.abc import Iterable

from webapp.domain.district import GazetteerPlace
from webapp.domain.languages import Language
from webapp.present.wording.content import has_han, plain_name

STATION = "站"
"""What the Chinese name of a station ends in, though not in every list."""


def latin_names(places: Iterable[GazetteerPlace]) -> dict[str, str]:
    """What places are called in English, by their usual names."""
    names: dict[str, str] = {}
    for place in places:
        if place.alias_of and not has_han(place.name_zh):
            names.setdefault(place.alias_of, place.name_zh)
    return names


def place_name(language: Language, name: str, latin: str, is_station: bool) -> str:
    """The name of a place; ``latin`` where it has a name in English. The name of a station is
    whole in Chinese and without that word elsewhere."""
    if is_station:
        name = name.removesuffix(STATION) + (STATION if language.is_chinese else "")
    return plain_name(language, name, latin) if has_han(name) else name
