"""Pages to walk through without searching: home, kinds of service, streets."""

from dataclasses import dataclass

from webapp.domain.pictures import Picture
from webapp.present.frame.models import Notice, Share
from webapp.present.search.card_models import CategoryTile
from webapp.present.search.models import CardGroup
from webapp.present.wording.values import Link, Phone, Text


@dataclass(frozen=True, slots=True)
class TileGroup:
    """Kinds of service that answer one need."""

    id: str
    heading: str
    tiles: tuple[CategoryTile, ...]


@dataclass(frozen=True, slots=True)
class CategoriesPage:
    h1: str
    groups: tuple[TileGroup, ...]


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many entries have a status, in words; ``sentence`` says what the status means."""

    id: str
    text: str
    count: int
    sentence: str


@dataclass(frozen=True, slots=True)
class CategoryPage:
    """One kind of service. ``also`` are other names people use; ``streets`` lead to the search
    narrowed to a street; ``all`` leads to the whole list, ``guides`` to who can get this."""

    id: str
    picture: Picture
    h1: str
    also: tuple[str, ...]
    need: Link
    statuses: tuple[StatusCount, ...]
    streets: tuple[Link, ...]
    groups: tuple[CardGroup, ...]
    all: Link
    map: Link | None
    share: Share | None
    guides: tuple[Link, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class StreetsPage:
    h1: str
    streets: tuple[CategoryTile, ...]


@dataclass(frozen=True, slots=True)
class StreetPage:
    """One street. ``office_phone`` is for asking what the street publishes, not a service window;
    ``phone_note`` says so."""

    id: str
    h1: Text
    streets: Link
    office_address: Text | None
    office_phone: Phone | None
    phone_note: str
    source: str
    categories: tuple[CategoryTile, ...]
    communities: tuple[Link, ...]
    groups: tuple[CardGroup, ...]
    all: Link
    map: Link
    share: Share
    notices: tuple[Notice, ...] = ()
