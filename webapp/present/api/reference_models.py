"""What the JSON answers about kinds of service and streets hold, as types."""

from typing import TypedDict

from webapp.present.api.models import Count, Degrees


class NeedOfPeople(TypedDict):
    """What a person comes for."""

    id: str
    name: str
    zh: str
    en: str


class KindWithCount(TypedDict):
    """A kind of service; ``located`` is false for hotlines and online services."""

    id: str
    need: str
    name: str
    zh: str
    en: str
    core: bool
    located: bool
    sensitive: bool
    count: Count


class CategoriesAnswer(TypedDict):
    """Needs and kinds of service, in the order in which they are shown."""

    needs: list[NeedOfPeople]
    categories: list[KindWithCount]


class StreetWithCount(TypedDict):
    """A street (街道); ``lat`` and ``lon`` are the middle of it."""

    id: str
    adcode: str
    name: str
    name_zh: str
    name_en: str
    lat: Degrees
    lon: Degrees
    communities: Count
    count: Count


class StreetsAnswer(TypedDict):
    """The streets of the district."""

    streets: list[StreetWithCount]
