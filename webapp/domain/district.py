"""The district's streets (街道) and communities (社区), and the gazetteer of its places."""

from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision

Ring = tuple[tuple[float, float], ...]
"""A closed line of (lon, lat) pairs in WGS-84 degrees, in GeoJSON's order."""


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


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One named point of the offline gazetteer.

    ``kind``: ``metro_station``, ``metro_entrance``, ``hospital``, ``park``, … as in ``places.csv``,
    or ``compound``, ``address``, ``lane``, ``road``, ``community``, ``street``.
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
