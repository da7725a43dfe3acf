"""The district: its names and how things are written in it, its streets (街道) and communities
(社区), and the gazetteer of its places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.country import NAME_ZH

Ring = tuple[tuple[float, float], ...]
"""A closed line of (lon, lat) pairs in WGS-84 degrees, in GeoJSON's order."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the languages of the data. ``hant`` is given where traditional characters are not
    those that conversion makes of ``zh``; where ``en`` is empty the name is read out."""

    zh: str
    en: str = ""
    hant: str = ""


@dataclass(frozen=True, slots=True)
class AddressWords:
    """What stands in addresses of the district besides road and number, and what shows that an
    address is of another place.

    ``former_zh`` are districts that became part of it, ``prefixes_zh`` other words before a road.
    ``other_districts_zh`` belong to the same city, ``other_places_zh`` are names that stand for
    one of them, ``other_cities_zh`` are cities that are written without their province.
    """

    former_zh: tuple[str, ...] = ()
    prefixes_zh: tuple[str, ...] = ()
    other_districts_zh: tuple[str, ...] = ()
    other_places_zh: tuple[str, ...] = ()
    other_cities_zh: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoadNames:
    """How roads are written: ``gates`` are quarters that are cut short at the start of a name,
    each with its whole name; ``slips`` wrong or older spellings, each with the usual one;
    ``same`` whole names that mean another road, each with that road."""

    gates: Mapping[str, str] = field(default_factory=dict)
    slips: Mapping[str, str] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """How places are named: ``bodies_zh`` are parent bodies that people leave out in front of a
    name; ``readings`` the pinyin of a name by the dictionary, each with how it is also read or
    spelt; ``everyday`` names that inside a sentence are words, not places."""

    bodies_zh: tuple[str, ...] = ()
    readings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    everyday: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class District:
    """The district and its city, by their whole names and as people call them for short.

    ``id`` stands in names of files that are handed out; ``adcode`` is its six-digit code (GB/T
    2260). ``province`` is empty where the city is a province of
    its own. ``example`` is a place that everybody here knows. ``city_words`` are further words that
    are true of every entry, and often typed.
    """

    id: str
    adcode: str
    name: Name
    short: Name
    city: Name
    city_short: Name
    province: Name = Name("")
    example: Name = Name("")
    city_words: tuple[str, ...] = ()
    addresses: AddressWords = AddressWords()
    roads: RoadNames = field(default_factory=RoadNames)
    places: PlaceNames = field(default_factory=PlaceNames)

    @property
    def parents_zh(self) -> tuple[str, ...]:
        """What is left out in front of an entry's name, in the order in which it is tried."""
        return (*self.places.bodies_zh, self.city.zh, self.city_short.zh, NAME_ZH, self.name.zh)


def middle_of(streets: Iterable["Street"]) -> Coordinates:
    """The middle of the streets' centres; raises ``ValueError`` where there is no street."""
    centres = [street.centre for street in streets]
    if not centres:
        raise ValueError("no street, no middle")
    lats, lons = [point.lat for point in centres], [point.lon for point in centres]
    return Coordinates(sum(lats) / len(centres), sum(lons) / len(centres))


@dataclass(frozen=True, slots=True)
class Street:
    """A street (街道). ``polygons`` are GeoJSON-like: each a tuple of rings, outer ring first."""

    id: str
    adcode: str
    name_zh: str
    name_en: str
    centre: Coordinates
    office_address_zh: str = ""
    office_phone: str = ""
    phone_note_zh: str = ""
    communities: int = 0
    source_url: str = ""
    source_date: str = ""
    confidence: str = ""
    polygons: tuple[tuple[Ring, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Community:
    """A community (社区) with its 12-digit code. The point is not the committee's office."""

    code: str
    name_zh: str
    street: str
    point: Coordinates
    precision: Precision
    evidence_points: int = 0


STATIONS = ("metro_station", "railway_station")
"""Kinds of places at which trains stop."""

OUTSIDE = "outside"
"""The kind of a place that is known to lie outside the district."""

VENUE, ENTRY = "venue", "entry"
"""Kinds of places that are known from our own entries: where one is, and it itself."""


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One named point of the offline gazetteer.

    ``kind``: ``metro_station``, ``metro_entrance``, ``hospital``, ``park``, … as in ``places.csv``,
    or ``compound``, ``address``, ``lane``, ``road``, ``community``, ``street``; ``venue`` and
    ``entry`` come from entries.
    ``road`` and ``number`` are set for house numbers (``address`` and ``compound``).
    ``extent_m`` is the length in metres over which the road's known points spread.
    ``alias_of`` is the usual name where the row is another name of a place: its point and kind
    are that place's own.
    """

    kind: str
    name_zh: str
    point: Coordinates
    precision: Precision
    source: str
    id: str = ""
    address_zh: str = ""
    road: str = ""
    number: str = ""
    street: str = ""
    community_code: str = ""
    extent_m: int = 0
    alias_of: str = ""


@dataclass(frozen=True, slots=True)
class AddressRange:
    """Which numbers of a road belong to a community (list of ``list_year``), as written."""

    road: str
    numbers: str
    community_code: str
    street: str
    list_year: str
