"""Where an entry says it is, and what a confidential one must not say."""

import pytest

from tests.unit.ingest.rows import KNOWN, a_row, messages
from webapp.domain.problems import Severity
from webapp.ingest.place_rules import place_problems


def errors(**changes: str) -> list[str]:
    return messages(tuple(place_problems(a_row(**changes), KNOWN)))


def test_unknown_streets_and_communities_are_errors() -> None:
    assert errors(street="wangfujing", community_code="999") == [
        "street: 'wangfujing' is not a street of the district",
        "community_code: '999' is not a community of the district",
    ]


def test_a_community_in_another_street_is_an_error() -> None:
    assert errors(street="jinrongjie", community_code="110102007001") == [
        "community_code: 110102007001 lies in the street yuetan, not in jinrongjie"
    ]


def test_a_community_without_its_street_is_good() -> None:
    assert errors(street="", community_code="110102007001") == []


@pytest.mark.parametrize(
    ("lat", "lon"), [("31.23", "121.47"), ("0", "0"), ("999", "116.36"), ("-39.9", "116.36")]
)
def test_a_point_outside_the_district_is_an_error(lat: str, lon: str) -> None:
    assert errors(lat=lat, lon=lon)[0].endswith("lies outside the district")


def test_swapped_latitude_and_longitude_come_with_the_proposed_values() -> None:
    assert errors(lat="116.366", lon="39.91") == [
        "lat: latitude and longitude look swapped: lat=39.91, lon=116.366?"
    ]


@pytest.mark.parametrize("lat", ["39°54′", "north", "nan", "inf", "1e400", "39,91"])
def test_anything_but_decimal_degrees_is_an_error(lat: str) -> None:
    assert errors(lat=lat)[0].endswith("are not decimal degrees")


def test_one_half_of_a_coordinate_is_an_error() -> None:
    assert errors(lon="") == ["lat: stands alone: latitude and longitude go together"]


@pytest.mark.parametrize("precision", ["none", ""])
def test_a_coordinate_without_precision_is_an_error(precision: str) -> None:
    assert errors(coordinate_precision=precision) == [
        "coordinate_precision: is missing for the coordinate that is given"
    ]


def test_a_precision_without_coordinate_is_an_error() -> None:
    assert errors(lat="", lon="", coordinate_precision="road") == [
        "coordinate_precision: is given without a coordinate"
    ]


@pytest.mark.parametrize("precision", ["community", "street"])
def test_a_coarse_precision_without_coordinate_is_what_our_own_table_says(precision: str) -> None:
    assert errors(lat="", lon="", coordinate_precision=precision) == []


def test_a_confidential_entry_with_whereabouts_is_an_error_for_each_of_them() -> None:
    told = errors(
        visibility="confidential",
        address_zh="某街1号",
        street="jinrongjie",
        community_code="110102011001",
    )
    fields = [message.partition(":")[0] for message in told]
    assert fields == ["address_zh", "community_code", "lat", "lon"]


def test_a_street_of_a_confidential_entry_is_flagged() -> None:
    row = a_row(visibility="confidential", lat="", lon="", coordinate_precision="none")
    problems = tuple(place_problems(row, KNOWN))
    assert messages(problems, Severity.WARNING) == [
        "street: narrows down where a confidential entry is"
    ]


def test_a_discreet_entry_may_say_where_it_is() -> None:
    assert errors(visibility="discreet", address_zh="某街1号") == []
