"""How sentences of each language call the district."""

from dataclasses import replace

from tests.builders import DISTRICT
from webapp.domain.district import Name
from webapp.domain.languages import ENGLISH, SIMPLIFIED, TRADITIONAL
from webapp.present.wording.district_names import district_names


def test_chinese_keeps_the_kind_of_district_in_a_sentence() -> None:
    names = district_names(SIMPLIFIED, DISTRICT)
    assert (names.full, names.short, names.spoken) == ("西城区", "西城", "西城区")
    assert (names.city, names.city_short, names.example) == ("北京市", "北京", "西单")


def test_english_does_not() -> None:
    names = district_names(ENGLISH, DISTRICT)
    assert (names.full, names.short, names.spoken) == ("Xicheng District", "Xicheng", "Xicheng")
    assert (names.city, names.city_short, names.example) == ("Beijing", "Beijing", "Xidan")


def test_traditional_names_are_converted_unless_they_are_given() -> None:
    converted = district_names(TRADITIONAL, DISTRICT)
    assert (converted.full, converted.example) == ("西城區", "西單")
    given = replace(DISTRICT, short=Name("台东", hant="臺東"), example=Name(""))
    names = district_names(TRADITIONAL, given)
    assert (names.short, names.example) == ("臺東", "")


def test_a_name_without_english_is_read_out() -> None:
    names = district_names(ENGLISH, replace(DISTRICT, name=Name("西城区")))
    assert names.full == "Xīchéngqū"
