"""Filling in where an entry is: only what was empty, only what is known."""

from dataclasses import replace

import pytest

from tests.builders import a_service
from tests.unit.geo.small import at, named, small_gazetteer
from webapp.domain.coordinates import Precision
from webapp.domain.service import Service, Visibility
from webapp.geo.fill import fill_location
from webapp.geo.geocoder import OfflineGeocoder

GAZETTEER = small_gazetteer()
BARE = replace(
    a_service(),
    address_zh="",
    street="",
    community_code="",
    coordinates=None,
    precision=Precision.NONE,
    located_by="",
)


def filled(service: Service) -> Service:
    return fill_location(service, OfflineGeocoder(GAZETTEER), GAZETTEER.outlines, GAZETTEER)


def test_an_address_gives_point_precision_source_street_and_community() -> None:
    service = filled(replace(BARE, address_zh="西城区广安门外大街10号"))
    assert (service.coordinates, service.precision) == (at(39.910, 116.371), Precision.ROAD)
    assert service.located_by == "house-number"
    assert (service.street, service.community_code) == ("yuetan", "110102007003")


def test_what_the_file_gave_is_never_overwritten() -> None:
    given = replace(
        BARE,
        address_zh="西城区广安门外大街10号",
        street="guanganmenwai",
        community_code="110102020005",
        coordinates=at(39.901, 116.341),
        precision=Precision.VENUE,
        located_by="entry",
    )
    assert filled(given) == given


def test_a_point_of_the_file_gives_the_street_that_was_empty() -> None:
    service = filled(replace(BARE, coordinates=at(39.915, 116.375), precision=Precision.VENUE))
    assert (service.street, service.located_by) == ("yuetan", "")


def test_an_unknown_address_falls_back_to_the_files_own_street() -> None:
    service = filled(replace(BARE, address_zh="西城区无名路7号", street="yuetan"))
    assert (service.precision, service.located_by) == (Precision.STREET, "street")
    assert service.coordinates == at(39.91, 116.37)


def test_a_street_is_not_taken_for_the_station_that_bears_its_name() -> None:
    gazetteer = small_gazetteer(named("metro_station", "月坛站", at(39.905, 116.375)))
    lost = replace(BARE, address_zh="西城区无名路7号", street="yuetan")
    service = fill_location(lost, OfflineGeocoder(gazetteer), gazetteer.outlines, gazetteer)
    assert (service.precision, service.coordinates) == (Precision.STREET, at(39.91, 116.37))


def test_an_unknown_address_falls_back_to_the_files_own_community_first() -> None:
    service = filled(
        replace(BARE, address_zh="西城区无名路7号", street="yuetan", community_code="110102007003")
    )
    assert (service.precision, service.coordinates) == (Precision.COMMUNITY, at(39.912, 116.372))


def test_a_coarse_answer_in_another_street_than_the_files_is_not_believed() -> None:
    service = filled(replace(BARE, address_zh="西城区牛街", street="guanganmenwai"))
    assert service.street == "guanganmenwai"
    fine = filled(replace(BARE, address_zh="广安门外大街10号", street="guanganmenwai"))
    assert (fine.street, fine.precision) == ("guanganmenwai", Precision.ROAD)


def test_a_community_wide_answer_in_another_street_becomes_the_files_street() -> None:
    service = filled(replace(BARE, address_zh="广安门外大街", street="guanganmenwai"))
    assert (service.precision, service.coordinates) == (Precision.STREET, at(39.91, 116.35))


@pytest.mark.parametrize("address", ["海淀区吴家场路55号", "上海市南京东路100号"])
def test_an_address_outside_the_district_stays_without_a_point(address: str) -> None:
    given = replace(BARE, address_zh=address, street="yuetan")
    assert filled(given) == given


def test_a_confidential_entry_is_never_touched() -> None:
    given = replace(
        BARE, address_zh="广安门外大街10号", visibility=Visibility.CONFIDENTIAL, street=""
    )
    assert filled(given) is given


def test_an_entry_without_address_and_point_stays_as_it_is() -> None:
    assert filled(BARE) == BARE


def test_an_unreachable_online_service_leaves_the_entry_as_it_is() -> None:
    from webapp.domain.lookup import PlaceAnswer

    class Unreachable:
        def locate(self, address: str) -> PlaceAnswer:
            return PlaceAnswer(state="unavailable", asked=address)

    given = replace(BARE, address_zh="西城区无名路7号")
    assert fill_location(given, Unreachable(), GAZETTEER.outlines, GAZETTEER) == given
