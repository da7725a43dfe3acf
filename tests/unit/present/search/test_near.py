"""The edge of the district in the words of each language."""

import pytest

from tests.builders import a_catalogue
from tests.unit.geo.small import STREETS, at, named
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.languages import ENGLISH, SIMPLIFIED, TRADITIONAL
from webapp.present.search.near import edge_line
from webapp.present.wording.place_names import latin_names

WEST = named("metro_station", "车公庄站", at(39.91, 116.34))
NORTH = named("railway_station", "北京北", at(39.92, 116.36))
SOUTH = named("park", "陶然亭公园", at(39.90, 116.36))
ALIAS = named("railway_station", "Beijing North", at(39.92, 116.36), alias_of="北京北")
CATALOGUE = a_catalogue(streets=STREETS, places=(WEST, NORTH, SOUTH, ALIAS))


def _said(language):
    words = words_in(language)
    words.streets.update(yuetan="Yuetan", guanganmenwai="Guang'anmenwai")
    words.places.update(latin_names(CATALOGUE.places))
    return edge_line(CATALOGUE, words)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (SIMPLIFIED, {"车公庄站", "北京北站", "陶然亭公园", "Yuetan", "Guang'anmenwai"}),
        (TRADITIONAL, {"車公莊站", "北京北站", "陶然亭公園", "Yuetan", "Guang'anmenwai"}),
        (
            ENGLISH,
            {"Chēgōngzhuāng", "Beijing North", "Táorántíng Gōngyuán", "Yuetan", "Guang'anmenwai"},
        ),
    ],
    ids=lambda value: getattr(value, "code", ""),
)
def test_each_point_is_named_in_the_language_of_the_page(language, names):
    assert set(_said(language)["names"]) == names


def test_every_point_has_a_name_and_no_name_stands_twice():
    line = _said(SIMPLIFIED)
    assert len(line["lat"]) == len(line["lon"]) == len(line["name"]) > 8
    assert sorted(set(line["name"])) == list(range(len(line["names"])))


def test_points_are_given_to_ten_metres():
    line = _said(SIMPLIFIED)
    assert all(value == round(value, 4) for value in line["lat"] + line["lon"])
