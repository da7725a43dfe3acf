"""A service a family can go to, call, or apply for: one entry of the finder."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from webapp.domain.coordinates import Coordinates, Precision


class Status(StrEnum):
    """Who says that the service is there. Order of trust: confirmed, sourced, expected."""

    CONFIRMED = "confirmed"
    SOURCED = "sourced"
    EXPECTED = "expected"
    CLOSED = "closed"


class Visibility(StrEnum):
    """How openly the entry may be shown; confidential ones have no address and no coordinate."""

    PUBLIC = "public"
    DISCREET = "discreet"
    CONFIDENTIAL = "confidential"


class Confidence(StrEnum):
    """How sure the compilers were of the source; background = common knowledge, none kept."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts of an entry come from. ``date`` is as given: a day, month, year or words."""

    title_zh: str = ""
    url: str = ""
    date: str = ""
    confidence: Confidence = Confidence.BACKGROUND


@dataclass(frozen=True, slots=True)
class Service:
    """One entry. Empty text and ``None`` mean *not known*, never *no*.

    ``street`` is a street id or ``""``. ``community_code`` has 12 digits or is empty.
    ``coordinates`` are WGS-84, ``precision`` says how closely they are known and
    ``located_by`` where they come from (``"entry"`` when the file gave them, else the
    gazetteer's source). ``features`` are sorted (key, value) pairs. Ages are in months.
    ``checked_on`` is the day the office confirmed the entry, ``None`` if it never did.
    """

    id: str
    category: str
    name_zh: str
    status: Status
    visibility: Visibility
    name_en: str = ""
    host_zh: str = ""
    address_zh: str = ""
    street: str = ""
    community_code: str = ""
    coordinates: Coordinates | None = None
    precision: Precision = Precision.NONE
    located_by: str = ""
    phones: tuple[str, ...] = ()
    hours: str = ""
    hours_note_zh: str = ""
    features: tuple[tuple[str, str], ...] = ()
    serves_zh: str = ""
    how_to_apply_zh: str = ""
    documents_zh: str = ""
    fee_zh: str = ""
    age_min_months: int | None = None
    age_max_months: int | None = None
    commitments: tuple[str, ...] = ()
    source: Source = field(default_factory=Source)
    checked_on: date | None = None
    note_zh: str = ""

    @property
    def pin(self) -> Coordinates | None:
        """The coordinate where it is fine enough to be drawn and published, else ``None``."""
        return self.coordinates if self.precision.is_drawable else None

    @property
    def is_quiet(self) -> bool:
        """True for discreet and confidential entries: neutral titles, no-store, quick exit."""
        return self.visibility is not Visibility.PUBLIC

    def feature(self, key: str) -> str:
        """The value of a feature; ``"unknown"`` where nothing is said."""
        return dict(self.features).get(key, "unknown")


@dataclass(frozen=True, slots=True)
class Retired:
    """An id that once stood in addresses: gone (with a reason) or moved to another id."""

    id: str
    moved_to: str = ""
    reason_zh: str = ""
