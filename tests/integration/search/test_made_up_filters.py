"""A parameter of a search is declared once: in a copy of the application, filters that nobody
thought of are declared as README says, and every face of a search has them."""

from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from tests.house import House
from tests.integration.search.made_up_filters import FILTERS, VOCABULARY

MOST_FILES = 6
LANGUAGES, PAGES = ("zh-Hans", "zh-Hant", "en"), ("/search", "/map")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The copy, with all of them."""
    copy = House(tmp_path_factory.mktemp("house"), "webapp")
    for patch in FILTERS.values():
        for file, mark, more in patch:
            copy.before(file, mark, more)
    return copy


@pytest.fixture(scope="module")
def told(house: House, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What every face says in the copy."""
    script = Path(__file__).with_name("copied_house.py")
    answers: dict[str, Any] = house.answers(script, tmp_path_factory.mktemp("d"), told=VOCABULARY)
    return answers


@pytest.mark.parametrize("name", FILTERS)
def test_few_files_of_the_application_know_of_a_filter(house: House, name: str) -> None:
    files = {file for file, _, _ in FILTERS[name]}
    assert len(files) <= MOST_FILES
    assert (
        files <= {*house.touched()} <= {file for patch in FILTERS.values() for file, _, _ in patch}
    )


def test_the_librarian_may_set_them(told: dict[str, Any]) -> None:
    assert [problem for problem in told["problems"] if "vocabulary" in problem] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_offers_them_with_counts_and_shows_them_in_force(
    told: dict[str, Any], language: str, path: str
) -> None:
    pages = {name: told["pages"][f"{language} {path} {name}"] for name in ("one", "many", "place")}
    offered = pages["place"]["groups"]
    assert offered["by_phone"] == [["1", "checkbox", False, "Can be called 0"]]
    assert offered["precision"] == [["venue", "checkbox", False, "To the door 1"]]
    chosen = [(value, kind, checked) for value, kind, checked, _ in offered["walk"]]
    assert chosen == [("", "radio", False), ("5", "radio", False), ("10", "radio", True)]
    assert ["1", "checkbox", True, "Can be called 1"] in pages["one"]["groups"]["by_phone"]
    assert pages["one"]["tags"] == ["Can be called"]
    assert pages["many"]["tags"][:2] == ["By its street", "To the door"]
    assert pages["place"]["tags"][1] == "At most 10 min on foot"


@pytest.mark.parametrize("path", PAGES)
def test_they_leave_out_what_does_not_fit(told: dict[str, Any], path: str) -> None:
    found = {name: told["pages"][f"en {path} {name}"]["results"] for name in ("one", "many")}
    shown = {name: told["api"][name]["results"] for name in ("one", "many", "place")}
    ids = {name: [result["id"] for result in results] for name, results in shown.items()}
    assert ids == {"one": ["line"], "many": ["nursery-one"], "place": ["nursery-one"]}
    if path == "/search":
        assert found == {"one": ["line"], "many": ["nursery-one"]}
    assert "walk" not in told["pages"][f"en {path} everything"]["groups"]


def test_the_whole_of_it_is_counted(told: dict[str, Any]) -> None:
    facets = told["api"]["everything"]["facets"]
    assert (facets["by_phone"], facets["precision"]) == ({"1": 1}, {"venue": 1, "none": 5})
    assert told["points"]["id"] == ["nursery-one"]
    assert [feature["id"] for feature in told["layer"]["features"]] == ["line"]
    assert told["near me"]["summary"] == "1处服务"


def test_another_question_keeps_them_and_so_do_other_languages(told: dict[str, Any]) -> None:
    page = told["pages"]["en /search many"]
    assert page["hidden"] == [["precision", "street"], ["precision", "venue"]]
    kept = "precision%3Dstreet%26precision%3Dvenue"
    switches = [address for address in page["addresses"] if address.startswith("/language/")]
    assert len(switches) >= len(LANGUAGES) - 1
    assert [address for address in switches if kept not in address] == []


def test_the_interface_says_what_was_asked_and_refuses_what_cannot_be(told: dict[str, Any]) -> None:
    assert told["api"]["one"]["query"]["by_phone"] is True
    assert told["api"]["many"]["query"]["precision"] == ["street", "venue"]
    assert told["api"]["place"]["query"]["walk"] == 10
    assert told["api"]["everything"]["query"].keys().isdisjoint({"by_phone", "walk"})
    assert {error["parameter"]: error["message"] for error in told["refused"]["errors"]} == {
        "by_phone": "must be 0 or 1",
        "precision": "is not a known value",
    }


def test_they_are_published(told: dict[str, Any]) -> None:
    components = told["openapi"]["components"]
    described = {name: components["parameters"][name]["schema"] for name in FILTERS}
    assert described["by_phone"] == {"type": "integer", "enum": [0, 1], "default": 0}
    assert "venue" in described["precision"]["items"]["enum"]
    assert (described["walk"]["minimum"], described["walk"]["maximum"]) == (1, 60)
    refs = str(told["openapi"]["paths"]["/api/v1/search"]["get"]["parameters"])
    assert all(f"/parameters/{name}'" in refs for name in FILTERS)
    asked = components["schemas"]["Asked"]
    assert set(FILTERS) <= asked["properties"].keys()
    assert [name for name in FILTERS if name in asked["required"]] == ["precision"]
    for answer in told["api"].values():
        assert jsonschema_rs.is_valid({**asked, "additionalProperties": False}, answer["query"])


def test_words_mean_them(told: dict[str, Any]) -> None:
    phrases = {"能打电话": "line", "精确位置": "nursery-one", "走路十分钟 灯塔家园": "nursery-one"}
    for words, id_ in phrases.items():
        answer = told["words"][words]
        assert [result["id"] for result in answer["results"]] == [id_], words
        said = {notice["code"]: notice["text"] for notice in answer["notices"]}
        assert "Filtered by" in said["filter-understood"]
    assert "Filtered by Can be called." in str(told["words"]["能打电话"]["notices"])


def test_an_answer_that_finds_nothing_says_which_of_them_stands_in_the_way(
    told: dict[str, Any],
) -> None:
    page = told["pages"]["en /search nothing"]
    assert "The filter that removes most is" in page["text"]
    assert page["results"]
