"""One entry of ours as rows of HSDS: a service, where it is, when it is open, how to call it."""

from collections.abc import Iterable, Iterator

from webapp.domain.catalogue import Catalogue
from webapp.domain.country import CODE, UTC_OFFSET
from webapp.domain.datatypes import MONTHS
from webapp.domain.district import District
from webapp.domain.features import FEATURES, TELL_WAY
from webapp.domain.fields import Field
from webapp.domain.occasions import Occasion
from webapp.domain.opening import House
from webapp.domain.plan import Plan
from webapp.domain.service import FIELDS, Service, Status, Visibility
from webapp.hours.layers import MIDNIGHT
from webapp.hours.selectors import WEEKDAYS
from webapp.hours.weekly import WeekSpan, weekly_hours
from webapp.hours.whose import house_of
from webapp.present.files.hsds.identifiers import identifier
from webapp.present.files.hsds.providers import organization_id, program_id
from webapp.present.files.hsds.tables import (
    Accessibility,
    Address,
    HumanService,
    Location,
    Phone,
    RequiredDocument,
    Row,
    Schedule,
    ServiceAtLocation,
)
from webapp.present.wording.houses import whose_hours
from webapp.present.wording.numbers import MONTHS_IN_YEAR, degrees
from webapp.present.wording.words import Words

TIME_ZONE_HOURS = "8"
LAST_MINUTE = MIDNIGHT - 1
"""The guidance writes midnight at the end of a day as 23:59."""

NO_POSTCODE = "unknown"
BARRIER_FREE = frozenset(each.key for each in FEATURES if each.barrier_free)
_STATUS = {
    Status.CONFIRMED: "active",
    Status.SOURCED: "active",
    Status.EXPECTED: "inactive",
    Status.CLOSED: "defunct",
}
"""An expected service is not said to be there; the taxonomy *trust* tells it from a closed one."""


def entry_rows(service: Service, catalogue: Catalogue, words: Words) -> Iterator[Row]:
    """All rows of an entry but its attributes."""
    yield _service(service, catalogue.plan, words)
    place = place_id(service)
    if place:
        yield from _place(service, catalogue.district, words)
    yield from _phones(service, place)
    yield from _schedules(service, place, house_of(service, catalogue), words)
    yield from _dated(service, place, catalogue.occasions)
    for document in filter(None, service.documents_zh.split("；")):
        yield RequiredDocument(
            id=identifier("required_document", service.id, document),
            service_id=identifier("service", service.id),
            document=document,
        )


def place_id(service: Service) -> str:
    """The id that ties the entry to its place; empty where no place may be told or is known."""
    told = service.address_zh or service.pin or service.street or service.community_code
    if service.visibility is Visibility.CONFIDENTIAL or not told:
        return ""
    return identifier("service_at_location", service.id)


def _service(service: Service, plan: Plan, words: Words) -> Row:
    return HumanService(
        id=identifier("service", service.id),
        organization_id=organization_id(service.host_zh),
        program_id=program_id(plan) if service.commitments else "",
        status=_STATUS[service.status],
        alert=words.status_sentences[service.status] if _STATUS[service.status] != "active" else "",
        **{field.hsds: _told(field, service) for field in FIELDS if field.hsds},
    )


def _told(field: Field, service: Service) -> str:
    """A value as the standard has it: ages are years there, not months."""
    value = field.of(service)
    if field.datatype is MONTHS and value is not None:
        return f"{value / MONTHS_IN_YEAR:.4g}"
    return field.datatype.written(value)


def _place(service: Service, district: District, words: Words) -> Iterator[Row]:
    pin, location = service.pin, identifier("location", service.id)
    inside = [value for key, value in service.features if key in TELL_WAY and value != "unknown"]
    yield Location(
        id=location,
        location_type="physical",
        name=service.host_zh or service.name_zh,
        description="；".join(inside),
        latitude=degrees(pin.lat) if pin else "",
        longitude=degrees(pin.lon) if pin else "",
        coordinate_precision=service.precision.value,
        street=service.street,
        community_code=service.community_code,
    )
    yield ServiceAtLocation(
        id=place_id(service), service_id=identifier("service", service.id), location_id=location
    )
    if service.address_zh:
        yield _address(service, location, district, words)
    known = {key: value for key, value in service.features if key in BARRIER_FREE}
    said = [f"{words.features.label(k)}：{words.features.value(k, v)}" for k, v in known.items()]
    if said:
        id_ = identifier("accessibility", service.id)
        yield Accessibility(id=id_, location_id=location, description="；".join(said))


def _address(service: Service, location: str, district: District, words: Words) -> Row:
    return Address(
        id=identifier("address", service.id),
        location_id=location,
        address_1=service.address_zh,
        city=district.city.zh,
        region=words.streets.get(service.street, ""),
        state_province=district.province.zh or district.city.zh,
        postal_code=NO_POSTCODE,
        country=CODE,
        address_type="physical",
    )


def _phones(service: Service, place: str) -> Iterator[Row]:
    for phone in service.phones:
        area, _, rest = phone.partition("-")
        number, _, extension = rest.partition("-")
        whole = area.startswith("0") and extension
        yield Phone(
            id=identifier("phone", service.id, phone),
            service_id=identifier("service", service.id),
            service_at_location_id=place,
            number=f"{area}-{number}" if whole else phone,
            extension=extension if whole else "",
            type="voice",
        )


def _schedules(service: Service, place: str, house: House | None, words: Words) -> Iterator[Row]:
    """A row for each stretch of the week; in words where a week cannot hold the hours, and where
    they are those of the house that the entry is in."""
    spans = () if house else weekly_hours(service.hours) or ()
    for span in spans:
        yield _schedule(service, place, f"{span.weekdays}{span.opens}", _week(span))
    if not spans and (service.hours or service.hours_note_zh):
        whose = whose_hours(house, words) if house and service.hours else ""
        yield _schedule(service, place, "in words", {}, whose)


def _schedule(
    service: Service, place: str, name: str, week: dict[str, str], whose: str = ""
) -> Row:
    return Schedule(
        id=identifier("schedule", service.id, name),
        service_id=identifier("service", service.id),
        service_at_location_id=place,
        description=whose + service.hours_note_zh,
        notes=service.hours,
        **week,
    )


def _dated(service: Service, place: str, occasions: Iterable[Occasion]) -> Iterator[Row]:
    """A row for each dated event that takes place; nobody learns when who is quiet has one."""
    for each in occasions:
        if each.entry != service.id or each.cancelled or service.is_quiet:
            continue
        yield Schedule(
            id=identifier("schedule", service.id, each.id),
            service_id=identifier("service", service.id),
            service_at_location_id=place,
            dtstart=each.starts.date().isoformat(),
            timezone=TIME_ZONE_HOURS,
            until=each.ends.date().isoformat(),
            opens_at=f"{each.starts:%H:%M}{UTC_OFFSET}",
            closes_at=f"{each.ends:%H:%M}{UTC_OFFSET}",
            description=each.title_zh,
        )


def _week(span: WeekSpan) -> dict[str, str]:
    return {
        "timezone": TIME_ZONE_HOURS,
        "freq": "WEEKLY",
        "byday": ",".join(WEEKDAYS[day].upper() for day in span.weekdays),
        "opens_at": _clock(span.opens),
        "closes_at": _clock(LAST_MINUTE if span.closes == MIDNIGHT else span.closes),
    }


def _clock(minute: int) -> str:
    hours, minutes = divmod(minute % MIDNIGHT, 60)
    return f"{hours:02d}:{minutes:02d}{UTC_OFFSET}"
