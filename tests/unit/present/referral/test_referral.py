"""The address of a sheet holds ids and how to print them; what it leads to is told honestly."""

from webapp.domain.languages import ENGLISH, SIMPLIFIED
from webapp.present.referral.page import Asked


def test_ids_stand_in_the_address_as_they_are_read():
    assert Asked(("a", "b")).href(SIMPLIFIED) == "/referral?ids=a,b"


def test_only_what_differs_from_the_page_stands_in_the_address():
    assert Asked(("a",), reader=ENGLISH).href(ENGLISH) == "/en/referral?ids=a"
    assert Asked(("a",), reader=ENGLISH).href(SIMPLIFIED) == "/referral?ids=a&language=en"


def test_options_are_flags():
    asked = Asked(("a",), large=True, only_places=True, one_a_page=True)
    assert asked.href(SIMPLIFIED) == "/referral?ids=a&large=1&only-places=1&one-a-page=1"


def test_without_places_the_address_is_bare():
    assert Asked(()).href(ENGLISH, "/referral") == "/en/referral?language=zh-Hans"
