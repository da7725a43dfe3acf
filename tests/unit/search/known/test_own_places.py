"""The venues of entries as places: who is one, where, and under which names."""

from dataclasses import replace

from tests.builders import STREET, a_catalogue, a_confidential_service, a_service
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.service import Service, Visibility
from webapp.domain.vocabulary import Vocabulary
from webapp.search.known.own_places import own_places


def _names(*services: Service) -> list[tuple[str, str]]:
    return [(place.kind, place.name_zh) for place in own_places(a_catalogue(*services))]


def test_an_entry_is_found_by_venue_name_and_english_name():
    room = a_service(host_zh="某商场", name_en="Some Mall")
    assert _names(room) == [("venue", "某商场"), ("entry", "某商场母婴室"), ("entry", "Some Mall")]
    english = own_places(a_catalogue(room))[-1]
    assert english.alias_of == "某商场母婴室"
    assert english.point == Coordinates(39.91, 116.366)


def test_it_goes_by_its_short_names_too():
    words = Vocabulary(same_words=(("残疾人联合会", "残联", "federation"),))
    office = a_service("office", name_zh="某区残疾人联合会", host_zh="")
    school = a_service("school", name_zh="某区第六幼儿园", host_zh="")
    found = own_places(replace(a_catalogue(office, school), vocabulary=words))
    short = [(place.name_zh, place.alias_of) for place in found if place.alias_of]
    assert short == [("某区残联", "某区残疾人联合会"), ("六幼", "某区第六幼儿园")]


def test_without_a_point_of_its_own_it_is_as_coarse_as_its_street():
    (place,) = own_places(a_catalogue(a_service(coordinates=None, precision=Precision.NONE)))
    assert (place.point, place.precision) == (STREET.centre, Precision.STREET)


def test_what_is_not_public_or_stands_nowhere_is_no_landmark():
    assert _names(a_confidential_service()) == []
    assert _names(a_service(visibility=Visibility.DISCREET)) == []
    nowhere = a_service(coordinates=None, precision=Precision.NONE, street="")
    assert _names(nowhere) == []
