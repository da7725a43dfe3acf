"""Names on the map: in the language of the page, short, the most useful first."""

import pytest

from tests.builders import COMMUNITY, STREET, a_catalogue
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import GazetteerPlace
from webapp.domain.languages import ENGLISH, SIMPLIFIED, TRADITIONAL
from webapp.present.map.names import map_names, near_names

POINT = Coordinates(39.907123456, 116.37)


def a_place(kind: str, name: str, **more: object) -> GazetteerPlace:
    plain = {"precision": Precision.VENUE, "source": "test", **more}
    return GazetteerPlace(kind, name, POINT, **plain)


PLACES = (
    a_place("hospital", "首都医科大学附属北京儿童医院"),
    a_place("metro_station", "西单站"),
    a_place("park", "动物园", alias_of="北京动物园"),
    a_place("primary_school", "某小学"),
    a_place("metro_entrance", "西单 B出口"),
    a_place("metro_entrance", "西单 出口"),
    a_place("road", "云梯胡同", precision=Precision.ROAD),
    a_place("road", "西长安街", precision=Precision.ROAD, extent_m=1900),
    a_place("road", "某路", precision=Precision.STREET),
)
CATALOGUE = a_catalogue(places=PLACES)


def test_streets_come_first_then_stations_other_landmarks_and_communities():
    kinds = map_names(CATALOGUE, words_in(SIMPLIFIED))["kind"]
    assert kinds == ["street", "metro_station", "hospital", "community"]


def test_streets_and_communities_are_known_by_id():
    names = map_names(CATALOGUE, words_in(SIMPLIFIED))
    assert names["id"] == [STREET.id, "", "", COMMUNITY.code]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (SIMPLIFIED, ["金融街", "西单", "首都医科大学附属北京儿童医院", "某社区"]),
        (TRADITIONAL, ["金融街", "西單", "首都醫科大學附屬北京兒童醫院", "某社區"]),
        (ENGLISH, ["Jinrongjie", "Xīdān", "首都医科大学附属北京儿童医院", "Mǒu Shèqū"]),
    ],
    ids=lambda value: getattr(value, "code", ""),
)
def test_names_are_short_and_in_the_language_of_the_page(language, said):
    assert map_names(CATALOGUE, words_in(language))["name"] == said


def test_english_names_have_the_chinese_one_beneath():
    assert map_names(CATALOGUE, words_in(ENGLISH))["zh"] == ["金融街", "西单", "", "某社区"]
    assert set(map_names(CATALOGUE, words_in(SIMPLIFIED))["zh"]) == {""}


def test_places_are_given_to_the_metre():
    assert map_names(CATALOGUE, words_in(ENGLISH))["lat"][1] == 39.90712


def test_from_near_exits_come_first_then_schools_and_lanes():
    names = near_names(CATALOGUE, words_in(SIMPLIFIED))
    assert names["kind"] == ["exit", "exit", "school", "lane"]
    assert names["name"] == ["B", "", "某小学", "云梯胡同"]


def test_an_exit_has_its_letter_in_every_language():
    names = near_names(CATALOGUE, words_in(ENGLISH))
    assert (names["name"][:2], names["zh"][:2]) == (["B", ""], ["", ""])
