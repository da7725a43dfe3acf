"""The gazetteer behind geopy's interface."""

from geopy.geocoders.base import Geocoder
from geopy.location import Location

from tests.unit.geo.small import at, small_gazetteer
from webapp.domain.coordinates import Precision
from webapp.geo.geocoder import OfflineGeocoder

GEOCODER = OfflineGeocoder(small_gazetteer())


def one(found: Location | list[Location] | None) -> Location:
    assert isinstance(found, Location)
    return found


def test_it_is_a_geopy_geocoder() -> None:
    assert isinstance(GEOCODER, Geocoder)


def test_geocode_answers_a_location_with_the_whole_answer_as_raw() -> None:
    found = one(GEOCODER.geocode("西城区广安门外大街10号"))
    assert (found.latitude, found.longitude) == (39.910, 116.371)
    assert found.address == "广安门外大街10号"
    assert found.raw.precision is Precision.VENUE


def test_geocode_answers_a_list_or_nothing_as_geopy_promises() -> None:
    found = GEOCODER.geocode("广安门外大街10号", exactly_one=False)
    assert isinstance(found, list)
    assert len(found) == 1
    assert GEOCODER.geocode("火星") is None


def test_geocode_takes_names_too() -> None:
    assert one(GEOCODER.geocode("xidan")).address == "西单站"


def test_reverse_names_what_is_near() -> None:
    found = one(GEOCODER.reverse((39.9041, 116.3451)))
    assert found.address == "北京动物园"


def test_reverse_takes_everything_that_geopy_takes_as_a_point() -> None:
    assert one(GEOCODER.reverse("39.9041, 116.3451")).address == "北京动物园"


def test_reverse_far_from_everything_gives_the_street_at_the_point_itself() -> None:
    found = one(GEOCODER.reverse((39.9170, 116.3790)))
    assert (found.address, found.latitude, found.longitude) == ("月坛街道", 39.9170, 116.3790)


def test_reverse_outside_the_district_finds_nothing() -> None:
    assert GEOCODER.reverse((31.23, 121.47)) is None


def test_locate_fills_in_street_and_community() -> None:
    answer = GEOCODER.locate("广安门外大街10号")
    assert (answer.street, answer.community_code) == ("yuetan", "110102007003")
    assert answer.point == at(39.910, 116.371)
