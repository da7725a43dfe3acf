"""A service a family can go to, call, or apply for: one entry of the finder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.datatypes import CODE, CODES, CONTENT, DAY, DEGREES, MONTHS, PAIRS, Choice
from webapp.domain.fields import (
    API,
    COMPARE,
    HOW,
    OFFLINE_CARD,
    PACK,
    SEARCH,
    SHEET,
    WHERE,
    WHO,
    Face,
    Field,
    declared,
    in_order,
    translatable,
)
from webapp.domain.slugs import neutral_slug


class Status(StrEnum):
    """Who says that the service is there. Order of trust: confirmed, sourced, expected."""

    CONFIRMED = "confirmed"
    SOURCED = "sourced"
    EXPECTED = "expected"
    CLOSED = "closed"


BY_THE_FILE = "entry"
"""``located_by`` of an entry whose file gave the coordinate."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One entry. Empty text and ``None`` mean *not known*, never *no*.

    An attribute is declared here and nowhere else, in the order of the columns: everything that
    lists an entry's fields folds over ``FIELDS``.

    ``street`` is a street id or ``""``. ``community_code`` has 12 digits or is empty.
    ``coordinates`` are WGS-84, ``precision`` says how closely they are known and
    ``located_by`` where they come from (``BY_THE_FILE``, else the gazetteer's source).
    ``features`` are sorted (key, value) pairs. Ages are in months.
    ``checked_on`` is the day the office confirmed the entry, ``None`` if it never did.
    """

    id: Annotated[str, Field(CODE, hsds="entry_id")]
    category: Annotated[str, Field(CODE, translatable("Kind"))]
    name_zh: Annotated[str, Field(CONTENT, faces=(API,), hsds="name")]
    name_en: Annotated[str, Field(CONTENT, hsds="alternate_name")] = ""
    host_zh: Annotated[str, Field(CONTENT, translatable("Run by"), (HOW, API), asked=(HOW,))] = ""
    address_zh: Annotated[
        str,
        Field(CONTENT, translatable("Address"), (WHERE,), asked=(WHERE,), tells_where=True),
    ] = ""
    street: Annotated[str, Field(CODE, translatable("Subdistrict"))] = ""
    community_code: Annotated[
        str, Field(CODE, translatable("Community"), (API,), tells_where=True)
    ] = ""
    coordinates: Annotated[
        Coordinates | None,
        Field(DEGREES, name="lat", part="lat", tells_where=True),
        Field(DEGREES, name="lon", part="lon", tells_where=True),
    ] = None
    precision: Annotated[
        Precision,
        Field(Choice(Precision), translatable("Place on the map"), name="coordinate_precision"),
    ] = Precision.NONE
    located_by: Annotated[str, Field(CODE, faces=(API,), in_files=False)] = ""
    phones: Annotated[tuple[str, ...], Field(CODES, translatable("Phone"), (API,))] = ()
    hours: Annotated[str, Field(CODE, faces=(API,))] = ""
    hours_note_zh: Annotated[
        str,
        Field(
            CONTENT,
            translatable("Hours"),
            (COMPARE, API, SEARCH),
            asked=(COMPARE,),
            id="hours",
        ),
    ] = ""
    features: Annotated[tuple[tuple[str, str], ...], Field(PAIRS, faces=(API,))] = ()
    serves_zh: Annotated[
        str,
        Field(
            CONTENT,
            translatable("For whom"),
            (WHO, COMPARE, SHEET, PACK, OFFLINE_CARD, API, SEARCH),
            asked=(WHO, COMPARE),
            hsds="eligibility_description",
        ),
    ] = ""
    how_to_apply_zh: Annotated[
        str,
        Field(
            CONTENT,
            translatable("How to apply"),
            (HOW, COMPARE, SHEET, PACK, OFFLINE_CARD, API, SEARCH),
            asked=(HOW, COMPARE),
            hsds="application_process",
            id="apply",
        ),
    ] = ""
    documents_zh: Annotated[
        str,
        Field(
            CONTENT,
            translatable("What to bring"),
            (HOW, COMPARE, SHEET, API, SEARCH),
            asked=(HOW, COMPARE),
        ),
    ] = ""
    fee_zh: Annotated[
        str,
        Field(
            CONTENT,
            translatable("Cost"),
            (HOW, COMPARE, SHEET, PACK, OFFLINE_CARD, API, SEARCH),
            asked=(HOW, COMPARE),
            hsds="fees_description",
        ),
    ] = ""
    age_min_months: Annotated[
        int | None,
        Field(
            MONTHS,
            translatable("Age of the child"),
            (WHO, COMPARE, SHEET, API),
            asked=(COMPARE,),
            hsds="minimum_age",
            id="ages",
        ),
    ] = None
    """Where pages show it they say both ends."""

    age_max_months: Annotated[int | None, Field(MONTHS, faces=(API,), hsds="maximum_age")] = None
    status: Annotated[Status, Field(Choice(Status), translatable("Status"))]
    visibility: Annotated[Visibility, Field(Choice(Visibility), faces=(API,))]
    commitments: Annotated[tuple[str, ...], Field(CODES, faces=(API,))] = ()
    source: Annotated[
        Source,
        Field(CONTENT, name="source_title_zh", part="title_zh", hsds="source_title"),
        Field(CODE, name="source_url", part="url", hsds="source_url"),
        Field(CONTENT, name="source_date", part="date", hsds="source_date"),
        Field(Choice(Confidence), name="confidence", part="confidence", hsds="source_confidence"),
    ] = field(default_factory=Source)
    note_zh: Annotated[
        str,
        Field(
            CONTENT,
            translatable("Know before you go"),
            (SHEET, PACK, API, SEARCH),
            hsds="description",
        ),
    ] = ""
    checked_on: Annotated[date | None, Field(DAY, optional=True, hsds="assured_date")] = None
    editor_note_zh: Annotated[str, Field(CONTENT, optional=True, private=True)] = ""
    """What editors tell each other."""

    @property
    def pin(self) -> Coordinates | None:
        """The coordinate where it is fine enough to be drawn and published, else ``None``."""
        return self.coordinates if self.precision.is_drawable else None

    @property
    def is_line(self) -> bool:
        """Whether nothing tells a place to go to: it is called, or asked for by other ways."""
        return not (self.street or self.address_zh or self.coordinates)

    @property
    def is_quiet(self) -> bool:
        """True for discreet and confidential entries: neutral titles, no-store, quick exit. All
        entries of a sensitive kind are one or the other (``ingest/discretion.py``)."""
        return self.visibility is not Visibility.PUBLIC

    @property
    def is_telephone(self) -> bool:
        """Whether all there is to it is a number: no place to go to, nothing to hand in."""
        on_paper = self.how_to_apply_zh or self.documents_zh
        kept_back = self.visibility is Visibility.CONFIDENTIAL
        return self.is_line and bool(self.phones) and not (on_paper or kept_back)

    @property
    def slug(self) -> str:
        """The entry in addresses of pages: its id, or a neutral word where it is quiet."""
        return neutral_slug(self.id) if self.is_quiet else self.id

    def feature(self, key: str) -> str:
        """The value of a feature; ``"unknown"`` where nothing is said."""
        return dict(self.features).get(key, "unknown")


FIELDS = declared(Service)
"""Every field of an entry, in the order of the columns."""

FIELD = {each.name: each for each in FIELDS}
"""The same by name."""

_ALONE = tuple((each.attribute, each.name) for each in FIELDS if not each.part)
_WHOLES = {"coordinates": Coordinates, "source": Source}
"""Attributes whose parts stand in columns of their own; nothing where no part is known."""

_PARTS = {
    whole: tuple((each.part, each.name) for each in FIELDS if each.attribute == whole)
    for whole in _WHOLES
}


@cache
def fields_on(face: Face) -> tuple[Field, ...]:
    """The fields that a face shows, in its order."""
    return in_order(FIELDS, face)


def service_of(values: Mapping[str, Any]) -> Service:
    """The entry that has these values, by the name of the field."""
    given = {attribute: values[name] for attribute, name in _ALONE}
    for whole, made in _WHOLES.items():
        parts = {part: values[name] for part, name in _PARTS[whole]}
        is_known = any(value is not None for value in parts.values())
        given[whole] = made(**parts) if is_known else None
    return Service(**given)


def cells_of(service: Service) -> dict[str, str]:
    """The cells of an entry's row in an entry file, by column."""
    return {each.name: each.datatype.written(each.of(service)) for each in FIELDS if each.in_files}


@dataclass(frozen=True, slots=True)
class Retired:
    """An id that once stood in addresses: gone (with a reason) or moved to another id."""

    id: str
    moved_to: str = ""
    reason_zh: str = ""
