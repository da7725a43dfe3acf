"""The map: what the script that draws it is told, and the list that says the same."""

from dataclasses import dataclass

from webapp.domain.pictures import Picture
from webapp.present.frame.models import SearchForm, Shell
from webapp.present.search.models import AnswerView, CardGroup, FilterGroup


@dataclass(frozen=True, slots=True)
class MapCredit:
    """Whose ground is drawn: our own schematic streets (``own``), which come from OpenStreetMap,
    or the base map of ``owner``. ``streets_of`` is the day of imported streets, in words, where
    it is known. ``review_number`` is the 审图号 of a reviewed base map."""

    own: bool = True
    streets_of: str = ""
    owner: str = ""
    review_number: str = ""


@dataclass(frozen=True, slots=True)
class MapPin:
    """The one pin of an entry's own map. ``rough``: its location is only roughly known."""

    id: str
    category: str
    rough: bool


@dataclass(frozen=True, slots=True)
class MapWay:
    """A way on foot to the one pin: its packed ``line``, the ``place`` where it begins, and what is
    ``said`` of it."""

    line: str
    place: str
    said: str


@dataclass(frozen=True, slots=True)
class MapCanvas:
    """One map. ``script_href`` draws the district, ``names_href`` and ``lanes_href`` say what lies
    where, ``network_href`` and ``buildings_href`` are the imported streets, empty where there are
    none; ``kinds`` are the categories that pins may have, each with its picture. Either
    ``points_href`` lists the pins, and ``lat`` and ``lon`` (WGS-84 degrees) are the ``place``
    asked for, if there is one, or they are those of the only ``pin``, to which a ``way`` may
    lead."""

    script_href: str
    names_href: str
    lanes_href: str
    credit: MapCredit
    kinds: tuple[tuple[str, Picture], ...]
    points_href: str = ""
    network_href: str = ""
    buildings_href: str = ""
    lat: str = ""
    lon: str = ""
    place: str = ""
    pin: MapPin | None = None
    way: MapWay | None = None


@dataclass(frozen=True, slots=True)
class MapPage:
    """The page of ``/map``. Every entry found stands in one of three lists: ``pinned`` under the
    headings of the list of results, ``streets`` by the street in which they are somewhere, and
    ``elsewhere`` those that are at no place. Their rows and the ``filters`` are handed to the
    template beside it as finished HTML."""

    h1: str
    form: SearchForm
    answer: AnswerView
    filters: tuple[FilterGroup, ...]
    list_href: str
    canvas: MapCanvas
    pinned: tuple[CardGroup, ...]
    streets: tuple[CardGroup, ...]
    elsewhere: CardGroup


@dataclass(frozen=True, slots=True)
class MapView:
    """Everything that one page of the map needs: what it prints, and its frame."""

    page: MapPage
    shell: Shell
