"""The tables of HSDS 3.1 that our facts fill. A class is a table, its fields are the columns in
order; headers and descriptor are made from them.

Columns that are not in the standard (it allows more) stand last and say so in their description.
Left out because nothing is known of them: contacts, languages, funding, capacities, cost options.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar

OURS = "Not in the standard: "


def column(needed: bool = False, **more: Any) -> Any:
    """A column. ``of`` names the table whose ``id`` it holds; the rest are the keys of a Table
    Schema field (``type`` is ``string`` unless given)."""
    metadata = {"needed": needed, **more}
    return field(metadata=metadata) if needed else field(default="", metadata=metadata)


def key() -> Any:
    return column(needed=True, format="uuid", unique=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    TABLE: ClassVar = "organization"
    FILE: ClassVar = "organizations.csv"
    id: str = key()
    name: str = column(needed=True)
    alternate_name: str = column()
    description: str = column(needed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    TABLE: ClassVar = "program"
    FILE: ClassVar = "programs.csv"
    id: str = key()
    organization_id: str = column(needed=True, of="organization")
    name: str = column(needed=True)
    alternate_name: str = column()
    description: str = column(needed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanService:
    TABLE: ClassVar = "service"
    FILE: ClassVar = "services.csv"
    id: str = key()
    organization_id: str = column(needed=True, of="organization")
    program_id: str = column(of="program")
    name: str = column(needed=True)
    alternate_name: str = column()
    description: str = column()
    status: str = column(needed=True, enum=("active", "inactive", "defunct", "temporarily closed"))
    application_process: str = column()
    fees_description: str = column()
    eligibility_description: str = column()
    minimum_age: str = column(type="number", description="Years; months are fractions.")
    maximum_age: str = column(type="number", description="Years; months are fractions.")
    assured_date: str = column(type="date", description="The day of its confirmation.")
    alert: str = column()
    entry_id: str = column(needed=True, description=OURS + "the entry's id in our addresses.")
    source_title: str = column(description=OURS + "where the facts are from.")
    source_url: str = column(description=OURS + "the address of that source.")
    source_date: str = column(description=OURS + "its date, as it gives it.")
    source_confidence: str = column(description=OURS + "high, medium, low or background.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    TABLE: ClassVar = "attribute"
    FILE: ClassVar = "attributes.csv"
    id: str = key()
    link_id: str = column(needed=True, of="service")
    taxonomy_term_id: str = column(needed=True, of="taxonomy_term")
    link_type: str = column(needed=True)
    link_entity: str = column(needed=True, enum=("service",))
    value: str = column(description="yes, no, unknown, a number or a word; empty for a kind.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAtLocation:
    TABLE: ClassVar = "service_at_location"
    FILE: ClassVar = "service_at_location.csv"
    id: str = key()
    service_id: str = column(needed=True, of="service")
    location_id: str = column(needed=True, of="location")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    TABLE: ClassVar = "location"
    FILE: ClassVar = "locations.csv"
    id: str = key()
    location_type: str = column(needed=True, enum=("physical", "postal", "virtual"))
    name: str = column()
    description: str = column()
    latitude: str = column(type="number", description="WGS-84; only where a pin is honest.")
    longitude: str = column(type="number", description="WGS-84; only where a pin is honest.")
    coordinate_precision: str = column(description=OURS + "how closely the place is known.")
    street: str = column(description=OURS + "id of the street (街道).")
    community_code: str = column(description=OURS + "twelve digits of the community (社区).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    TABLE: ClassVar = "address"
    FILE: ClassVar = "addresses.csv"
    id: str = key()
    location_id: str = column(needed=True, of="location")
    address_1: str = column(needed=True)
    city: str = column(needed=True)
    region: str = column(description="The street (街道).")
    state_province: str = column(needed=True)
    postal_code: str = column(needed=True, description="Our sources give none: unknown.")
    country: str = column(needed=True)
    address_type: str = column(needed=True, enum=("physical", "postal", "virtual"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    TABLE: ClassVar = "phone"
    FILE: ClassVar = "phones.csv"
    id: str = key()
    service_id: str = column(of="service")
    service_at_location_id: str = column(of="service_at_location")
    number: str = column(needed=True)
    extension: str = column(type="number")
    type: str = column(enum=("text", "voice", "fax", "cell", "video", "pager", "textphone"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    TABLE: ClassVar = "schedule"
    FILE: ClassVar = "schedules.csv"
    id: str = key()
    service_id: str = column(of="service")
    service_at_location_id: str = column(of="service_at_location")
    dtstart: str = column(type="date", description="The day on which a dated event begins.")
    timezone: str = column(type="number")
    until: str = column(type="date", description="The day on which it ends.")
    freq: str = column(enum=("WEEKLY", "MONTHLY"))
    byday: str = column()
    opens_at: str = column(description="HH:MM with the offset from UTC.")
    closes_at: str = column(description="HH:MM with the offset from UTC; 23:59 for midnight.")
    description: str = column()
    notes: str = column(description="The hours as OpenStreetMap writes opening hours.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredDocument:
    TABLE: ClassVar = "required_document"
    FILE: ClassVar = "required_documents.csv"
    id: str = key()
    service_id: str = column(of="service")
    document: str = column()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    TABLE: ClassVar = "accessibility"
    FILE: ClassVar = "accessibility.csv"
    id: str = key()
    location_id: str = column(of="location")
    description: str = column()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    TABLE: ClassVar = "taxonomy"
    FILE: ClassVar = "taxonomies.csv"
    id: str = key()
    name: str = column(needed=True)
    description: str = column(needed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxonomyTerm:
    TABLE: ClassVar = "taxonomy_term"
    FILE: ClassVar = "taxonomy_terms.csv"
    id: str = key()
    code: str = column(needed=True, unique=True)
    name: str = column(needed=True)
    description: str = column(needed=True)
    parent_id: str = column(of="taxonomy_term")
    taxonomy_id: str = column(needed=True, of="taxonomy")
    language: str = column()


Row = (
    Organization
    | Program
    | HumanService
    | Attribute
    | ServiceAtLocation
    | Location
    | Address
    | Phone
    | Schedule
    | RequiredDocument
    | Accessibility
    | Taxonomy
    | TaxonomyTerm
)
TABLES: tuple[type[Row], ...] = (
    Organization,
    Program,
    HumanService,
    Attribute,
    ServiceAtLocation,
    Location,
    Address,
    Phone,
    Schedule,
    RequiredDocument,
    Accessibility,
    Taxonomy,
    TaxonomyTerm,
)
