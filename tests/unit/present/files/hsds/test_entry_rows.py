"""One entry as rows of HSDS: nothing bent, nothing made up, nothing told that is secret."""

from datetime import date

import pytest

from tests.builders import (
    PLAN,
    ROOMS_INSIDE,
    STREET,
    a_catalogue,
    a_confidential_service,
    a_service,
)
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Precision
from webapp.domain.languages import SIMPLIFIED
from webapp.domain.service import Service, Status
from webapp.present.files.hsds.entries import entry_rows
from webapp.present.files.hsds.providers import organization_id, program_id, provider_rows
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
from webapp.present.files.hsds.terms import attribute_rows, taxonomy_rows

WORDS = words_in(SIMPLIFIED)


def rows_of(table: type[Row], service: Service) -> list:
    rows = entry_rows(service, a_catalogue(service), WORDS)
    return [row for row in rows if isinstance(row, table)]


def the_service(service: Service) -> HumanService:
    (row,) = rows_of(HumanService, service)
    return row


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.CONFIRMED, "active"),
        (Status.SOURCED, "active"),
        (Status.EXPECTED, "inactive"),
        (Status.CLOSED, "defunct"),
    ],
)
def test_only_what_somebody_has_seen_or_named_is_active(status, said):
    row = the_service(a_service(status=status))
    assert row.status == said
    assert bool(row.alert) == (said != "active")


def test_ages_are_years():
    row = the_service(a_service(age_min_months=30, age_max_months=72))
    assert (row.minimum_age, row.maximum_age) == ("2.5", "6")


def test_the_day_of_the_check_is_the_assured_date():
    confirmed = a_service(status=Status.CONFIRMED, checked_on=date(2026, 11, 1))
    assert the_service(confirmed).assured_date == "2026-11-01"
    assert the_service(a_service()).assured_date == ""


def test_a_service_belongs_to_its_host_and_to_the_plan_it_answers():
    row = the_service(a_service(host_zh="某商场", commitments=("W7.5",)))
    assert row.organization_id == organization_id("某商场")
    assert row.program_id == program_id(PLAN)
    assert the_service(a_service()).program_id == ""


def test_a_service_of_nobody_knows_whom_belongs_to_an_organization_that_says_so():
    names = {row.id: row.name for row in provider_rows((a_service(),), PLAN)}
    assert names[the_service(a_service()).organization_id] == "暂无信息"


def test_a_place_has_its_point_and_its_street():
    (location,) = rows_of(Location, a_service())
    assert (location.latitude, location.longitude) == ("39.910000", "116.366000")
    assert (location.street, location.coordinate_precision) == (STREET.id, "venue")


def test_a_coarse_point_is_not_a_places_own():
    (location,) = rows_of(Location, a_service(precision=Precision.STREET))
    assert (location.latitude, location.longitude) == ("", "")


def test_a_secret_place_has_no_row():
    shelter = a_confidential_service(phones=("110",))
    for table in (Location, Address, ServiceAtLocation, Accessibility):
        assert rows_of(table, shelter) == []
    (phone,) = rows_of(Phone, shelter)
    assert phone.service_at_location_id == ""


def test_what_has_no_place_has_no_location():
    hotline = a_service(coordinates=None, precision=Precision.NONE, street="")
    assert rows_of(ServiceAtLocation, hotline) == []


def test_an_address_says_that_its_postal_code_is_unknown():
    (address,) = rows_of(Address, a_service(address_zh="某街1号"))
    assert (address.address_1, address.region) == ("某街1号", "Jinrongjie")
    assert (address.country, address.postal_code) == ("CN", "unknown")
    assert rows_of(Address, a_service()) == []


@pytest.mark.parametrize(
    ("phone", "number", "extension"),
    [
        ("010-52990927-8088", "010-52990927", "8088"),
        ("010-66184175", "010-66184175", ""),
        ("12338", "12338", ""),
        ("400-810-0000", "400-810-0000", ""),
    ],
)
def test_an_extension_stands_by_itself(phone, number, extension):
    (row,) = rows_of(Phone, a_service(phones=(phone,)))
    assert (row.number, row.extension, row.type) == (number, extension, "voice")


def test_each_span_of_the_week_is_a_schedule():
    morning, afternoon = rows_of(Schedule, a_service(hours="Mo-We 09:00-12:00,13:30-24:00"))
    assert (morning.byday, morning.opens_at, morning.closes_at) == (
        "MO,TU,WE",
        "09:00+08:00",
        "12:00+08:00",
    )
    assert afternoon.closes_at == "23:59+08:00"


def test_hours_that_are_no_week_stay_words():
    (row,) = rows_of(
        Schedule, a_service(hours="Mo-Fr 09:00-17:00; PH off", hours_note_zh="节假日休息")
    )
    assert (row.freq, row.opens_at) == ("", "")
    assert (row.notes, row.description) == ("Mo-Fr 09:00-17:00; PH off", "节假日休息")
    assert rows_of(Schedule, a_service()) == []


def test_each_paper_to_bring_is_a_row():
    rows = rows_of(RequiredDocument, a_service(documents_zh="身份证；结婚证（离婚时）"))
    assert [row.document for row in rows] == ["身份证", "结婚证（离婚时）"]


def test_what_is_asked_and_not_known_is_written_as_unknown():
    room = a_service(features=(("changing-table", "yes"),))
    terms = {row.id: row for row in taxonomy_rows(a_catalogue(room), WORDS)}
    values = {terms[row.taxonomy_term_id].code: row.value for row in attribute_rows(room, WORDS)}
    assert values["amenities:changing-table"] == "yes"
    assert values["amenities:sink"] == "unknown"
    assert values["trust:sourced"] == values["nursing-room"] == ""


def test_the_tree_of_kinds_hangs_on_needs():
    terms = list(taxonomy_rows(a_catalogue(), WORDS))
    codes = {row.id: getattr(row, "code", "") for row in terms}
    kind = next(row for row in terms if getattr(row, "code", "") == "nursing-room")
    assert codes[kind.parent_id] == "need:feed-and-change"


def test_the_hours_of_a_house_are_told_in_words_with_whose_they_are():
    room = a_service(hours="Mo-Fr 09:00-17:00", host_zh="某馆", hours_note_zh="以公告为准")
    found = entry_rows(room, a_catalogue(room, taxonomy=ROOMS_INSIDE), WORDS)
    (row,) = [row for row in found if isinstance(row, Schedule)]
    assert (row.opens_at, row.notes) == ("", "Mo-Fr 09:00-17:00")
    assert row.description.startswith("These are the hours of the 某馆;")
    assert row.description.endswith("以公告为准")
